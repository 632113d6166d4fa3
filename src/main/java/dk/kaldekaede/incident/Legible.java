package dk.kaldekaede.incident;

import java.util.regex.Pattern;

/** Whether there is anything to read in what somebody wrote, and nothing in it that hides or breaks what others read. */
public final class Legible {

    /** A letter, a figure or a symbol somewhere; not the letters and symbols that show nothing. */
    public static final String PATTERN = "(?s).*[\\p{L}\\p{N}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]].*";

    private static final Pattern SOMETHING = Pattern.compile(PATTERN);

    /**
     * Control characters but for tabs and new lines (PostgreSQL refuses the first of them), half a character, what is no
     * character at all, and the signs that turn the direction of what follows (Unicode Technical Report 36, 2.10).
     */
    private static final String UNSHOWABLE_SIGN =
            "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r]]";

    private static final Pattern UNSHOWABLE = Pattern.compile(UNSHOWABLE_SIGN);

    /** What has no such sign. */
    public static final String SHOWABLE = "(?s)(?!.*" + UNSHOWABLE_SIGN + ").*";

    /** Ten figures as a Danish civil registration number is written: 010203-1234, with or without what divides it. */
    private static final Pattern CIVIL_NUMBER = Pattern.compile("(?<![\\d+])\\d{6}[-\\u2010-\\u2015 ]?\\d{4}(?!\\d)");

    private Legible() {}

    /** Whether nobody could read anything here. */
    public static boolean isNothing(String written) {
        return written == null || !SOMETHING.matcher(written).matches();
    }

    /** Whether it has a sign that no page can show, or that makes others read something else. */
    public static boolean hasUnshowable(String written) {
        return UNSHOWABLE.matcher(written).find();
    }

    /** Whether a figure in it may be a citizen's civil registration number (cpr). It may be another number too. */
    public static boolean mayHaveCivilNumber(String written) {
        return CIVIL_NUMBER.matcher(written).find();
    }
}
