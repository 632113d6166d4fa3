package dk.kaldekaede.alerting;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.Gateways;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether people can be rung at all: nobody waits for a channel that is not there. */
@Component
public class VoiceUse {

    private final Gateways gateways;
    private final boolean demo;

    VoiceUse(Gateways gateways, @Value("${kaldekaede.demo}") boolean demo) {
        this.gateways = gateways;
        this.demo = demo;
    }

    /** With a provider; or in a demonstration from which nothing leaves, where the call is held and can be read. */
    public boolean rings() {
        return gateways.configured(Channel.VOICE)
                || demo && Arrays.stream(Channel.values()).noneMatch(gateways::configured);
    }
}
