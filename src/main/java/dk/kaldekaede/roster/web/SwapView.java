package dk.kaldekaede.roster.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * "Can you take my shift?" as those see it who answer.
 *
 * @param id the request
 * @param role the role
 * @param position 1 is called first
 * @param period the first moment, and the first after
 * @param from who asks
 * @param to who is asked
 * @param state how far it has come
 * @param open whether somebody still has to decide
 * @param askedByReader whether whoever reads the page asked
 * @param decidable whether a planner who reads the page may decide it
 * @param warnings what a planner ought to know before she approves
 */
record SwapView(
        String id,
        String role,
        int position,
        Period period,
        String from,
        String to,
        String state,
        boolean open,
        boolean askedByReader,
        boolean decidable,
        List<PlanWords.Line> warnings) {

    /** Whether the colleague still has to answer. */
    public boolean isAsked() {
        return state.equals("ASKED");
    }

    /** Whether a planner has to decide. */
    public boolean isAgreed() {
        return state.equals("AGREED");
    }

    /** How far it has come as one of the two reads it: who waits for whom. Its text names the asker and the asked. */
    public String progress() {
        return "roster.swap." + (askedByReader ? "mine." : "hers.") + state;
    }

    /** From a moment to another. */
    record Period(ZonedDateTime from, ZonedDateTime to) {}
}
