package dk.kaldekaede.readiness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * What an operator can set.
 *
 * @param mailTo who is written to about roles without an owner; empty: nobody, which is a finding
 * @param confirmedLately whoever confirmed her details within this time is not asked by a round that a manager starts
 */
@ConfigurationProperties("kaldekaede.readiness")
record ReadinessSettings(String mailTo, @DefaultValue("90d") Duration confirmedLately) {

    boolean plannersReached() {
        return StringUtils.hasText(mailTo);
    }
}
