package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of Tasklist runs its scripts however many others use it in the same moment. */
@KaldekaedeTest
class PageNonceTest {

    private static final Pattern NONCE = Pattern.compile("nonce[-=]\"?([A-Za-z0-9_+/=-]+)['\"]");

    @LocalServerPort
    int port;

    @Test
    void everyPageHasTheNonceOfItsOwnHeader() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(4);
        List<Future<?>> busy = IntStream.range(0, 4)
                .<Future<?>>mapToObj(each -> others.submit(() -> asksUntil(enough)))
                .toList();
        RestClient reader = RestClient.browser(port, "sygeplejevagt");
        for (int page = 0; page < 200; page++) {
            HttpResponse<String> answer = reader.get("/camunda/app/tasklist/default/");
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(nonces(answer.body())).hasSize(1).isEqualTo(nonces(policy));
        }
        enough.set(true);
        others.shutdown();
        assertThat(others.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        for (Future<?> each : busy) {
            each.get();
        }
    }

    private void asksUntil(AtomicBoolean enough) {
        RestClient other = RestClient.browser(port, "centerchef-css");
        while (!enough.get()) {
            other.get("/camunda/app/tasklist/scripts/config.js");
        }
    }

    private static Set<String> nonces(String text) {
        return NONCE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
