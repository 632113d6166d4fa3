package dk.kaldekaede.roster;

/**
 * Something that can not be put into the roster, and why.
 *
 * @param code why
 * @param field what of the wish is wrong, by the name of its component: {@code personId}, {@code from}, {@code until}
 * @param personId whom it is about; null when it is about nobody
 */
public record Refusal(RefusalCode code, String field, String personId) {

    static Refusal of(RefusalCode code, String field) {
        return new Refusal(code, field, null);
    }
}
