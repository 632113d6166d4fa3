package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.LeadershipPeriod;
import dk.kaldekaede.effort.Leaderships;
import dk.kaldekaede.incident.Incident;
import dk.kaldekaede.incident.IncidentState;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.notification.OutboxDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A block of flats burns at 03:10 on a Sunday: each role in turn at her own screen, from the report to leaders who have
 * taken it, and to the end. Every step is pictured under target/screenshots.
 */
// An application of its own: its board shows this fire alone.
@TestPropertySource(properties = "spring.application.name=night-fire")
class NightFireBrowserTest extends BrowserTest {

    private static final String WHAT = "Brand i etageejendom";
    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String NURSE = "sygeplejevagt";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final String YOUTH_CHIEF = "centerchef-bur";
    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    @Autowired
    OutboxDispatcher outbox;

    @Autowired
    Incidents incidents;

    @Autowired
    Activations activations;

    @Autowired
    Leaderships leaderships;

    @BeforeEach
    void itIsSundayNight() {
        clock.set(Instant.parse("2026-01-18T02:10:00Z"));
    }

    @Test
    void goesFromTasklistToLeadersAndToTheEnd() {
        try (Screen nurse = desk(NURSE)) {
            new Tasklist(nurse).reports(WHAT, "Magleparken 5, Ballerup", 140);
        }
        runsToTheEnd(fireAt("Magleparken 5, Ballerup"));
    }

