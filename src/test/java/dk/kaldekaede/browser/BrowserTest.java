package dk.kaldekaede.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the whole application on the screens of people. */
@KaldekaedeTest
abstract class BrowserTest {

    /** A slow machine is no failure; what is asserted has so long to come true. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

    @BeforeAll
    static void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** A large screen on which somebody has logged in. */
    Screen desk(String user) {
        return Screen.desk(chromium, port, clock.instant()).logsIn(user);
    }

    /** A telephone on which nobody has. */
    Screen phone() {
        return Screen.phone(chromium, port, clock.instant());
    }
}
