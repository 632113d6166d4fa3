package dk.kaldekaede.notification;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which channels have a provider. */
@Component
public class Gateways {

    private final List<MessageSender> senders;

    Gateways(List<MessageSender> senders) {
        this.senders = senders;
    }

    /** Whether messages of this channel can leave at all. */
    public boolean configured(Channel channel) {
        return senders.stream().anyMatch(sender -> sender.channel() == channel && sender.configured());
    }
}
