package dk.kaldekaede.plans;

import java.util.List;

/**
 * One path of help that an incident may set going. The process {@code <id>-activation} is its chain.
 *
 * @param id its id, as the tables and the messages {@code plan.*} know it
 * @param subject what is led while it runs, as in the table effort-leadership (SF-4.1, KS-4.1)
 * @param links the roles that may activate it from below, the first in front (SF-5.1, SF-5.2, KS-5.1)
 * @param ringing the roles that activate and lead it, in the order in which they are rung by hand
 * @param coordinatedWith whom its leader keeps informed beside the crisis management (SF-5.3, KS-4.1)
 * @param cards the codes of its action cards (SF-8, KS-8)
 * @param supporting whether it supports the plans of the two centres (SA-1, KS-1.7)
 * @param followedUp whether its team and the region are owed something when it is over (KS-2.4, KS-1.3)
 */
public record ActionPlan(
        String id,
        String subject,
        List<String> links,
        List<String> ringing,
        List<String> coordinatedWith,
        List<String> cards,
        boolean supporting,
        boolean followedUp) {

    /** The process that runs it, from the first link to the stand-down. */
    public String process() {
        return id + "-activation";
    }
}
