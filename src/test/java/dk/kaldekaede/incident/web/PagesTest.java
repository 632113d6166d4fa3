package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.kaldekaede.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every page, on a desk, on a phone and on a phone at night: accessible (WCAG 2.2 AA as far as axe can tell), within
 * the screen, and within the content security policy. The pictures land under target/pages.
 */
@SpringBootTest(
        classes = PagesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.mvc.problemdetails.enabled=false",
            "spring.security.user.name=sygeplejevagt",
            "spring.security.user.password=demo"
        })
class PagesTest {

    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/pages");
    private static final String RUN_AXE = """
            async rules => (await axe.run({runOnly: rules}))
                .violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '))
            """;
    private static final List<String> EVERYTHING =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values", List.of("color-contrast"));
    private static final String ERROR = "/fails/";
    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth";

    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "board, /",
        "board-empty, /?sample=empty",
        "board-decide, /?sample=decide",
        "report, /incidents/new",
        "facts, /incidents/ringing/facts",
        "show-decide, /incidents/decide",
        "show-ringing, /incidents/ringing",
        "show-led, /incidents/led",
        "show-asked, /incidents/asked",
        "show-part, /incidents/part",
        "show-over, /incidents/over",
        "review, /incidents/sample/review",
        "review-empty, /incidents/sample/review?sample=empty",
        "review-wrong, /incidents/sample/review?sample=wrong",
        "review-closed, /incidents/sample/review?sample=closed",
        "lessons, /laering",
        "lessons-empty, /laering?sample=empty",
        "effort-tasks, /incidents/sample/efforts/e/tasks",
        "effort-tasks-empty, /incidents/sample/efforts/e/tasks?sample=empty",
        "effort-tasks-wrong, /incidents/sample/efforts/e/tasks?sample=wrong",
        "effort-tasks-closed, /incidents/sample/efforts/e/tasks?sample=closed",
        "log, /incidents/sample/log",
        "log-empty, /incidents/sample/log?sample=empty",
        "log-wrong, /incidents/sample/log?sample=wrong",
        "log-correct, /incidents/sample/log?sample=correct",
        "log-case, /incidents/sample/log?sample=case",
        "log-reader, /incidents/sample/log?sample=reader",
        "situation, /incidents/sample/situation",
        "situation-empty, /incidents/sample/situation?sample=empty",
        "situation-exercise, /incidents/sample/situation?sample=exercise",
        "board-rivals, /?sample=rivals",
        "hand-over, /incidents/sample/efforts/e/leadership",
        "hand-over-rings, /incidents/sample/efforts/e/leadership?sample=rings",
        "hand-over-wrong, /incidents/sample/efforts/e/leadership?sample=wrong",
        "hand-over-empty, /incidents/sample/efforts/e/leadership?sample=empty",
        "action-cards, /actionkort",
        "action-cards-wrong, /actionkort?sample=wrong",
        "action-card, /actionkort/C-SS",
        "action-card-example, /actionkort/C-BUR",
        "show-stale, /incidents/led/stale",
        "answer-ask, /k/ASK?exercise=true",
        "answer-lead, /k/ASK?purpose=LEAD",
        "answer-hand-over, /k/ASK?purpose=LEAD&led=true",
        "answer-decide, /k/ASK?purpose=DECIDE",
        "answer-taken, /k/TAKEN",
        "answer-co, /k/TAKEN?purpose=CO_ACTIVATE",
        "answer-declined, /k/DECLINED",
        "answer-late, /k/LATE",
        "answer-replaced, /k/REPLACED",
        "answer-other, /k/TAKEN_BY_OTHER",
        "answer-over, /k/STOOD_DOWN",
        "answer-find, /k/TAKEN?purpose=FIND_SOMEONE",
        "answer-failed, /k/failed",
        "answer-unknown, /k/unknown",
        "answer-busy, /k/busy",
        "callin-ask, /k/ASK/indsats?exercise=true",
        "callin-ask-interpreter, /k/ASK/indsats?language=ar",
        "callin-coming, /k/COMING/indsats",
        "callin-coming-nowhere, /k/COMING/indsats?language=ti",
        "callin-card, /k/uploaded/indsats/actionkort/C-SS",
        "callin-card-example, /k/example/indsats/actionkort/C-ARB",
        "callin-there, /k/THERE/indsats",
        "callin-relieved, /k/RELIEVED/indsats",
        "callin-home, /k/HOME/indsats",
        "callin-declined, /k/DECLINED/indsats",
        "callin-late, /k/TOO_LATE/indsats",
        "callin-overdue, /k/OVERDUE/indsats",
        "callin-enough, /k/NOT_NEEDED/indsats",
        "callin-over, /k/OVER/indsats",
        "preview, /vagtplan/hvem-kaldes",
        "preview-gap, /vagtplan/hvem-kaldes?at=2026-03-29T02:30",
        "contact-test, /p/asked",
        "contact-test-arrived, /p/answered",
        "own-tests, /vagtplan/min/proever",
        "own-tests-refused, /vagtplan/min/proever?sample=refused",
        "own-tests-empty, /vagtplan/min/proever?sample=empty",
        "rounds, /vagtplan/kontaktproever",
        "rounds-empty, /vagtplan/kontaktproever?sample=empty",
        "reports, /rapporter",
        "reports-empty, /rapporter?sample=empty",
        "rules, /regler",
        "rules-empty, /regler?sample=empty",
        "rules-wrong, /regler?sample=wrong",
        "rule-table, /regler/escalation-policy",
        "rule-table-unreadable, /regler/escalation-policy?sample=unreadable",
        "rule-version, /regler/escalation-policy/versioner/2",
        "rule-draft, /regler/kladder/sample",
        "rule-draft-waits, /regler/kladder/sample?sample=waits",
        "rule-draft-same, /regler/kladder/sample?sample=same",
        "rule-draft-stale, /regler/kladder/sample?sample=stale",
        "own-answers, /vagtplan/min/svar",
        "login, /login?error",
        "error-404, /fails/404",
        "error-403, /fails/403",
        "error-500, /fails/500",
        "error-400, /fails/400"
    })
    void isAccessibleAndFitsEveryScreen(String name, String path) throws IOException {
        look(path, 1280, 900, page -> inspect(page, name + "-desk"));
        look(path, 390, 844, page -> {
            inspect(page, name + "-phone");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            // The same page in other colours.
            inspect(page, name + "-night", COLOURS);
        });
    }

    @ParameterizedTest
    @CsvSource({"desk, 1280, LIGHT", "night, 390, DARK"})
    void showsErrorsBesideTheFieldsAndInOneList(String screen, int width, ColorScheme colours) throws IOException {
        try (BrowserContext context = context(width, 844, colours)) {
            Page page = context.newPage();
            page.navigate("/incidents/new");
            page.fill("#affectedPeople", "mange");
            page.locator("form.form button[type=submit]").first().click();
            PlaywrightAssertions.assertThat(page.locator("#errors li")).hasCount(4);
            assertThat(page.inputValue("#affectedPeople")).isEqualTo("mange");
            inspect(page, "report-errors-" + screen);
        }
    }

    private void look(String path, int width, int height, Looks looks) throws IOException {
        try (BrowserContext context = context(width, height, ColorScheme.LIGHT)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("status of")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            int status = page.navigate(path).status();
            assertThat(status).as("the status of " + path).isEqualTo(statusOf(path));
            page.waitForLoadState();
            looks.at(page);
            assertThat(complaints).as("what the browser complained of").isEmpty();
        }
    }

    /** The pages of errors say in their address which they are. */
    private static int statusOf(String path) {
        return path.startsWith(ERROR) ? Integer.parseInt(path.substring(ERROR.length())) : 200;
    }

    private interface Looks {

        void at(Page page) throws IOException;
    }

    private BrowserContext context(int width, int height, ColorScheme colours) {
        return chromium.context(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setHttpCredentials("sygeplejevagt", "demo")
                .setLocale("da-DK")
                .setColorScheme(colours)
                .setViewportSize(width, height));
    }

    private void inspect(Page page, String picture) throws IOException {
        page.evaluate(Files.readString(AXE));
        inspect(page, picture, EVERYTHING);
    }

    private void inspect(Page page, String picture, Object rules) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(picture + ".png"))
                .setFullPage(true));
        assertThat((List<?>) page.evaluate(RUN_AXE, rules))
                .as("accessibility of " + picture)
                .isEmpty();
        assertThat(page.evaluate(TOO_WIDE))
                .as(picture + " is wider than the screen")
                .isEqualTo(false);
    }
}
