package dk.kaldekaede.scenario;

import dk.kaldekaede.KaldekaedeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A course of events on the whole application, with a mail server and an SMS gateway outside it. A message that the test
 * does not expect fails it.
 */
@KaldekaedeTest
@ContextConfiguration(initializers = OutsideWorld.class)
abstract class Scenario {

    @Autowired
    private ApplicationContext application;

    Municipality town;

    @BeforeEach
    void begin() {
        OutsideWorld.forgetEverything();
        town = new Municipality(application);
    }

    @AfterEach
    void nothingUnexpectedWasSent() {
        town.deliver();
        Municipality.nothingElseWasSent();
    }
}
