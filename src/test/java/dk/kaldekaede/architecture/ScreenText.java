package dk.kaldekaede.architecture;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words on the screen: the two message files and what the templates take from them. */
record ScreenText(Path resources) {

    private static final Pattern KEY = Pattern.compile("#\\{\\s*([a-zA-Z][\\w.-]*)");
    private static final Pattern KEY_OF_TWO_PARTS = Pattern.compile("#\\{\\s*\\$\\{\\s*'([\\w.-]+)'");
    private static final Pattern KEY_IN_CODE =
            Pattern.compile("#messages\\.msg(?:OrNull)?\\(\\s*'([\\w.-]+)'(\\s*\\+)?");

    /** Keys that only one of the two languages has. */
    List<String> missingTranslations() {
        Set<String> danish = keys("messages.properties");
        Set<String> english = keys("messages_en.properties");
        return Stream.concat(
                        danish.stream().filter(key -> !english.contains(key)).map(key -> "no English words for " + key),
                        english.stream().filter(key -> !danish.contains(key)).map(key -> "no Danish words for " + key))
                .toList();
    }

    /** Keys that a template names and no message file has; of a key put together, one must begin like it. */
    List<String> missingKeys() {
        Set<String> danish = keys("messages.properties");
        List<String> missing = new ArrayList<>();
        for (Path template : templates()) {
            String text = text(template);
            KEY.matcher(text).results().map(match -> match.group(1)).forEach(key -> {
                if (!danish.contains(key)) {
                    missing.add(template.getFileName() + ": no words for " + key);
                }
            });
            prefixes(text).forEach(prefix -> {
                if (danish.stream().noneMatch(key -> key.startsWith(prefix))) {
                    missing.add(template.getFileName() + ": no words for " + prefix + "…");
                }
            });
        }
        return missing;
    }

    /** Values of an enumeration that have no words under {@code prefix.<NAME>}. */
    List<String> missingNames(String prefix, Object[] values) {
        Set<String> danish = keys("messages.properties");
        return Stream.of(values)
                .map(value -> prefix + "." + ((Enum<?>) value).name())
                .filter(key -> !danish.contains(key))
                .toList();
    }

    /** Danish words written in a template where a message belongs, and what the content security policy forbids. */
    List<String> badTemplates() {
        return templates().stream()
                .flatMap(template ->
                        new TemplateReader(template.getFileName().toString()).problemsIn(text(template)).stream())
                .toList();
    }

    List<Path> templates() {
        Path folder = resources.resolve("templates");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isThere() {
        return Files.exists(resources.resolve("messages.properties"));
    }

    private static List<String> prefixes(String text) {
        return Stream.concat(
                        KEY_OF_TWO_PARTS.matcher(text).results().map(match -> match.group(1)),
                        KEY_IN_CODE.matcher(text).results().map(match -> match.group(1)))
                .toList();
    }

    private Set<String> keys(String file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(resources.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
