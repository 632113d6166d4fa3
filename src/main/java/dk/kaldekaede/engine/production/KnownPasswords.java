package dk.kaldekaede.engine.production;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Passwords and secrets that somebody else knows already, or soon will. */
final class KnownPasswords {

    static final int SHORTEST_PASSWORD = 12;

    private static final int FEWEST_DIFFERENT = 10;

    private static final Set<String> KNOWN = Set.of(
            "demo",
            "kaldekaede",
            "kaldekæde",
            "postgres",
            "password",
            "adgangskode",
            "admin",
            "administrator",
            "secret",
            "changeme",
            "change-me");

    /** The demonstration's secret for links, whatever is written around it. */
    private static final String DEMONSTRATIONS = "demonstration-only-and-no-secret-at-all";

    /** A short block written again and again. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,16}?)\\1+.{0,16}", Pattern.DOTALL);

    private KnownPasswords() {}

    /** Whether it stands in our documents or in everybody's list of first guesses. */
    static boolean isKnown(String password) {
        String plain = password.strip().toLowerCase(Locale.ROOT);
        return plain.contains(DEMONSTRATIONS)
                || KNOWN.contains(plain)
                || KNOWN.contains(plain.replaceAll("[0-9!.]+$", ""));
    }

    /** Whether a person may be given it: not known and not too short. */
    static boolean isWeak(String password) {
        return isKnown(password) || password.length() < SHORTEST_PASSWORD || different(password) < 5;
    }

    /** Whether a secret looks typed rather than drawn: few different characters, or a block that repeats. */
    static boolean isRegular(String secret) {
        return different(secret) < FEWEST_DIFFERENT || REPEATED.matcher(secret).matches();
    }

    private static long different(String text) {
        return text.chars().distinct().count();
    }
}
