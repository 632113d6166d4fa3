package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.kaldekaede.notification.OutboxDispatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A fire at night from the first call to the review: the leaders at their desks, a social worker with her telephone. */
// An application of its own: its board shows this fire alone.
@TestPropertySource(properties = "spring.application.name=call-in")
class CallInBrowserTest extends BrowserTest {

    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String HP_CHIEF = "handicap-psykiatrichef";
    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    @Autowired
    OutboxDispatcher outbox;

    @BeforeEach
    void itIsSundayNight() {
        clock.set(Instant.parse("2026-01-18T02:10:00Z"));
    }

    @Test
    void goesFromTheReportToBeingThereAndHome() {
        try (Screen management = desk(CRISIS_MANAGEMENT);
                Screen leader = desk(HP_CHIEF);
                Screen phone = phone()) {
            String incident = reports(management);
            take(management, phone, "Sygeplejevagten: aktivér");
            take(management, phone, "Handicap & Psykiatrichef: aktivér");
            take(management, phone, "Handicap & Psykiatrichef: kan du lede");
            leaderSeesTheNeed(leader, incident);
            saysWhereToMeet(leader);
            comes(management, phone);
            isSeenThere(leader, management, incident);
            notesWhatIsDone(leader, incident);
            goesHome(leader, phone, incident);
            givesOn(leader, management, phone, incident);
            isStoodDown(management, incident);
            isLookedBackOn(management, incident);
        }
    }

