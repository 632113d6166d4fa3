package dk.kaldekaede.incident.web;

import java.util.Locale;

/**
 * How one need stands.
 *
 * @param kind the role, as in {@code role.*}
 * @param language as in {@code staffing.language.*} where that has words; null when language does not matter
 * @param id of the need, within its effort
 * @param wanted how many are wanted
 * @param there how many are there
 * @param coming how many come
 * @param ringing at how many it rings
 * @param missing how many are missing
 * @param tooMany how many are too many
 * @param wantRelief of how many that are there the relief is called
 * @param outTooLong how many are out longer than the table allows
 * @param decided what the table says
 * @param reason why, in the table's Danish
 * @param own whether the leader's own number stands
 * @param ownBy whose it is; null without one
 * @param waitsForYes whether it is a proposal of somebody, which waits for the leader
 * @param shortOf how many are missing that nobody is left to be called for; null while there is somebody
 * @param helpFrom the role that may be asked for people then, as in {@code role.*}; null when the plan names none
 * @param choice what she chose, as in {@code staffing.choice.*}; null while she has not
 * @param restOverruled whether those are called too who have not had their rest
 * @param resting how many could be called if their rest were overruled; 0 while nobody is short
 */
record NeedView(
        String kind,
        String language,
        String id,
        int wanted,
        int there,
        int coming,
        int ringing,
        int missing,
        int tooMany,
        int wantRelief,
        int outTooLong,
        int decided,
        String reason,
        boolean own,
        String ownBy,
        boolean waitsForYes,
        Integer shortOf,
        String helpFrom,
        String choice,
        boolean restOverruled,
        int resting) {

    /** Whether the leader has something to choose. */
    public boolean isAsked() {
        return shortOf != null && choice == null;
    }

    /** Whether nobody is needed of the kind, and nobody comes or is there. */
    public boolean isIdle() {
        return wanted == 0 && !waitsForYes && there + coming + ringing == 0;
    }

    /** The name of a language that has no words of ours. */
    public String languageIn(Locale reader) {
        return Locale.forLanguageTag(language).getDisplayLanguage(reader);
    }
}
