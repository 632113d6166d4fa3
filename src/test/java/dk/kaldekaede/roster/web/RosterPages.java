package dk.kaldekaede.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.RosterRevision;
import dk.kaldekaede.roster.Shift;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The roster's pages over HTTP, each from its right and its wrong side. It is a Wednesday, 14 January 2026, at 10:00. */
@KaldekaedeTest
@TestPropertySource(properties = "spring.application.name=roster-pages")
abstract class RosterPages {

    @LocalServerPort
    int port;

    @Autowired
    Duties duties;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterRevision revision;

    @Autowired
    PeopleRegister people;

    String address(String person) {
        return people.find(person).orElseThrow().contactWays().get(0).address();
    }

    String holder(String role, String at) {
        return holder(role, 1, at);
    }

    String holder(String role, int position, String at) {
        Instant moment = Instant.parse(at);
        return duties.ofPlace(role, position, moment).stream()
                .filter(shift -> shift.covers(moment))
                .map(Shift::personId)
                .findFirst()
                .orElse(null);
    }

    static String[] with(String[] fields, String... more) {
        String[] all = Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return all;
    }

    static String[] many(String name, String value, int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(n -> Stream.of(name, value))
                .toArray(String[]::new);
    }

    /** What a hidden field of a page says. */
    static String field(String name, String page) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"([^\"]+)\".*", "$1");
    }

    /** What a form leads to, as the browser loads it: again and again, and nothing is sent. */
    static String shown(PageClient browser, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        URI there = URI.create(answer.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> page = browser.get(there.getRawPath() + "?" + there.getRawQuery());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