    /** Where the incident's page is. */
    private String reports(Screen management) {
        Page page = management.page;
        page.navigate("/incidents/new");
        page.getByLabel("Hvad er der sket?").fill("Brand i etageejendom");
        page.getByLabel("Hvor?").fill("Magleparken 5, Ballerup");
        page.getByLabel("Cirka hvor mange er berørt?").fill("9");
        page.getByLabel("Nej, det er alvor").check();
        page.getByText("Meld hændelsen", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        String path = page.url().replaceAll("^http://[^/]+", "");
        later(Duration.ofSeconds(20));
        page.navigate(path);
        page.locator("#overrule summary").click();
        page.locator("#response-social-work").selectOption("ACTIVATE");
        page.locator("#overrule button").click();
        assertThat(page.locator("main h1")).containsText("Brand");
        later(Duration.ofSeconds(20));
        return path;
    }

    private void take(Screen management, Screen phone, String text) {
        phone.page.navigate("/k/" + token(management, text));
        phone.page
                .getByText("Jeg tager den", new Page.GetByTextOptions().setExact(true))
                .click();
        later(Duration.ofSeconds(20));
    }

    private void leaderSeesTheNeed(Screen leader, String incident) {
        leader.page.navigate(incident);
        Locator staffing = leader.page.locator(".staffing");
        assertThat(staffing.getByText("Socialrådgivere").first()).isVisible();
        staffing.scrollIntoViewIfNeeded();
        leader.looksWell("staffing");
    }

    private void saysWhereToMeet(Screen leader) {
        Page page = leader.page;
        assertThat(page.locator(".answers-wanted")).containsText("Det venter på dig");
        page.getByLabel("Hvad er adressen på mødestedet?").fill("Ballerup Idrætsby, indgang B");
        page.getByText("Gem, og sig det til dem").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Mødestedet er gemt");
        page.locator(".need > summary").first().click();
        assertThat(page.getByText("Gem tallet").first()).isVisible();
        leader.looksWell("need-unfolded");
    }

    private void comes(Screen management, Screen phone) {
        phone.shows("/k/" + token(management, "Social Vejledning: kan du komme?"), "Jeg kan ikke", "call-in");
        phone.shows(phone.page.url().replaceAll("^http://[^/]+", "") + "/indsats/actionkort/C-SS", "eksempel", "card");
        phone.page.goBack();
        assertThat(phone.page.locator("main")).containsText("indgang B");
        phone.page.getByText("15 min").click();
        assertThat(phone.page.locator("main h1")).hasText("Tak, du ventes");
        phone.looksWell("call-in-coming");
        press(phone, "Jeg er på vej nu");
        later(Duration.ofMinutes(12));
        press(phone, "Jeg er her");
        assertThat(phone.page.locator("main h1")).hasText("Godt, du er her");
        phone.looksWell("call-in-there");
    }

    private void isSeenThere(Screen leader, Screen management, String incident) {
        management.shows("/", "1 her", "board-staffing");
        leader.page.navigate(incident);
        assertThat(member(leader)).containsText("er der");
        member(leader).scrollIntoViewIfNeeded();
        leader.looksWell("crew");
    }

    private void goesHome(Screen leader, Screen phone, String incident) {
        leader.page.navigate(incident);
        member(leader).getByText("Skriv ind").click();
        member(leader).getByText("Send hjem med tak").click();
        assertThat(leader.page.locator(".notice[role=status]")).hasText("Det er skrevet ind.");
        later(Duration.ofMinutes(1));
        phone.page
                .getByText("Opdatér siden", new Page.GetByTextOptions().setExact(true))
                .click();
        phone.looksWell("call-in-relieved");
        press(phone, "Jeg er hjemme");
        assertThat(phone.page.locator("main h1")).hasText("Tak. Hvil godt.");
        leader.page.navigate(incident);
        assertThat(leader.page.locator(".crew")).containsText("Ikke ude");
    }

    private void notesWhatIsDone(Screen leader, String incident) {
        leader.page.navigate(incident);
        leader.page.getByText("Indsatsens opgaver").first().click();
        Locator task = leader.page.locator("details[id^=change-]").first();
        task.locator("summary").click();
        task.locator("select[name=state]").selectOption("DONE");
        task.locator("button").click();
        assertThat(leader.page.locator("main")).containsText("klaret");
        leader.looksWell("tasks");
    }

    private void givesOn(Screen leader, Screen management, Screen phone, String incident) {
        Page page = leader.page;
        page.navigate(incident);
        page.locator("details[id^=chain-] > summary").first().click();
        page.getByText("Giv ledelsen videre").first().click();
        leader.looksWell("hand-over");
        page.locator("#to").selectOption("leder-social-vejledning/leder-social-vejledning");
        page.getByText("Kald den valgte").click();
        assertThat(page.locator(".answers-wanted")).containsText("bedt om at overtage ledelsen");
        leader.looksWell("hand-over-rings");
        later(Duration.ofSeconds(20));
        phone.page.navigate("/k/" + token(management, "Leder af Social Vejledning: kan du lede"));
        assertThat(phone.page.locator("main")).containsText("Leder nu, til du siger ja");
        phone.looksWell("answer-hand-over");
        press(phone, "Jeg tager den");
        assertThat(phone.page.locator("main h1")).hasText("Tak. Du har den.");
        later(Duration.ofSeconds(20));
        page.navigate(incident);
        assertThat(page.locator(".leader-name").first()).not().containsText("Du leder");
    }

    private void isStoodDown(Screen management, String incident) {
        management.page.navigate(incident);
        management.looksWell("steered");
        standsDown(management);
        management.page.navigate(incident);
        standsDown(management);
        later(Duration.ofMinutes(1));
    }

    /** The first of the plans that run. */
    private static void standsDown(Screen management) {
        Locator standDown = management.page.locator("details[id^=stand-down-]").first();
        standDown.locator("summary").click();
        standDown.locator("button").click();
        assertThat(management.page.locator(".notice[role=status]")).containsText("Afviklingen er i gang");
    }

    private void isLookedBackOn(Screen management, String incident) {
        Page page = management.page;
        page.navigate(incident);
        management.looksWell("stood-down");
        page.locator("main a[href$='/review']").click();
        page.locator("textarea[name=wentWell]").first().fill("Kæden svarede hurtigt.");
        page.locator("textarea[name=wentBadly]").first().fill("Ingen kendte adressen i det første kvarter.");
        page.getByText("Gem og meld færdig").first().click();
        assertThat(page.locator(".notice[role=status]")).isVisible();
        management.looksWell("review");
    }

    private static Locator member(Screen leader) {
        return leader.page.locator(".member").first();
    }

    private static void press(Screen phone, String button) {
        phone.page.getByText(button, new Page.GetByTextOptions().setExact(true)).click();
    }

    /** The link as it stands in a message on the page "Beskeder". */
    private String token(Screen management, String text) {
        management.page.navigate("/beskeder");
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

    private void later(Duration time) {
        clock.advance(time);
        outbox.dispatchDue();
    }
}
