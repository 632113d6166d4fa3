package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** One person's screen; on it nothing may be refused by the server or complained of by the browser. */
final class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final Path AXE = Path.of("src/main/frontend/node_modules/axe-core/axe.min.js");
    private static final String SERIOUS = """
            async () => (await axe.run()).violations
                .filter(finding => ['serious', 'critical'].includes(finding.impact))
                .map(finding => finding.id + ': ' + finding.nodes.map(node => node.html.slice(0, 120)).join(' | '))
            """;

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    final Page page;
    private final BrowserContext context;
    private final List<String> trouble = new ArrayList<>();
    private final Set<String> refusals = new HashSet<>();

    private Screen(Chromium chromium, int port, Instant now, int width, int height) {
        this.context = chromium.context(new Browser.NewContextOptions()
                .setBaseURL("http://127.0.0.1:" + port)
                .setLocale("da-DK")
                .setTimezoneId("Europe/Copenhagen")
                .setViewportSize(width, height));
        context.clock().setSystemTime(Date.from(now));
        this.page = context.newPage();
        page.onResponse(this::note);
        page.onPageError(trouble::add);
    }

    static Screen desk(Chromium chromium, int port, Instant now) {
        return new Screen(chromium, port, now, DESK, 900);
    }

    static Screen phone(Chromium chromium, int port, Instant now) {
        return new Screen(chromium, port, now, PHONE, 844);
    }

    Screen logsIn(String role) {
        page.navigate("/login");
        page.getByLabel("Brugernavn").fill(role);
        page.getByLabel("Adgangskode").fill("demo");
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind"))
                .click();
        // Whoever goes on before the password is checked, which takes its time, is not logged in.
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    /** One of our own pages: seen on a desk and a phone, and without a serious finding of axe on either. */
    Screen shows(String path, String text, String picture) {
        page.navigate(path);
        assertThat(page.locator("main").getByText(text).first()).isVisible();
        return looksWell(picture);
    }

    Screen looksWell(String picture) {
        int width = page.viewportSize().width;
        for (int each : width == PHONE ? new int[] {PHONE} : new int[] {PHONE, DESK}) {
            page.setViewportSize(each, page.viewportSize().height);
            picture(picture + (each == PHONE ? "-phone" : ""));
            page.evaluate(axe());
            assertThat((List<?>) page.evaluate(SERIOUS))
                    .as("accessibility of " + page.url() + " at " + each)
                    .isEmpty();
        }
        return this;
    }

    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** The server is expected to refuse requests in this way here. */
    Screen isRefused(int status) {
        refusals.add(String.valueOf(status));
        return this;
    }

    /** What the server refused or the browser complained of, which is nothing. */
    @Override
    public void close() {
        List<String> all = trouble.stream()
                .filter(each -> !refusals.contains(each.split(" ")[0]))
                .toList();
        context.close();
        assertThat(all).as("what went wrong on the way").isEmpty();
    }

    private void note(Response response) {
        if (response.status() >= 400) {
            trouble.add("%d %s %s %s"
                    .formatted(
                            response.status(),
                            response.request().method().toUpperCase(Locale.ROOT),
                            response.url(),
                            Objects.toString(response.request().postData(), "")));
        }
    }

    private static String axe() {
        try {
            return Files.readString(AXE);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "axe-core comes with the browser libraries (npm ci in src/main/frontend)", e);
        }
    }
}
