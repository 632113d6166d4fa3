package dk.kaldekaede.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever docs/failures.md promises for a failure is proved by a test that there is. */
class FailuresDocsTest {

    private static final Pattern NAMED = Pattern.compile("`(\\w+)#(\\w+)`");

    @Test
    void everyRowSaysWhatIsSeenAndNamesItsTests() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(30)
                .allSatisfy(cells -> assertThat(cells).hasSize(5).doesNotContain(""))
                .allSatisfy(cells -> assertThat(NAMED.matcher(cells.get(4)).results())
                        .as(cells.get(0))
                        .isNotEmpty());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> tests = sources();
        List<String> missing = rows().stream()
                .flatMap(cells -> NAMED.matcher(cells.get(4)).results())
                .filter(named -> !isTest(tests.get(named.group(1)), named.group(2)))
                .map(MatchResult::group)
                .toList();

        assertThat(missing).isEmpty();
    }

    private static boolean isTest(String source, String method) {
        return Optional.ofNullable(source)
                .map(text -> Pattern.compile(
                                "@(Parameterized)?Test\\b(?:(?!\\bvoid\\b).)*\\bvoid " + method + "\\(", Pattern.DOTALL)
                        .matcher(text)
                        .find())
                .orElse(false);
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/failures.md")).stream()
                .filter(line -> line.startsWith("|") && !line.startsWith("| ---") && !line.startsWith("| what fails"))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            FailuresDocsTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
