package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.AnswerPage;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * What the person behind a link in a message sees.
 *
 * @param token the link's token
 * @param page which of the pages it is
 * @param purpose what the person is asked, as in {@code purpose.*}
 * @param plan the action plan it is about, as in {@code plan.inText.*}; "none" while that is being decided
 * @param role the role in which the person is called, as in {@code role.*}
 * @param affected about how many people; null is unknown
 * @param dueAt until when an answer counts; null when nothing is waited for
 * @param cancelled whether the alarm centre has cancelled, and she decides while that waits to be decided too
 * @param proposals what is to be decided; empty for every other purpose
 * @param otherRole the role of the one who took it or is asked now; null when none
 * @param otherAt when that happened
 * @param leader who leads, for whoever has taken it or is asked to lead; null when nobody does yet
 * @param region the role of the region that leads on site meanwhile; null when the municipality leads
 * @param numbers whom to ring
 * @param findable the roles of which she may say that one takes it; empty when she is not to find somebody
 */
record AnswerView(
        String token,
        AnswerPage page,
        String purpose,
        String plan,
        String role,
        String what,
        String where,
        Integer affected,
        boolean exercise,
        ZonedDateTime startedAt,
        ZonedDateTime dueAt,
        boolean cancelled,
        List<Proposal> proposals,
        String otherRole,
        ZonedDateTime otherAt,
        PhoneNumber leader,
        String region,
        List<PhoneNumber> numbers,
        List<String> findable) {

    /** What a table proposes for one action plan, and why. */
    record Proposal(String plan, String response, String reason) {}

    /** Somebody to ring. */
    record PhoneNumber(String personId, String role, String person, String phone) {}

    public boolean isDecision() {
        return !proposals.isEmpty();
    }

    /** Whether she is asked to find somebody, not to take it herself. */
    public boolean isSearch() {
        return "FIND_SOMEONE".equals(purpose);
    }

    /** Whether she is asked to take over from somebody who leads until she says yes. */
    public boolean isHandOver() {
        return page == AnswerPage.ASK && "LEAD".equals(purpose) && leader != null;
    }

    /** Whether she searched for somebody, and somebody is found. */
    public boolean isSearchOver() {
        return page == AnswerPage.TAKEN && isSearch() && findable.isEmpty();
    }

    /** Whether she is to be told that nobody leads yet what she helped to set going. */
    public boolean isLeaderMissing() {
        return page == AnswerPage.TAKEN && leader == null && !isDecision() && !isSearch();
    }

    public boolean isProposedToActivate() {
        return proposals.stream().anyMatch(proposal -> "ACTIVATE".equals(proposal.response()));
    }
}
