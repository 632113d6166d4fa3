package dk.kaldekaede.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What providers report after they took a message. */
@Component
public class DeliveryReceipts {

    private final MessageTransitions transitions;
    private final SmsProperties gateway;

    DeliveryReceipts(MessageTransitions transitions, SmsProperties gateway) {
        this.transitions = transitions;
        this.gateway = gateway;
    }

    /** Whether this is the gateway's secret; never, when none is configured. Takes equally long however wrong it is. */
    public boolean isGateway(String secret) {
        return StringUtils.hasText(gateway.callbackSecret)
                && secret != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8),
                        gateway.callbackSecret.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Records that an SMS reached its device, or that it never will. Twice, or in the wrong order, is harmless.
     *
     * @param providerId the id the gateway gave when it took the message
     * @return whether there is such a message
     */
    public boolean sms(String providerId, boolean delivered) {
        return transitions.receipt(Channel.SMS, providerId, delivered);
    }
}
