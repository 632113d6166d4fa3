package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A manager imports people: first with a mistake, then without, and then she is sorry. */
// An application of its own: the latest import is this one.
@TestPropertySource(properties = "spring.application.name=import")
class ImportBrowserTest extends BrowserTest {

    private static final String HEADINGS = "id;navn;mobil;mail;roller;sprog;færdigheder\n";
    private static final String RIGHT = "tolk-a;Tolk A;20 00 77 01;tolk-a@example.org;Tolke;arabisk;\n"
            + "tolke;Tolke, vagttelefonen;20 00 77 02;;Tolke;;koordinering\n";

    @Autowired
    RolePolicies policies;

    @Autowired
    PeopleRegister people;

    @BeforeEach
    void aRole() {
        policies.save(new RolePolicy("tolke", null, false, 0, Set.of(), Set.of()));
    }

    @Test
    void importsPeopleAfterAMistakeAndUndoesIt() {
        String before = people.find("tolke").orElseThrow().displayName();
        try (Screen manager = desk("manager")) {
            manager.shows("/vagtplan/import", "Se, hvad der ændres", "import");
            choose(
                    manager,
                    HEADINGS + RIGHT.replace("20 00 77 01", "tyve nul nul").replace("arabisk", "arabiskk"));
            assertThat(manager.page.getByText("kolonnen mobil")).isVisible();
            assertThat(manager.page.getByText("kolonnen sprog")).isVisible();
            manager.looksWell("import-mistakes");

            manager.page.getByText("Vælg filen igen").click();
            choose(manager, HEADINGS + RIGHT);
            assertThat(manager.page.getByText("Tolke, vagttelefonen").first()).isVisible();
            manager.looksWell("import-preview");
            press(manager, "Gennemfør importen");
            assertThat(manager.page.getByText("Importen er gennemført.")).isVisible();
            assertThat(people.find("tolke").orElseThrow().displayName()).isEqualTo("Tolke, vagttelefonen");

            press(manager, "Fortryd seneste import");
            assertThat(manager.page.getByText("Importen er fortrudt.")).isVisible();
            manager.looksWell("import-undone");
        }
        assertThat(people.find("tolke").orElseThrow().displayName()).isEqualTo(before);
        assertThat(people.find("tolk-a")).isEmpty();
    }

    @Test
    void makesHerOwnCalendarAddress() {
        try (Screen nurse = desk("sygeplejevagt")) {
            nurse.shows("/vagtplan/kalender", "Lav min adresse", "calendar");
            press(nurse, "Lav min adresse");
            assertThat(nurse.page.locator("#calendar-address")).containsText("/vagtplan/kalender/");
            nurse.looksWell("calendar-address");
        }
    }

    private static void choose(Screen screen, String text) {
        Locator people = screen.page.locator("section[aria-labelledby=title-PEOPLE]");
        people.getByLabel("Fil")
                .setInputFiles(new FilePayload("personer.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        people.locator("button").click();
    }

    private static void press(Screen screen, String button) {
        screen.page
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
