package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.Gateways;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * How the gateways answer, for people to see. Never DOWN: the other channel still works, and no other node would have
 * another gateway.
 */
@Component("gatewaysHealthIndicator")
class GatewaysHealth extends AbstractHealthIndicator {

    /** Not among the states that the whole is made of. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private final LatestFigures latest;
    private final Gateways gateways;

    GatewaysHealth(LatestFigures latest, Gateways gateways) {
        this.latest = latest;
        this.gateways = gateways;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (Channel channel : Channel.values()) {
            String state = state(channel);
            if (state.equals("NOT_GETTING_THROUGH")) {
                health.status(DEGRADED);
            }
            health.withDetail(channel.name(), state);
        }
        each(health);
    }

    /** Each gateway as this node has found it: one that is silent is tried last until it answers again. */
    private void each(Health.Builder health) {
        Map<String, String> found = new TreeMap<>();
        for (Gateways.Standing gateway : gateways.standings()) {
            found.put(gateway.name(), gateway.answers() ? "ANSWERS" : "SILENT");
            if (!gateway.answers()) {
                health.status(DEGRADED);
            }
        }
        health.withDetail("gateways", found);
    }

    private String state(Channel channel) {
        if (!gateways.configured(channel)) {
            return "NOT_CONFIGURED";
        }
        List<String> label = List.of(channel.name().toLowerCase(Locale.ROOT));
        return latest.now()
                .map(figures -> figures.gauges().get(SharedGauge.GATEWAY_UP).get(label) > 0)
                .map(up -> up ? "UP" : "NOT_GETTING_THROUGH")
                .orElse("UNKNOWN");
    }
}
