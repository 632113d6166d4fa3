package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.notification.OutboxDispatcher;
import dk.kaldekaede.roster.importing.CalendarSourceFaulty;
import dk.kaldekaede.scenario.OutsideWorld;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

/** One mail a week to each owner, whichever node comes first, and one to the planners for roles without an owner. */
@KaldekaedeTest
@ChangesRoster
@ContextConfiguration(initializers = OutsideWorld.class)
@TestPropertySource(properties = "kaldekaede.readiness.mail-to=planlaeggere@example.org")
class WeeklyMailTest {

    private static final String PLANNERS = "planlaeggere@example.org";
    private static final String OWNER = "ejer@example.org";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private WeeklyMail mail;

    @Autowired
    private OutboxDispatcher outbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @BeforeEach
    void begin() {
        outbox.dispatchDue();
        OutsideWorld.forgetEverything();
        jdbc.sql("delete from readiness_run").update();
        Townspeople town = new Townspeople(application);
        town.add("ejer", "proeve", null, OWNER);
        town.demands("ejet-rolle", "ejer");
        town.demands("anden-ejet-rolle", "ejer");
        town.demands("ejerloes-rolle", null);
    }

    @Test
    void tellsTheOwnerAtOnceWhenACalendarCanNotBeRead() {
        clock.set(Instant.parse("2026-03-04T06:00:00Z"));

        application.publishEvent(new CalendarSourceFaulty("source", "ejet-rolle", 2, "NO_ANSWER"));
        application.publishEvent(new CalendarSourceFaulty("source", "ejerloes-rolle", 1, "TOO_LARGE"));
        outbox.dispatchDue();

        assertThat(to(OWNER)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("plads 2, kan ikke læses. Kalenderen svarer ikke.", "/vagtplan/import"));
        assertThat(to(PLANNERS)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("Kalenderen er for stor."));
    }

    @Test
    void tellsEachOwnerHerRolesAndThePlannersTheRest() {
        lookAt("2026-03-02T06:00:00Z");

        assertThat(to(OWNER)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains(
                        "Parathed: 2 fund i vagtplanen, 2 alvorlige",
                        "anden-ejet-rolle: 20 af 100",
                        "ejet-rolle: 20 af 100",
                        "Ingen på vagt i 2.207 timer. man. 2. mar. 07.00 – tir. 2. jun. 07.00.",
                        "Sæt nogen på de timer",
                        "/vagtplan/parathed")
                .doesNotContain("ejerloes-rolle"));
        assertThat(to(PLANNERS)).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("ejerloes-rolle: 20 af 100")
                .doesNotContain("ejet-rolle:"));
    }

    @Test
    void tellsThemOnceAWeek() {
        lookAt("2026-03-02T05:59:00Z");
        assertThat(to(OWNER)).as("one minute to seven").isEmpty();
        lookAt("2026-03-02T06:00:00Z");
        lookAt("2026-03-02T06:01:00Z");
        lookAt("2026-03-08T22:00:00Z");
        assertThat(to(OWNER)).hasSize(1);

        lookAt("2026-03-09T06:00:00Z");
        assertThat(to(OWNER)).hasSize(2);
    }

    @Test
    void goesByTheClockOfTheMunicipality() {
        lookAt("2026-03-30T04:59:00Z");
        assertThat(to(OWNER)).isEmpty();
        lookAt("2026-03-30T05:00:00Z");
        assertThat(to(OWNER)).hasSize(1);
    }

    @Test
    void makesUpForAMondayOnWhichNoNodeRanButNotOnAFirstDay() {
        lookAt("2026-03-04T10:00:00Z");
        assertThat(to(OWNER)).as("a new installation").isEmpty();
        lookAt("2026-03-09T10:00:00Z");
        lookAt("2026-03-18T10:00:00Z");
        assertThat(to(OWNER)).hasSize(2);
    }

    @Test
    void tellsThemOnceWhenTwoNodesLookInTheSameMoment() {
        for (int week = 0; week < 5; week++) {
            clock.set(Instant.parse("2026-03-02T06:00:00Z").plusSeconds(week * 7 * 86400L));
            CyclicBarrier together = new CyclicBarrier(2);
            IntStream.range(0, 2).parallel().forEach(node -> {
                try {
                    together.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                mail.sendWhenDue();
            });
        }
        outbox.dispatchDue();

        assertThat(to(OWNER)).hasSize(5);
        assertThat(to(PLANNERS)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "manager, true",
        "auditor, true",
        "tvaergaaende-kriseledelse, false",
        "sygeplejevagt, false",
        "admin, false"
    })
    void isReadByPlannersAndAuditorsAlone(String user, boolean reads) {
        lookAt("2026-03-02T06:00:00Z");

        String page = PageClient.of(port, user).get("/beskeder").body();

        assertThat(page.contains("Parathed: ")).isEqualTo(reads);
        assertThat(page).doesNotContain("/incidents/null", "incident=null");
    }

    private void lookAt(String moment) {
        clock.set(Instant.parse(moment));
        mail.sendWhenDue();
        outbox.dispatchDue();
    }

    private static List<OutsideWorld.Letter> to(String address) {
        return OutsideWorld.all().stream()
                .filter(letter -> letter.address().equals(address))
                .toList();
    }
}
