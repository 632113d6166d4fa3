package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Gateways;
import org.springframework.beans.factory.annotation.Value;

/** Whether people are rung up, as a test wants it: most count SMS and mail at night, and hear no telephone. */
public final class VoiceSwitch extends VoiceUse {

    private static volatile boolean on;

    VoiceSwitch(Gateways gateways, @Value("${kaldekaede.demo}") boolean demo) {
        super(gateways, demo);
    }

    /** Whether they are, from now on. */
    public static void rings(boolean now) {
        on = now;
    }

    @Override
    boolean rings() {
        return on && super.rings();
    }
}
