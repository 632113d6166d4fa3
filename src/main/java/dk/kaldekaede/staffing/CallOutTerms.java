package dk.kaldekaede.staffing;

import java.time.Duration;
import java.util.List;

/**
 * How people are called in for an effort, as the table call-out-policy said when the effort began.
 *
 * @param kinds the roles that are staffed, in order; empty when the plan is not staffed here
 * @param tiers who is called before whom, without the leader having to choose
 * @param extraShare how many more are called than are missing, in per cent
 * @param acknowledgeWithin how long somebody has to answer, ISO 8601
 * @param remindEvery how often she is reminded meanwhile, ISO 8601
 * @param channels names with commas between, such as {@code sms,mail}
 * @param channelMode ALL_AT_ONCE or ONE_BY_ONE
 * @param lookEvery how often the need is looked at when nothing happens
 * @param waitForLeader how long nobody is called while nobody leads
 * @param arriveWithin when somebody is expected who did not say when she comes
 * @param lateTolerance how late she may be before she is asked, and how long after that somebody else is called
 * @param longestOut how long somebody is out at the most
 * @param reliefAhead how long before that her relief is called
 * @param rest how long somebody rests between shifts
 * @param homeWithin how long after she was sent home somebody has to ask after her
 */
public record CallOutTerms(
        List<String> kinds,
        List<Tier> tiers,
        int extraShare,
        String acknowledgeWithin,
        String remindEvery,
        String channels,
        String channelMode,
        Duration lookEvery,
        Duration waitForLeader,
        Duration arriveWithin,
        Duration lateTolerance,
        Duration longestOut,
        Duration reliefAhead,
        Duration rest,
        Duration homeWithin) {

    /** How many may ring when so many are missing. */
    public int callsFor(int missing) {
        return missing <= 0 ? 0 : missing + (missing * extraShare + 99) / 100;
    }
}
