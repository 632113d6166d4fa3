package dk.kaldekaede.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Tasklist says in each language: the English from the engine's own archive, the Danish from ours. */
final class Labels {

    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern WORD = Pattern.compile("[a-zæøåéü]{4,}");

    /** English built into the forms and the calendar, of which no list of labels knows. */
    private static final String BUILT_IN = "field required select nothing show search minimum maximum value length"
            + " pattern must match valid january february march may june july october december monday tuesday"
            + " wednesday thursday friday saturday sunday previous next increment decrement results remove expand"
            + " collapse minutes hours days ago seconds";

    /** Words that are Danish too, in what the application itself says. */
    private static final Set<String> DANISH_TOO = Set.of("camunda", "find", "mere", "start", "alle", "side");

    private Labels() {}

    static Map<String, String> of(String language) {
        Map<String, String> labels = new TreeMap<>();
        read(language)
                .path("labels")
                .fields()
                .forEachRemaining(
                        entry -> labels.put(entry.getKey(), entry.getValue().asText()));
        return labels;
    }

    static JsonNode read(String language) {
        try (InputStream file = Labels.class.getResourceAsStream(FOLDER + language + ".json")) {
            String text = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that stand in an English text and in no Danish one. */
    static Set<String> englishWords() {
        Set<String> words = wordsIn(Stream.concat(of("en").values().stream(), Stream.of(BUILT_IN)));
        words.removeAll(wordsIn(of("da").values().stream()));
        words.removeAll(DANISH_TOO);
        return words;
    }

    static Set<String> wordsIn(Stream<String> texts) {
        return texts.map(text ->
                        text.replaceAll("<[^>]*>|\\{\\{.*?}}|&\\w+;", " ").toLowerCase())
                .flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
