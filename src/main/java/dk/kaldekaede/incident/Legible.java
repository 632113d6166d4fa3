package dk.kaldekaede.incident;

import java.util.regex.Pattern;

/** Whether there is anything to read in what somebody wrote: signs without a shape are no words. */
public final class Legible {

    /** A letter, a figure or a symbol somewhere; not the letters and symbols that show nothing. */
    public static final String PATTERN = "(?s).*[\\p{L}\\p{N}\\p{S}&&[^\\u115F\\u1160\\u2800\\u3164\\uFFA0]].*";

    private static final Pattern SOMETHING = Pattern.compile(PATTERN);

    private Legible() {}

    /** Whether nobody could read anything here. */
    public static boolean isNothing(String written) {
        return written == null || !SOMETHING.matcher(written).matches();
    }
}
