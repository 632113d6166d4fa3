package dk.kaldekaede.effort;

import java.time.Instant;

/**
 * Something to be done in an effort (SF-2.1 to SF-2.5, KS-2.1 to KS-2.4).
 *
 * @param id its id
 * @param incidentId the incident
 * @param activationId the effort it belongs to
 * @param title what it is, as the table effort-tasks had it when the effort began
 * @param kind whether it is work, or a decision of an authority
 * @param state how it stands
 * @param role who does it, or whom it was handed over to; null while nobody has it
 * @param changedAt when it last changed; null while it never has
 * @param changedByUser the account that last changed it, or null
 * @param version changes with every change, so that nobody overwrites what she has not seen
 */
public record EffortTask(
        String id,
        String incidentId,
        String activationId,
        String title,
        Kind kind,
        State state,
        String role,
        Instant changedAt,
        String changedByUser,
        int version) {

    /** What kind of thing it is. */
    public enum Kind {
        /** To be done, with notes on the way. */
        WORK,
        /** Decided by an authority elsewhere (SF-2.2, SF-2.3): who and when is noted, never what. */
        DECISION
    }

    /** How it stands. */
    public enum State {
        /** Nobody does it yet. */
        OPEN,
        /** Somebody is doing it. */
        UNDER_WAY,
        /** It is done. */
        DONE,
        /** Somebody outside the effort does it now. */
        HANDED_OVER
    }
}
