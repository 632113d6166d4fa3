package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** Tasklist as a duty officer uses it. */
record Tasklist(Screen screen) {

    private static final int LOOK_MILLIS = 60_000;

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
    }

    /**
     * Waits for a task in the list. Loading the page again would only start its four megabytes of script anew, which is
     * what takes long on a busy machine.
     */
    private Locator find(String task) {
        open(screen);
        Locator item = page().locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
        item.waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MILLIS));
        return item;
    }

    private Page page() {
        return screen.page;
    }
}
