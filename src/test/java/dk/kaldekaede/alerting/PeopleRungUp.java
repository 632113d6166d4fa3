package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Gateways;
import org.springframework.beans.factory.annotation.Value;

/** Whether the application rings people up, as a test wants it: most are about messages alone. */
public final class PeopleRungUp extends VoiceUse {

    private static volatile boolean rung;

    PeopleRungUp(Gateways gateways, @Value("${kaldekaede.demo}") boolean demo) {
        super(gateways, demo);
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
