package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.ReportIncident;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Tasklist speaks Danish wherever it speaks, and knows one login page. */
// An application of its own: its lists hold the tasks of these incidents alone.
@TestPropertySource(properties = "spring.application.name=tasklist")
class TasklistBrowserTest extends BrowserTest {

    private static final String MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final String ALARM = "Kvittér for alarm: beslut aktivering";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @Autowired
    ReportIncident report;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @BeforeEach
    void twoIncidents() {
        clock.set(Instant.parse("2026-01-18T02:10:00Z"));
        report.report(IncidentFacts.reported("Brand i etageejendom", "Magleparken 5", 140, false), null, MANAGEMENT);
        report.report(IncidentFacts.reported("Evakuering af plejehjem", "Rådhuset", 40, true), null, MANAGEMENT);
    }

    @AfterEach
    void endThem() {
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "tested"));
    }

    @Test
    void saysNothingInEnglishInAnyOfItsDialogs() {
        // Duty officers do not read the engine's history: 404 instead of a task's.
        try (Screen management = desk(MANAGEMENT).isRefused(404)) {
            Page page = open(management);
            assertThat((String) page.evaluate("document.documentElement.lang")).isEqualTo("da");
            assertThat(page.title()).isEqualTo("Kaldekæde Opgaver");
            isDanish(page, "the list");
            firstTask(page).click();
            assertThat(page.getByLabel("Jeg tager den")).isVisible();
            management.picture("tasklist-danish");
            isDanish(page, "a task");
            for (String tab : List.of("Historik", "Diagram", "Beskrivelse", "Svar")) {
                page.locator(".nav-tabs").getByText(tab).click();
                isDanish(page, tab);
            }
            opens(page, ".account.dropdown a.dropdown-toggle", ".account .logout", "the account");
            opens(page, ".meta.dates .view-value, .meta.dates .set-value", ".datepicker", "the calendar");
            assertThat(page.locator(".datepicker").first()).containsText("januar 2026");
            management.picture("tasklist-calendar");
            page.reload();
            firstTask(page).click();
            for (String dialog : List.of(
                    "a.showShortcutHelp",
                    ".task-filter.active .actions a",
                    ".task-filters header button",
                    ".task-card .groups a, .task-card .groups .set-value",
                    "a.createCommentLink",
                    ".create-task-action a")) {
                opens(page, dialog, ".modal-content", dialog);
                for (Locator section : page.locator(".modal .accordion-toggle").all()) {
                    section.click();
                    isDanish(page, dialog + " " + section.textContent().strip());
                }
                page.keyboard().press("Escape");
                assertThat(page.locator(".modal-content")).hasCount(0);
            }
        }
    }

    @Test
    void complainsInDanishOfWhatIsMissingOrOutOfRange() {
        try (Screen management = desk(MANAGEMENT)) {
            Page page = open(management);
            page.locator(".start-process-action a").click();
            Locator dialog = page.locator(".modal-content");
            dialog.getByText("Hændelse").first().click();
            // Whoever presses before the form is there has pressed for nothing.
            assertThat(dialog.getByLabel("Cirka hvor mange er berørt?")).isVisible();
            dialog.getByText("Start", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(dialog.getByText("Skal udfyldes.")).hasCount(3);
            dialog.getByLabel("Cirka hvor mange er berørt?").fill("-5");
            page.keyboard().press("Tab");
            assertThat(dialog.getByText("Skal være mindst 0.")).isVisible();
            management.picture("tasklist-required");
            isDanish(page, "a form with mistakes");
        }
    }

    @Test
    void sendsWhoeverIsNoLongerLoggedInToOurLoginAndBackToTheTask() {
        try (Screen management = desk(MANAGEMENT).isRefused(401)) {
            Page page = open(management);
            firstTask(page).click();
            page.waitForURL("**/#/?*task=*");
            String before = page.url();
            // Tasklist looks for news by itself, and so finds out.
            page.context().clearCookies();

            assertThat(page.getByLabel("Brugernavn")).isVisible(PATIENTLY);
            assertThat(page.url()).contains("/login");
            page.getByLabel("Brugernavn").fill(MANAGEMENT);
            page.getByLabel("Adgangskode").fill("demo");
            page.locator("button[type=submit]").click();

            assertThat(page.locator(".task-card h2.task")).isVisible(PATIENTLY);
            assertThat(page.url()).contains(before.replaceAll(".*[?&](task=[^&]+).*", "$1"));
        }
    }

    @Test
    void showsWhichIncidentATaskBelongsToAndMarksAnExercise() {
        try (Screen management = desk(MANAGEMENT)) {
            Page page = open(management);
            Locator real = item(page, "Magleparken 5");
            Locator exercise = item(page, "Rådhuset");
            assertThat(real).isVisible(PATIENTLY);
            assertThat(real).containsText(ALARM);
            assertThat(real).containsText("Brand i etageejendom");
            assertThat(exercise).containsText("ØVELSE: " + ALARM);
            assertThat(exercise.locator(".is-exercise")).hasCount(1);
            page.locator(".task-filter").getByText("Øvelser").click();
            assertThat(real).hasCount(0);
            assertThat(exercise).isVisible();
        }
    }

    @Test
    void saysInDanishThatAnotherWasFaster() {
        try (Screen management = desk(MANAGEMENT).isRefused(409).isRefused(404)) {
            Page page = open(management);
            firstTask(page).click();
            page.getByLabel("Jeg kan ikke").check();
            page.waitForURL("**/#/?*task=*");
            tasks.complete(page.url().replaceAll(".*[?&]task=([^&]+).*", "$1"), Map.of("answer", "TAKE"));
            page.getByText("Udfør", new Page.GetByTextOptions().setExact(true)).click();

            assertThat(page.locator(".notifications")).containsText("Opgaven er allerede besvaret");
            management.picture("tasklist-too-late");
        }
    }

    @Test
    void fitsAPhone() {
        try (Screen phone = phone().logsIn(MANAGEMENT)) {
            Page page = open(phone);
            assertThat(page.locator(".incident-of-task").first()).not().isEmpty();
            phone.picture("tasklist-phone-list");
            firstTask(page).click();
            Locator answer = page.getByLabel("Jeg tager den");
            assertThat(answer).isVisible();
            assertThat(answer).isInViewport();
            assertThat(page.getByText("Udfør", new Page.GetByTextOptions().setExact(true)))
                    .isInViewport();
            phone.picture("tasklist-phone-task");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing runs out at the side")
                    .isTrue();
        }
    }

    private Page open(Screen screen) {
        screen.page.navigate("/camunda/app/tasklist/default/");
        assertThat(firstTask(screen.page)).isVisible(PATIENTLY);
        return screen.page;
    }

    private static Locator firstTask(Page page) {
        return page.locator("ol.tasks-list > li a").first();
    }

    private static Locator item(Page page, String text) {
        return page.locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** Opens a dialog, also one whose button is hidden because nobody may use it, and reads it. */
    private static void opens(Page page, String button, String expected, String name) {
        page.locator(button).first().dispatchEvent("click");
        assertThat(page.locator(expected).first()).isVisible();
        isDanish(page, name);
    }

    private static void isDanish(Page page, String where) {
        Set<String> english = Labels.englishWords();
        List<?> said = (List<?>) page.evaluate(EVERYTHING_SAID);
        assertThat(said.stream().map(String::valueOf).filter(text -> Labels.wordsIn(Stream.of(text)).stream()
                        .anyMatch(english::contains)))
                .as("English in %s", where)
                .isEmpty();
        assertThat(said).as("what is said in %s", where).hasSizeGreaterThan(20);
    }

    private static final String EVERYTHING_SAID = """
            () => {
              const said = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                if (!element.checkVisibility() || ['SCRIPT', 'STYLE'].includes(element.tagName)) continue;
                if (node.nodeType === Node.TEXT_NODE) {
                  if (node.data.trim()) said.push(node.data.trim());
                } else {
                  for (const name of ['title', 'placeholder', 'aria-label', 'alt']) {
                    if (element.getAttribute(name)) said.push(element.getAttribute(name));
                  }
                }
              }
              return said;
            }
            """;
}
