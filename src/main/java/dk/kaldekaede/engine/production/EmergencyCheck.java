package dk.kaldekaede.engine.production;

import dk.kaldekaede.watch.ways.WaySettings;
import java.util.List;
import org.springframework.core.env.Environment;

/** Nobody would be told when the chain itself fails, and the operator has not said that this is meant so. */
class EmergencyCheck implements Check {

    private static final String PREFIX = "kaldekaede.watch.";

    private final WaySettings settings;

    EmergencyCheck(Environment settings) {
        this.settings = new WaySettings(name -> settings.getProperty(PREFIX + name, ""));
    }

    @Override
    public List<Finding> findings() {
        try {
            return settings.ways().names().isEmpty() && !settings.saysNone()
                    ? List.of(Finding.of(
                            "Nobody is told when the chain itself fails: no emergency way is set.",
                            PREFIX + "sms.url",
                            "(or mail.host, webhook.url beside it) to a way that needs neither database nor outbox; or "
                                    + Finding.setting(PREFIX + "ways") + " to none, if nobody is to be told"))
                    : List.of();
        } catch (IllegalStateException e) {
            return List.of(Finding.of(e.getMessage() + ".", PREFIX + "sms.url", "and the settings beside it, whole"));
        }
    }
}
