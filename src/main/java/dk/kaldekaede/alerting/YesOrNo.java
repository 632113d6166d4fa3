package dk.kaldekaede.alerting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an SMS says to an alarm. Case, spaces, signs and a few words around it are no matter; a text that could mean
 * something else has no answer, and she is asked.
 *
 * @param answer yes or no; empty when it is not clear
 * @param code the alarm's code as it was written, in capitals; empty when there is none
 * @param clear whether the code, if any, is one and readable as such
 */
record YesOrNo(Optional<Answer> answer, Optional<String> code, boolean clear) {

    private static final Set<String> YES = Set.of("JA", "JAH", "YES");
    private static final Set<String> NO = Set.of("NEJ", "NO");

    /** What makes a yes something else. */
    private static final Set<String> NOT_QUITE_YES = Set.of(
            "IKKE",
            "IK",
            "ALDRIG",
            "MÅSKE",
            "MAASKE",
            "HVIS",
            "MEN",
            "NÅR",
            "NAAR",
            "DESVÆRRE",
            "DESVAERRE",
            "SENERE",
            "NOT",
            "BUT");

    /** What makes a no something else. */
    private static final Set<String> NOT_QUITE_NO =
            Set.of("MÅSKE", "MAASKE", "HVIS", "MEN", "KOMMER", "TAGER", "NÅR", "NAAR", "SENERE", "BUT", "PROBLEM");

    /** A letter with more words than this is read by nobody here. */
    private static final int WORDS = 8;

    private static final String SIDES = "JA|JAH|YES|NEJ|NO";
    private static final Pattern GLUED = Pattern.compile("(%s)(%s)".formatted(SIDES, AlertCodes.SHAPE));
    private static final Pattern GLUED_AFTER = Pattern.compile("(%2$s)(%1$s)".formatted(SIDES, AlertCodes.SHAPE));

    /** Figures and letters together: somebody meant a code. */
    private static final Pattern MEANT_AS_CODE = Pattern.compile("(?=.*\\d)(?=.*\\p{L})[\\d\\p{L}]{2,4}");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Locale DANISH = Locale.forLanguageTag("da");

    static YesOrNo of(String text) {
        String capitals = text.toUpperCase(DANISH);
        String together = BETWEEN_WORDS.matcher(capitals).replaceAll("");
        List<String> words = parts(together).isPresent()
                ? parts(together).orElseThrow()
                : Arrays.stream(BETWEEN_WORDS.split(capitals))
                        .filter(word -> !word.isEmpty())
                        .flatMap(word -> parts(word).map(List::stream).orElse(Stream.of(word)))
                        .toList();
        Set<String> codes = words.stream()
                .filter(word -> MEANT_AS_CODE.matcher(word).matches())
                .collect(Collectors.toSet());
        boolean question = capitals.contains("?");
        Optional<Answer> answer =
                question || words.size() > WORDS || codes.size() > 1 ? Optional.empty() : answer(new HashSet<>(words));
        return new YesOrNo(answer, codes.stream().findFirst().filter(code -> codes.size() == 1), codes.size() < 2);
    }

    private static Optional<Answer> answer(Set<String> words) {
        boolean yes = words.stream().anyMatch(YES::contains);
        boolean no = words.stream().anyMatch(NO::contains);
        if (yes == no) {
            return Optional.empty();
        }
        return words.stream().anyMatch((yes ? NOT_QUITE_YES : NOT_QUITE_NO)::contains)
                ? Optional.empty()
                : Optional.of(yes ? Answer.TAKE : Answer.DECLINE);
    }

    /** "JA4K7" is "JA" and "4K7", whichever comes first. */
    private static Optional<List<String>> parts(String word) {
        return Stream.of(GLUED, GLUED_AFTER)
                .map(pattern -> pattern.matcher(word))
                .filter(Matcher::matches)
                .map(glued -> List.of(glued.group(1), glued.group(2)))
                .findFirst();
    }
}
