package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.notification.Gateways;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How each gateway answers this node. */
@Component
class GatewayMeters {

    GatewayMeters(Gateways gateways, MeterRegistry registry) {
        gateways.standings().forEach(gateway -> Gauge.builder(
                        "kaldekaede.gateway.answers", gateways, all -> all.answers(gateway.name()) ? 1 : 0)
                .description("0 while the gateway did not answer this node several times in a row and is tried last")
                .tag("channel", gateway.channel().name().toLowerCase(Locale.ROOT))
                .tag("gateway", gateway.name())
                .register(registry));
    }
}
