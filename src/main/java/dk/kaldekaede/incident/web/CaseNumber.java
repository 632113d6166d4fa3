package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Legible;
import java.util.regex.Pattern;

/** The number of a case in the municipality's case system. */
final class CaseNumber {

    /** Letters, figures and what divides them, as 24.10.00-G01-3-26: nothing else is needed, and no name has room in it. */
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}./_-]{3,40}");

    private CaseNumber() {}

    /** Whether it can be one; never what may be a citizen's civil registration number. */
    static boolean isOne(String written) {
        String number = written.strip();
        return WRITTEN.matcher(number).matches()
                && number.chars().anyMatch(Character::isDigit)
                && !Legible.mayHaveCivilNumber(number);
    }
}
