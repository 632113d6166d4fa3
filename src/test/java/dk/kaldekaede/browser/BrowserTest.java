package dk.kaldekaede.browser;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the whole application on the screens of people. */
@KaldekaedeTest
abstract class BrowserTest {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock clock;

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

    /** A large screen on which somebody has logged in. */
    Screen desk(String user) {
        return Screen.desk(chromium, port, clock.instant()).logsIn(user);
    }

    /** A telephone on which nobody has. */
    Screen phone() {
        return Screen.phone(chromium, port, clock.instant());
    }
}
