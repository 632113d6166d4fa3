package dk.kaldekaede.staffing;

import dk.kaldekaede.roster.importing.Languages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages of an effort as codes: what somebody wrote never becomes a process variable. */
final class EffortLanguages {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private EffortLanguages() {}

    /**
     * The codes of what somebody wrote: "arabisk, somali". Words that are no language are passed by; when none is one, it
     * is {@link Need#OTHER_LANGUAGE}, and {@link Need#UNKNOWN_LANGUAGE} when nothing is written.
     */
    static List<String> of(String written) {
        if (written == null || written.isBlank()) {
            return List.of(Need.UNKNOWN_LANGUAGE);
        }
        List<String> codes = Arrays.stream(BETWEEN_WORDS.split(written.strip()))
                .map(Languages::code)
                .flatMap(Optional::stream)
                .filter(code -> !code.equals("da"))
                .distinct()
                .toList();
        return codes.isEmpty() ? List.of(Need.OTHER_LANGUAGE) : codes;
    }
}
