package dk.kaldekaede.roster.importing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Languages by their ISO 639-1 codes and their Danish names. */
public final class Languages {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /** The code of a language that is written as its code or its Danish name. */
    public static Optional<String> code(String word) {
        return Optional.ofNullable(CODES.get(word.strip().toLowerCase(DANISH)));
    }

    /** The Danish name of a code. */
    public static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(DANISH);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .filter(code -> code.length() == 2)
                .forEach(code -> {
                    codes.put(name(code).toLowerCase(DANISH), code);
                    codes.put(code, code);
                });
        return codes;
    }
}
