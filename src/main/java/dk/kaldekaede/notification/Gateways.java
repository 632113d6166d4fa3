package dk.kaldekaede.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The gateways of each channel, in the order they are tried. */
public class Gateways {

    private final List<GuardedGateway> all;

    Gateways(List<Gateway> all, Clock clock) {
        this.all = all.stream()
                .map(gateway -> new GuardedGateway(gateway, new Breaker(gateway.name(), clock)))
                .toList();
    }

    /**
     * How a gateway stands on this node.
     *
     * @param channel what it sends
     * @param name what the settings call it
     * @param answers false while its breaker is open: it did not answer several times in a row, and others go first
     */
    public record Standing(Channel channel, String name, boolean answers) {}

    /** Whether messages of this channel can leave at all. */
    public boolean configured(Channel channel) {
        return all.stream().anyMatch(guarded -> guarded.gateway().channel() == channel);
    }

    /** Every gateway, channel by channel in the order they are tried. */
    public List<Standing> standings() {
        return all.stream()
                .map(guarded -> new Standing(
                        guarded.gateway().channel(),
                        guarded.name(),
                        guarded.breaker().closed()))
                .toList();
    }

    /** Whether a gateway answers, as far as this node knows. */
    public boolean answers(String name) {
        return all.stream().filter(guarded -> guarded.name().equals(name)).allMatch(guarded -> guarded.breaker()
                .closed());
    }

    List<GuardedGateway> of(Channel channel) {
        return all.stream()
                .filter(guarded -> guarded.gateway().channel() == channel)
                .toList();
    }

    /** The gateway that receipts posted to this name come from; empty when there is none that reports over HTTP. */
    Optional<HttpGateway> reporting(String name) {
        return all.stream()
                .filter(guarded -> guarded.name().equals(name))
                .map(GuardedGateway::gateway)
                .filter(HttpGateway.class::isInstance)
                .map(HttpGateway.class::cast)
                .findFirst();
    }
}
