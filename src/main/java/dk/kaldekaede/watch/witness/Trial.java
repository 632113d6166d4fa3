package dk.kaldekaede.watch.witness;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One test alarm, from raising it until it is back or given up. */
final class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    /** Without letters and digits that look like others: somebody may read it aloud. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final WitnessSettings settings;
    private final TestAlarmClient client;
    private final Listener listener;
    private final CountDownLatch stopped;
    private final SecureRandom random = new SecureRandom();

    Trial(WitnessSettings settings, TestAlarmClient client, Listener listener, CountDownLatch stopped) {
        this.settings = settings;
        this.client = client;
        this.listener = listener;
        this.stopped = stopped;
    }

    /** Raises a test alarm and waits; an application that does not answer is given some patience. */
    Verdict run() throws InterruptedException {
        long until = System.nanoTime() + settings.patience().toNanos();
        Verdict verdict = once();
        while (isPassing(verdict) && System.nanoTime() < until && !stopped.await(pause(), TimeUnit.MILLISECONDS)) {
            verdict = once();
        }
        return verdict;
    }

    private long pause() {
        return Math.min(PAUSE.toMillis(), settings.patience().toMillis());
    }

    private static boolean isPassing(Verdict verdict) {
        return verdict.trouble() == Verdict.Trouble.API_UNREACHABLE || verdict.trouble() == Verdict.Trouble.API_FAILS;
    }

    private Verdict once() throws InterruptedException {
        String nonce = nonce();
        listener.expect(nonce);
        try {
            long begun = System.nanoTime();
            TestAlarmClient.Answer raised = client.raise(nonce);
            if (raised.status() != 201) {
                return refused(raised.status());
            }
            String id = raised.body().path("id").asText();
            return listener.await(nonce, settings.within())
                    ? arrived(id, Duration.ofNanos(System.nanoTime() - begun))
                    : lost(id);
        } catch (IOException e) {
            LOG.warn("The application does not answer: {}", e.getMessage());
            return Verdict.of(Verdict.Trouble.API_UNREACHABLE, "");
        } finally {
            listener.forget(nonce);
        }
    }

    private static Verdict refused(int status) {
        return Verdict.of(
                status / 100 == 4 ? Verdict.Trouble.API_REFUSES : Verdict.Trouble.API_FAILS, "HTTP " + status);
    }

    /** That the application can not be told is found by the next test alarm. */
    private Verdict arrived(String id, Duration took) throws InterruptedException {
        try {
            client.received(id);
        } catch (IOException e) {
            LOG.warn("The application could not be told that its test alarm arrived: {}", e.getMessage());
        }
        return Verdict.well(took);
    }

    private Verdict lost(String id) throws InterruptedException {
        try {
            TestAlarmClient.Answer answer = client.read(id);
            return answer.status() == 200
                    ? Verdict.of(
                            trouble(answer.body().path("stuckAt").asText()),
                            answer.body().path("messageError").asText())
                    : Verdict.of(Verdict.Trouble.UNKNOWN, "");
        } catch (IOException e) {
            return Verdict.of(Verdict.Trouble.UNKNOWN, "");
        }
    }

    private static Verdict.Trouble trouble(String stuckAt) {
        try {
            return Verdict.Trouble.valueOf(stuckAt);
        } catch (IllegalArgumentException e) {
            return Verdict.Trouble.UNKNOWN;
        }
    }

    private String nonce() {
        StringBuilder nonce = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            nonce.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return nonce.toString();
    }
}
