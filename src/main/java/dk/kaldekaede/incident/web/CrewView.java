package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/**
 * Everybody called in for one effort.
 *
 * @param out those who are there, come, are late, or are on their way home
 * @param ringing those who have not answered yet
 * @param others those with whom it ended: at home, or who did not come
 */
record CrewView(List<Member> out, List<Member> ringing, List<Member> others) {

    /** How many there are in all. */
    public int size() {
        return out.size() + ringing.size() + others.size();
    }

    /**
     * One person called in.
     *
     * @param id of the call
     * @param name who
     * @param phone her number; null when none is known, or she is no longer out
     * @param kind the role she is called in, as in {@code role.*}
     * @param language she is called for, or null
     * @param tier as in {@code callin.tier.*}
     * @param state as in {@code callin.state.*}
     * @param late whether she should have been there
     * @param outTooLong whether she has been out longer than the table allows
     * @param steps what has happened, oldest first
     * @param expectedAt when she is expected; null unless she comes
     * @param reliefDueAt when she is relieved at the latest; null unless she is there
     * @param likely what the reader most likely records of her, as in {@code callin.do.*}; null when nothing
     * @param possible what else she may record
     */
    record Member(
            String id,
            String name,
            String phone,
            String kind,
            String language,
            String tier,
            String state,
            boolean late,
            boolean outTooLong,
            List<Step> steps,
            ZonedDateTime expectedAt,
            ZonedDateTime reliefDueAt,
            String likely,
            List<String> possible) {

        /** The name of a language that has no words of ours. */
        public String languageIn(Locale reader) {
            return Locale.forLanguageTag(language).getDisplayLanguage(reader);
        }
    }

    /** Something that has happened, as in {@code callin.step.*}, and when. */
    record Step(String what, ZonedDateTime at) {}
}
