package dk.kaldekaede.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts are kept in Camunda's Admin, behind the guard of its REST API. */
class AdminBrowserTest extends BrowserTest {

    private static final Locator.WaitForOptions PATIENTLY = new Locator.WaitForOptions().setTimeout(60_000);

    @Autowired
    IdentityService identity;

    /** Other tests share the accounts. */
    @AfterEach
    void takeTheGroupBack() {
        identity.deleteMembership("tolke", "center-hr");
    }

    @Test
    void givesAnAccountTheGroupOfARole() {
        // Admin asks for a licence and for data that nobody here has.
        try (Screen admin = desk("admin").isRefused(404)) {
            Page page = admin.page;
            page.navigate("/camunda/app/admin/default/#/users/tolke?tab=groups");
            // Whoever is faster than the list of her own groups is offered none.
            row(page, "tolke").waitFor(PATIENTLY);
            page.getByText("Add to a group").first().click();
            Locator role = page.locator(".modal-dialog tr").filter(new Locator.FilterOptions().setHasText("center-hr"));
            role.waitFor(PATIENTLY);
            admin.picture("admin-groups");
            role.locator("input[type=checkbox]").check();
            page.locator(".modal-dialog [ng-click^=createGroupMemberships]").click();
            page.locator(".modal-dialog")
                    .getByText("OK", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".modal-dialog")).hasCount(0);
            page.reload();
            row(page, "center-hr").waitFor(PATIENTLY);
        }
    }

    private static Locator row(Page page, String group) {
        return page.locator("td.group-id, tbody tr")
                .filter(new Locator.FilterOptions().setHasText(group))
                .first();
    }
}
