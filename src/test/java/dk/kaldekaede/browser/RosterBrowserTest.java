package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Shift;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The roster as planners and those on duty use it, each at her own screen. Pictured under target/screenshots. */
// An application of its own: others count on the demonstration's roster as it is.
@TestPropertySource(properties = "spring.application.name=roster-browser")
class RosterBrowserTest extends BrowserTest {

    private static final String WIDER_THAN_THE_SCREEN = "() => document.documentElement.scrollWidth > innerWidth";

    @Autowired
    Duties duties;

    @Test
    void aPlannerPlansAMonthByARotation() {
        try (Screen planner = desk("manager")) {
            Page page = planner.page;
            planner.shows("/vagtplan/maaned?rolle=social-vejledning&maaned=2026-09", "september 2026", "roster-month");
            page.getByText("Læg en turnus").click();
            press(page, "Vis, hvad det ændrer");
            assertThat(page.locator("#errors")).containsText("Feltet skal udfyldes");
            planner.isRefused(422).looksWell("roster-rotation-refused");

            page.getByLabel("Nummer 1", exact()).selectOption("social-vejledning");
            press(page, "Vis, hvad det ændrer");
            assertThat(page.locator("#preview")).containsText("Det sker, når du gemmer");
            assertThat(page.locator("#preview")).containsText("man. 7. sep. kl. 08.00");
            planner.looksWell("roster-rotation-preview");
            press(page, "Gem turnussen");

            assertThat(page.locator("main")).containsText("Turnussen står i planen");
            assertThat(page.locator(".month")).containsText("Social Vejledning");
            planner.shows("/vagtplan/planlaeg", "Seneste ændringer", "roster-plan");
            assertThat(page.locator(".change").first()).containsText("Turnus");
        }
    }

    @Test
    void aShiftChangesHandsAtThreeScreens() {
        clock.set(Instant.parse("2026-02-02T09:00:00Z"));
        try (Screen holder = phone().logsIn("ppr-psykologer");
                Screen colleague = phone().logsIn("ppr-psykologer-3");
                Screen planner = desk("manager")) {
            holder.shows("/vagtplan/min", "Mine vagter", "roster-mine");
            holder.page.getByRole(AriaRole.LINK, link("Spørg om bytte")).nth(1).click();
            holder.page.getByLabel("Hvem skal tage vagten?").selectOption("ppr-psykologer-3");
            holder.looksWell("roster-ask");
            press(holder.page, "Spørg kollegaen");
            assertThat(holder.page.locator("main")).containsText("venter på kollegaens svar");

            colleague.shows("/vagtplan/min", "spørger, om du kan tage vagten", "roster-asked");
            press(colleague.page, "Ja, jeg tager den");
            assertThat(colleague.page.locator("main")).containsText("Du har sagt ja");

            planner.shows("/vagtplan/bytte", "venter på godkendelse", "roster-swap");
            press(planner.page, "Godkend");
            assertThat(planner.page.locator("main")).containsText("Byttet er godkendt");

            holder.shows("/vagtplan/min", "godkendt", "roster-swapped");
        }
        Shift swapped = duties.ofPlace("ppr-psykologer", 1, Instant.parse("2026-02-23T12:00:00Z"))
                .get(0);
        assertThat(swapped.personId()).isEqualTo("ppr-psykologer-3");
    }

    @Test
    void aPhoneShowsTheWeekDayByDay() {
        try (Screen nurse = phone().logsIn("sygeplejevagt")) {
            nurse.shows("/vagtplan", "På vagt nu", "roster-week");
            Page page = nurse.page;
            assertThat(page.locator("table.grid")).isHidden();
            assertThat(page.locator(".day-list li")).hasCount(7);
            Locator monday = page.locator(".day-list li").first();
            assertThat(monday.locator("dl")).isHidden();
            monday.locator("summary").click();
            assertThat(monday.locator("dl")).containsText("Sygeplejevagten");
            for (String path : new String[] {
                "/vagtplan",
                "/vagtplan/maaned",
                "/vagtplan/personer",
                "/vagtplan/roller",
                "/vagtplan/bytte",
                "/vagtplan/min"
            }) {
                page.navigate(path);
                assertThat((Boolean) page.evaluate(WIDER_THAN_THE_SCREEN))
                        .as(path)
                        .isFalse();
            }
        }
    }

    @Test
    void everyPageOfThePlannersLooksWellAndFitsAPhone() {
        try (Screen planner = desk("manager")) {
            planner.shows("/vagtplan", "Uge 3", "roster-week-desk")
                    .shows("/vagtplan/vagt", "Hvilken rolle?", "roster-role-choice")
                    .shows("/vagtplan/vagt?rolle=tolke", "Tolke", "roster-shift")
                    .shows("/vagtplan/ryd?rolle=tolke", "Tolke", "roster-clear")
                    .shows("/vagtplan/turnus?rolle=tolke", "Tolke", "roster-rotation")
                    .shows("/vagtplan/fravaer", "Nyt fravær", "roster-absence")
                    .shows("/vagtplan/personer", "personer", "roster-people")
                    .shows("/vagtplan/personer/tolke", "Kan have rollerne", "roster-person")
                    .shows("/vagtplan/roller", "døgnet rundt", "roster-roles")
                    .shows("/vagtplan/roller/tolke", "Stedfortrædere", "roster-role")
                    .shows("/vagtplan/min", "hører ikke til en person", "roster-mine-nobody");
            planner.page.setViewportSize(390, 844);
            for (String path :
                    new String[] {"vagt?rolle=tolke", "turnus?rolle=tolke", "fravaer", "personer/tolke", "planlaeg"}) {
                planner.page.navigate("/vagtplan/" + path);
                assertThat((Boolean) planner.page.evaluate(WIDER_THAN_THE_SCREEN))
                        .as(path)
                        .isFalse();
            }
        }
    }

    @Test
    void theKeyboardAloneTakesOverAShift() {
        try (Screen colleague = desk("tolke-3")) {
            Page page = colleague.page;
            page.navigate("/vagtplan/min");
            Locator takeOver = page.locator("summary", new Page.LocatorOptions().setHasText("Overtag"));
            takeOver.focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("button:focus")).hasText("Ja, jeg overtager vagten");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Du har vagten nu");
            assertThat(page.locator("main")).containsText(Pattern.compile("Du er på vagt nu"));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
