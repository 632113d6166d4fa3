package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

/** Tasklist as a duty officer uses it. */
record Tasklist(Screen screen) {

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
        open(screen);
        item(task).click();
        Locator choice = page().getByLabel(answer);
        assertThat(choice).isVisible();
        Locator claim = page().locator("button.claim, a.claim, [ng-click='claim()']");
        if (claim.count() > 0 && claim.first().isVisible()) {
            claim.first().click();
        }
        assertThat(choice).isEnabled();
        choice.check();
        screen.picture(picture);
        page().waitForResponse("**/task/*/submit-form", () -> page().getByText(
                        "Udfør", new Page.GetByTextOptions().setExact(true))
                .click());
        return this;
    }

    Tasklist has(String task) {
        open(screen);
        assertThat(item(task)).isVisible();
        return this;
    }

    private static void open(Screen screen) {
        screen.page.navigate("/camunda/app/tasklist/default/");
        screen.page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private Locator item(String task) {
        return page().locator("ol.tasks-list > li")
                .filter(new Locator.FilterOptions().setHasText(task))
                .first();
    }

    private Page page() {
        return screen.page;
    }
}
