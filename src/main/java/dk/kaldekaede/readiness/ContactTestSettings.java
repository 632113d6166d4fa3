package dk.kaldekaede.readiness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator can set about contact tests.
 *
 * @param monthly whether everybody is tested at the beginning of each month
 * @param fromHour the hour of the day, on the municipality's clock, at which the month's test begins
 * @param answerWithin for so long a test waits for its answer, then somebody rings
 * @param remindAfter after so long without an answer the test is sent once more; at night, the next morning
 * @param ownPerHour so many tests an hour somebody may send to herself by one way
 */
@ConfigurationProperties("kaldekaede.contact-test")
record ContactTestSettings(
        @DefaultValue("true") boolean monthly,
        @DefaultValue("10") int fromHour,
        @DefaultValue("24h") Duration answerWithin,
        @DefaultValue("4h") Duration remindAfter,
        @DefaultValue("3") int ownPerHour) {}