    @Test
    void goesFromThePageToLeadersAndToTheEnd() {
        try (Screen nurse = desk(NURSE)) {
            nurse.looksWell("board-empty").shows("/incidents/new", "Fire svar er nok", "report");
            Page page = nurse.page;
            page.getByLabel("Hvad er der sket?").fill(WHAT);
            page.getByLabel("Hvor?").fill("Magleparken 7, Ballerup");
            page.getByLabel("Cirka hvor mange er berørt?").fill("140");
            page.getByLabel("Nej, det er alvor").check();
            page.getByText("Meld hændelsen", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(page.locator("main h1")).containsText(WHAT);
            nurse.looksWell("reported");
        }
        Incident fire = fireAt("Magleparken 7, Ballerup");
        runsToTheEnd(fire);
        try (Screen auditor = desk("auditor")) {
            auditor.shows("/incidents/" + fire.id(), "Magleparken 7", "incident-closed");
        }
    }

    private Incident fireAt(String where) {
        return incidents.running().stream()
                .filter(incident -> incident.facts().where().equals(where))
                .findFirst()
                .orElseThrow();
    }

    private void runsToTheEnd(Incident fire) {
        isDecidedInTasklist();
        theNurseTakesItOnHerPhone(fire);
        theChiefTakesTheLeadInTasklist();
        everyoneSees("/", "Leder den socialfaglige indsats", "board");
        crisisSupportIsTakenAndLedByLink(fire);
        everyoneSees("/incidents/" + fire.id(), "Leder krisestøtten", "incident");
        everyoneSees("/incidents/" + fire.id() + "/situation", "Krisestøtte", "situation");
        assertThat(leaderships.ofIncident(fire.id()))
                .filteredOn(period -> period.lasts() && period.ofEffort())
                .hasSize(2)
                .allMatch(LeadershipPeriod::hasLeader);
        aPartnerIsCoordinatedWith();
        theRegionComesAndGoes(fire);
        isStoodDownByItsLeaders(fire);
        outreachIsConsidered();
        assertThat(incidents.get(fire.id()).state()).isEqualTo(IncidentState.CLOSED);
    }

    private void isDecidedInTasklist() {
        later(Duration.ofMinutes(1));
        try (Screen management = desk(CRISIS_MANAGEMENT)) {
            new Tasklist(management)
                    .completes("Kvittér for alarm", "Jeg tager den", "tasklist")
                    .completes("Beslut aktivering", "Aktivér det foreslåede", "tasklist-decide");
        }
        later(Duration.ofSeconds(40));
    }

    private void theNurseTakesItOnHerPhone(Incident fire) {
        try (Screen phone = phone()) {
            phone.shows("/k/" + token(fire, "Sygeplejevagten: aktivér", "messages"), "Jeg tager den", "answer");
            press(phone, "Jeg tager den");
            phone.looksWell("answer-taken");
        }
        later(Duration.ofSeconds(30));
    }

    private void theChiefTakesTheLeadInTasklist() {
        try (Screen chief = desk(HP_CHIEF)) {
            new Tasklist(chief)
                    .completes("Kvittér for alarm", "Jeg tager den", "tasklist-co-activate")
                    .completes("Kvittér for alarm", "Jeg tager den", "tasklist-lead")
                    .has("Led indsatsen");
            chief.picture("tasklist-leading");
        }
        later(Duration.ofSeconds(30));
    }

    private void crisisSupportIsTakenAndLedByLink(Incident fire) {
        try (Screen phone = phone()) {
            phone.shows(
                    "/k/" + token(fire, "Børne- og Ungerådgivningen: aktivér", "messages-crisis-support"),
                    "Jeg tager den",
                    "answer-crisis-support");
            press(phone, "Jeg tager den");
            later(Duration.ofSeconds(10));
            phone.shows(
                    "/k/" + token(fire, "Børne- og Ungerådgivningen: kan du lede", "messages-lead"),
                    "Jeg tager den",
                    "answer-lead");
            press(phone, "Jeg tager den");
            assertThat(phone.page.locator("main").getByText("Du leder nu krisestøtten"))
                    .isVisible();
            phone.looksWell("answer-leading");
        }
        later(Duration.ofMinutes(5));
    }

    private void everyoneSees(String path, String text, String picture) {
        try (Screen management = desk(CRISIS_MANAGEMENT)) {
            management.shows(path, text, picture);
            assertThat(management
                            .page
                            .locator("main")
                            .getByText("Handicap & Psykiatrichef")
                            .first())
                    .isVisible();
        }
    }

    private void aPartnerIsCoordinatedWith() {
        try (Screen partner = desk("ydelsescentret")) {
            new Tasklist(partner).completes("Koordinér med Ydelsescentret", "Aftalt", "tasklist-partner");
        }
    }

    private void theRegionComesAndGoes(Incident fire) {
        try (Screen chief = desk(YOUTH_CHIEF)) {
            new Tasklist(chief)
                    .completes(
                            "Koordinér med Center for Social og Sundhed",
                            "Aftalt",
                            "tasklist-partner-of-crisis-support");
            chief.shows("/incidents/" + fire.id(), "KOP er kommet", "incident-of-the-chief");
            button(chief, "KOP er kommet").click();
            assertThat(chief.page.locator("#region")).containsText("Regionen leder krisestøtten (KOP)");
            chief.looksWell("region-leads");
            button(chief, "KOP er gået").click();
            assertThat(chief.page.locator("#region")).not().containsText("Regionen leder");
        }
    }

    private static Locator button(Screen screen, String name) {
        return screen.page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    private void isStoodDownByItsLeaders(Incident fire) {
        later(Duration.ofHours(3));
        for (String leader : new String[] {HP_CHIEF, YOUTH_CHIEF}) {
            try (Screen screen = desk(leader)) {
                new Tasklist(screen).completes("Led indsatsen", "Afvikl indsatsen", "tasklist-stand-down");
            }
        }
        assertThat(activations.ofIncident(fire.id()))
                .allMatch(activation -> activation.state() == ActivationState.STOOD_DOWN);
        later(Duration.ofMinutes(1));
    }

    private void outreachIsConsidered() {
        try (Screen management = desk(CRISIS_MANAGEMENT)) {
            new Tasklist(management)
                    .completes("Overvej opsøgende indsats", "Ja: de berørte kontaktes", "tasklist-outreach");
        }
    }

    /** The link as it stands in a message on the page "Beskeder". */
    private String token(Incident fire, String text, String picture) {
        try (Screen management = desk(CRISIS_MANAGEMENT)) {
            management.shows("/beskeder?incident=" + fire.id(), text, picture);
            String message = management
                    .page
                    .locator(".message-body")
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first()
                    .textContent();
            Matcher link = LINK.matcher(message);
            assertThat(link.find()).as(message).isTrue();
            return link.group(1);
        }
    }

    private static void press(Screen phone, String button) {
        phone.page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(phone.page.locator("main h1")).hasText("Tak. Du har den.");
    }

    private void later(Duration time) {
        clock.advance(time);
        outbox.dispatchDue();
    }
}
