package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.ReportIncident;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands first: the menu offers what its reader may open, and real incidents come before exercises. */
@KaldekaedeTest
class MenuTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    ReportIncident report;

    @Autowired
    Incidents incidents;

    @ParameterizedTest
    @CsvSource({
        "sygeplejevagt, / /incidents/new /camunda/app/tasklist/ /beskeder /vagtplan /laering",
        "auditor,       / /camunda/app/tasklist/ /beskeder /vagtplan /laering /rapporter /regler",
        "tvaergaaende-kriseledelse, / /incidents/new /camunda/app/tasklist/ /beskeder /vagtplan /laering /regler",
        "manager,       / /camunda/app/tasklist/ /beskeder /vagtplan /laering /rapporter /regler /actionkort /overvaagning",
        "admin,         / /beskeder /vagtplan /laering /rapporter /overvaagning /camunda/app/admin/",
    })
    void offersWhatItsReaderMayOpen(String user, String links) {
        PageClient browser = PageClient.of(port, user);
        String page = browser.get("/").body();
        String menu = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));

        List<String> offered =
                LINK.matcher(menu).results().map(link -> link.group(1)).toList();

        assertThat(offered).containsExactly(links.split(" "));
        assertThat(offered)
                .allSatisfy(link -> assertThat(browser.get(link).statusCode()).isIn(200, 302));
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarmcentral", "monitoring", "vidne"})
    void leavesASystemsAccountTheWayOut(String user) {
        PageClient browser = PageClient.of(port, user);
        HttpResponse<String> refused = browser.getPage("/");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Log ud").doesNotContain("Til overblikket");
        assertThat(PageClient.next(browser.post("/logout"))).isEqualTo("/login");
    }

    @Test
    void showsRealIncidentsBeforeExercises() {
        String real = report.report(IncidentFacts.reported("Brand", "Magleparken 21", 140, false), null, null);
        String exercise = report.report(IncidentFacts.reported("Brand", "Magleparken 22", 140, true), null, null);

        assertThat(incidents.running())
                .extracting(Incident::id)
                .filteredOn(List.of(real, exercise)::contains)
                .containsExactly(real, exercise);
    }
}
