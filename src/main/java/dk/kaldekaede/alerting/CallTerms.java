package dk.kaldekaede.alerting;

import java.time.Duration;
import java.util.List;

/**
 * How somebody is called, as the table escalation-policy says it.
 *
 * @param acknowledgeWithin how long she has
 * @param remindEvery how often she is reminded meanwhile
 * @param channels the kinds of way, first one first
 * @param allAtOnce every channel at once, or one by one with each reminder
 */
public record CallTerms(Duration acknowledgeWithin, Duration remindEvery, List<String> channels, boolean allAtOnce) {

    /** Every channel at once. */
    public static final String ALL_AT_ONCE = "ALL_AT_ONCE";

    /** One channel after the other. */
    public static final String ONE_BY_ONE = "ONE_BY_ONE";

    /**
     * Reads the table's outputs.
     *
     * @param channels names with commas between, such as {@code sms,mail}
     * @param channelMode ALL_AT_ONCE or ONE_BY_ONE
     * @throws java.time.format.DateTimeParseException when a duration is none
     */
    public static CallTerms of(String acknowledgeWithin, String remindEvery, String channels, String channelMode) {
        return new CallTerms(
                Duration.parse(acknowledgeWithin),
                Duration.parse(remindEvery),
                List.of(channels.split(",")),
                ALL_AT_ONCE.equals(channelMode));
    }
}
