package dk.kaldekaede.roster.ical.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import dk.kaldekaede.roster.importing.ImportKind;
import dk.kaldekaede.roster.importing.RosterImports;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar that a person's own program reads. */
@KaldekaedeTest
@ChangesRoster
class CalendarFeedTest {

    private static final String PAGE = "/vagtplan/kalender";
    private static final String NURSE = "sygeplejevagt";
    private static final Pattern ADDRESS =
            Pattern.compile("id=\"calendar-address\">[^<]*(/vagtplan/kalender/([^<]+)\\.ics)<");

    @LocalServerPort
    int port;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterImports imports;

    @Autowired
    RolePolicies policies;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoShifts() {
        for (Stroke stroke : List.of(
                shift("2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z"),
                shift("2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"))) {
            changes.paint(ChangeKind.SHIFT, List.of(stroke));
        }
    }

    @Test
    void showsHerShiftsToWhoeverHasTheAddressAndNothingElse() {
        String path = made(PageClient.of(port, NURSE));
        HttpResponse<String> answer = PageClient.nobody(port).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("SUMMARY:Vagt: Tolke", "DTSTART:20260328T220000Z", "DTEND:20260329T050000Z")
                .contains("UID:tolke-3-20260328T220000Z@kaldekaede")
                .doesNotContain("+45", "mailto", "example.org");
    }

    @Test
    void isTheSameRosterWhenItComesInAgain() {
        policies.save(new RolePolicy("tolke", null, false, 0, Set.of(), Set.of()));
        jdbc.sql("delete from duty_shift where person_id = 'sygeplejevagt' and role <> 'tolke'")
                .update();
        String text =
                PageClient.nobody(port).get(made(PageClient.of(port, NURSE))).body();

        String id = imports.keep(ImportKind.CALENDAR, "min.ics", text.getBytes(StandardCharsets.UTF_8), "tolke", 3);

        var preview = imports.preview(id).orElseThrow();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.count("UNCHANGED"))
                .isEqualTo(2)
                .isEqualTo(preview.changes().size());
    }

    @Test
    void keepsOnlyTheHashOfTheTokenAndForgetsTheOldOne() {
        PageClient nurse = PageClient.of(port, NURSE);
        String first = made(nurse);
        Matcher token = Pattern.compile("kalender/(.+)\\.ics").matcher(first);
        assertThat(token.find()).isTrue();
        assertThat(token.group(1)).hasSize(32);
        assertThat(jdbc.sql("select count(*) from calendar_feed where token_hash like '%" + token.group(1) + "%'")
                        .query(Long.class)
                        .single())
                .isZero();
        String second = made(nurse);

        assertThat(PageClient.nobody(port).get(first).statusCode()).isEqualTo(404);
        assertThat(PageClient.nobody(port).get(second).statusCode()).isEqualTo(200);
        nurse.get(PAGE);
        assertThat(nurse.post(PAGE + "/fjern").statusCode()).isBetween(302, 303);
        assertThat(PageClient.nobody(port).get(second).statusCode()).isEqualTo(404);
        assertThat(nurse.get(PAGE).body()).contains("Lav min adresse");
    }

    @Test
    void tellsSomebodyWithoutAPersonSoAndTakesNoForgedRequest() {
        PageClient auditor = PageClient.of(port, "auditor");
        assertThat(auditor.get(PAGE).body()).contains("ikke knyttet til en person");
        assertThat(auditor.post(PAGE).body()).doesNotContain("calendar-address");
        assertThat(PageClient.of(port, NURSE).postWithoutToken(PAGE).statusCode())
                .isEqualTo(403);
        assertThat(PageClient.nobody(port).get(PAGE).statusCode()).isEqualTo(302);
    }

    private String made(PageClient client) {
        client.get(PAGE);
        HttpResponse<String> answer = client.post(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher found = ADDRESS.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static Stroke shift(String from, String to) {
        return new Stroke("tolke", 3, NURSE, ShiftKind.PLANNED, Instant.parse(from), Instant.parse(to));
    }
}
