package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that outlives a membership, or its account. */
@KaldekaedeTest
class LostGroupTest {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    MovableClock clock;

    private RestClient browser;
    private String name;

    @BeforeEach
    void somebodyLogsIn() {
        name = "midlertidig" + System.nanoTime();
        User user = identity.newUser(name);
        user.setPassword("demo");
        identity.saveUser(user);
        identity.createMembership(name, "auditor");
        browser = RestClient.browser(port, name);
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsTakenOutOfAGroupLosesWhatItMayHalfAMinuteLaterAtMost() {
        identity.deleteMembership(name, "auditor");
        identity.createMembership(name, "tolke");
        clock.advance(Duration.ofSeconds(31));

        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(browser.get("/camunda/api/admin/auth/user/default").body())
                .contains("tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void whoseAccountIsDeletedIsLoggedOut() {
        identity.deleteUser(name);
        clock.advance(Duration.ofSeconds(31));

        assertThat(browser.get("/").statusCode()).isEqualTo(302);
        assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }
}
