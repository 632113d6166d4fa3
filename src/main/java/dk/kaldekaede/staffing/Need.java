package dk.kaldekaede.staffing;

import java.time.Instant;

/**
 * How many of one kind an effort needs.
 *
 * @param activationId the effort
 * @param kind the role: social-vejledning, ydelsescentret, boern-og-unge-sagsbehandlere, tolke
 * @param language an ISO 639 code, {@link #OTHER_LANGUAGE}, {@link #UNKNOWN_LANGUAGE}, or {@link #ANY_LANGUAGE}
 * @param decided how many the table decided
 * @param reason the table's sentence, in Danish
 * @param decidedAt when
 * @param proposal whether the table only proposes it (SF-6.3): nobody is called until the leader says yes
 * @param acceptedByUser who said yes to the proposal, or null
 * @param ownNumber the leader's own number, which stands until the table decides another one; null when she has none
 * @param ownByUser whose it is
 * @param restOverruled whether those are called too who have not had their rest, as the leader chose
 * @param shortSince since when nobody is left to call, or null
 * @param shortOf how many are missing while nobody is left to call, those at whom it still rings among them; null while
 *     there is somebody
 * @param shortTold the most that the leader was told are missing, or null
 * @param resting how many could be called then if their rest were overruled
 * @param helpFrom the role that the leader may ask for help then, as the table shortage said; null when the plan names none
 * @param choice what the leader chose when nobody was left, or null while she has not
 */
public record Need(
        String activationId,
        String kind,
        String language,
        int decided,
        String reason,
        Instant decidedAt,
        boolean proposal,
        String acceptedByUser,
        Integer ownNumber,
        String ownByUser,
        boolean restOverruled,
        Instant shortSince,
        Integer shortOf,
        Integer shortTold,
        int resting,
        String helpFrom,
        ShortChoice choice) {

    /** Language does not matter. */
    public static final String ANY_LANGUAGE = "-";

    /** A language that has no code here: the leader finds somebody herself. */
    public static final String OTHER_LANGUAGE = "other";

    /** Nobody has said which languages are needed. */
    public static final String UNKNOWN_LANGUAGE = "unknown";

    /** Whether it waits for the leader to say yes (SF-6.3). */
    public boolean waitsForYes() {
        return proposal && acceptedByUser == null && ownNumber == null;
    }

    /** How many are wanted now. */
    public int wanted() {
        if (ownNumber != null) {
            return ownNumber;
        }
        return waitsForYes() ? 0 : decided;
    }

    public boolean is(String otherKind, String otherLanguage) {
        return kind.equals(otherKind) && language.equals(otherLanguage);
    }
}
