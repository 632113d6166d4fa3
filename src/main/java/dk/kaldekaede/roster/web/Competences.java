package dk.kaldekaede.roster.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The languages that can be chosen, as ISO 639-1 codes. */
@Component
class Competences {

    private static final List<String> OFTEN_NEEDED = List.of(
            "ar", "bs", "de", "en", "es", "fa", "fo", "fr", "it", "kl", "ku", "lt", "pl", "ps", "ro", "ru", "so", "th",
            "ti", "tr", "uk", "ur", "vi", "zh");
    private static final Set<String> ALL = Set.of(Locale.getISOLanguages());

    private final RosterWords words;

    Competences(RosterWords words) {
        this.words = words;
    }

    /** Those that are often needed and those given, by name. */
    List<String> languages(Set<String> besides) {
        return Stream.concat(OFTEN_NEEDED.stream(), besides.stream())
                .distinct()
                .sorted(Comparator.comparing(words::language, RosterWords.alphabetical()))
                .toList();
    }

    static boolean areLanguages(Set<String> codes) {
        return ALL.containsAll(codes);
    }
}
