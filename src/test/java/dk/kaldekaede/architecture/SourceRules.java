package dk.kaldekaede.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that show only in the source text: decisions and words in delegates, and the length of a file. */
final class SourceRules {

    static final int LONGEST_FILE = 250;

    private static final Pattern DECISION = Pattern.compile("\\b(if|switch|for|while)\\s*\\(|\\s\\?\\s");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\s*\\([^)]*\\)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern CONSTANT = Pattern.compile("static final String \\w+\\s*=\\s*\"([^\"]+)\"");

    private SourceRules() {}

    /** Delegates that decide or loop; which way to go is drawn in the model. */
    static List<String> decidingDelegates(Path sources) {
        return offenders(sources, name -> name.endsWith("Delegate.java"), code -> DECISION.matcher(code)
                .find());
    }

    /** Delegates with a word of their own; words stand in {@code ...Variables} and {@code ...Process}. */
    static List<String> delegatesWithWords(Path sources) {
        return offenders(sources, name -> name.endsWith("Delegate.java"), code -> LITERAL.matcher(
                        ANNOTATION.matcher(code).replaceAll(""))
                .find());
    }

    /** Engine-side classes that write out a name which a {@code ...Variables} or {@code ...Process} class holds. */
    static List<String> repeatedNames(Path sources) {
        List<String> names = javaFiles(sources).entrySet().stream()
                .filter(file -> holdsNames(file.getKey()))
                .flatMap(file -> CONSTANT.matcher(file.getValue()).results().map(result -> result.group(1)))
                .toList();
        return offenders(sources, name -> name.contains("/process/") && !holdsNames(name), code -> LITERAL.matcher(
                        ANNOTATION.matcher(code).replaceAll(""))
                .results()
                .anyMatch(literal -> names.contains(literal.group(1))));
    }

    /** Files longer than a reader's patience. */
    static List<String> longFiles(Path sources) {
        return javaFiles(sources).entrySet().stream()
                .filter(file -> file.getValue().lines().count() > LONGEST_FILE)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Map<String, String> javaFiles(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> "/" + sources.relativize(file), SourceRules::text, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsNames(String file) {
        return file.endsWith("Variables.java") || file.endsWith("Process.java");
    }

    private static List<String> offenders(Path sources, Predicate<String> name, Predicate<String> offends) {
        return javaFiles(sources).entrySet().stream()
                .filter(file -> name.test(file.getKey()))
                .filter(file -> offends.test(COMMENT.matcher(file.getValue()).replaceAll(Matcher.quoteReplacement(""))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
