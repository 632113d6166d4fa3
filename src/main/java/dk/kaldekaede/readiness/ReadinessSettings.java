package dk.kaldekaede.readiness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * What an operator can set.
 *
 * @param mailTo who is written to about roles without an owner; empty: nobody, which is a finding
 */
@ConfigurationProperties("kaldekaede.readiness")
record ReadinessSettings(String mailTo) {

    boolean plannersReached() {
        return StringUtils.hasText(mailTo);
    }
}
