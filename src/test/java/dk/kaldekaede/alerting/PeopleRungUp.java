package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Gateways;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Whether the application rings people up, as a test wants it: most are about messages alone. */
public final class PeopleRungUp extends VoiceUse {

    private static volatile boolean rung;

    PeopleRungUp(Gateways gateways, @Value("${kaldekaede.demo}") boolean demo) {
        super(gateways, demo);
    }

    /** Has an application that is about to start ask this one. */
    public static void in(ConfigurableApplicationContext application) {
        ((GenericApplicationContext) application)
                .registerBean(PeopleRungUp.class, definition -> definition.setPrimary(true));
    }

    /** From now on people are rung up, or are not. */
    public static void are(boolean now) {
        rung = now;
    }

    @Override
    public boolean rings() {
        return rung && super.rings();
    }
}
