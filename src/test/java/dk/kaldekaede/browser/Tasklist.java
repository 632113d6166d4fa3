package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.LoadState;

/** Tasklist as a duty officer uses it. */
record Tasklist(Screen screen) {

    private static final int LOOKS = 4;
    private static final int LOOK_MILLIS = 8_000;

    Tasklist {
        open(screen);
    }

    /** Reports by "Start proces", with the four fields that are enough. */
    Tasklist reports(String what, String where, int affected) {
        page().locator(".start-process-action a").first().click();
        Locator dialog = page().locator(".modal-content");
        dialog.getByText("Hændelse").first().click();
        dialog.getByLabel("Hvad er der sket?").fill(what);
        dialog.getByLabel("Hvor?").fill(where);
        dialog.getByLabel("Cirka hvor mange er berørt?").fill(String.valueOf(affected));
        dialog.getByLabel("Nej, det er virkeligt").check();
        screen.picture("tasklist-report");
        dialog.getByText("Start", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(dialog).hasCount(0);
        return this;
    }

    /** Opens a task, takes it if nobody has, answers its form and completes it. */
    Tasklist completes(String task, String answer, String picture) {
        find(task).click();
        Locator choice = page().getByLabel(answer);
        assertThat(choice).isVisible();
        Locator claim = page().locator("button.claim, a.claim, [ng-click='claim()']");
        if (claim.count() > 0 && claim.first().isVisible()) {
            claim.first().click();
        }
        assertThat(choice).isEnabled();
        choice.check();
        screen.picture(picture);
        Response done = page().waitForResponse("**/task/*/submit-form", () -> page().getByText(
                        "Udfør", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(done.status()).as("%s: %s", task, done.text()).isLessThan(300);
        return this;
    }

    Tasklist has(String task) {
        assertThat(find(task)).isVisible();
        return this;
    }

    private static void open(Screen screen) {
        screen.page.navigate("/camunda/app/tasklist/default/");
        screen.page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Tasklist does not look again by itself, so whoever waits for a task loads the page again. */
    private Locator find(String task) {
        Locator item = page().locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        boolean seen = false;
        for (int look = 0; look < LOOKS && !seen; look++) {
            open(screen);
            seen = appears(item);
        }
        return item;
    }

    private static boolean appears(Locator item) {
        try {
            item.waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MILLIS));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    private Page page() {
        return screen.page;
    }
}
