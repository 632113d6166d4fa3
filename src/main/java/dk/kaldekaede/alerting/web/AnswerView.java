package dk.kaldekaede.alerting.web;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the person behind a link in a message sees.
 *
 * @param token the link's token
 * @param page which of the pages it is
 * @param purpose what the person is asked, as in {@code purpose.*}
 * @param role the role in which the person is called, as in {@code role.*}
 * @param affected about how many people; null is unknown
 * @param dueAt until when an answer counts; null when nothing is waited for
 * @param proposals what is to be decided; empty for every other purpose
 * @param otherRole the role of the one who took it or is asked now; null when none
 * @param otherAt when that happened
 * @param leader who leads; null when nobody does yet
 * @param numbers whom to ring
 */
record AnswerView(
        String token,
        Page page,
        String purpose,
        String role,
        String what,
        String where,
        Integer affected,
        boolean exercise,
        ZonedDateTime startedAt,
        ZonedDateTime dueAt,
        List<Proposal> proposals,
        String otherRole,
        ZonedDateTime otherAt,
        PhoneNumber leader,
        List<PhoneNumber> numbers) {

    /** The pages, one for each state of the alarm as the person meets it. */
    enum Page {
        /** It rings: take it or decline. */
        ASK,
        /** She took it. */
        TAKEN,
        /** She declined, or gave it back. */
        DECLINED,
        /** The deadline has passed and the next one is being called. */
        LATE,
        /** Somebody else has it. */
        TAKEN_BY_OTHER,
        /** Nobody is needed any more. */
        STOOD_DOWN
    }

    /** What a table proposes for one action plan, and why. */
    record Proposal(String plan, String response, String reason) {}

    /** Somebody to ring. */
    record PhoneNumber(String role, String person, String phone) {}

    public boolean isDecision() {
        return !proposals.isEmpty();
    }

    public boolean isProposedToActivate() {
        return proposals.stream().anyMatch(proposal -> "ACTIVATE".equals(proposal.response()));
    }
}
