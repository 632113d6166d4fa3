package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/**
 * An incident under way runs its models of the release it began in, on the code of today. So for every release kept under
 * {@code releases/} the code still has each bean, variable and message that its models name.
 */
class ReleasesTest {

    private static final Path RELEASES = Path.of("src/test/resources/releases");

    /** Of what the checks find, what a running process would trip over; how a model looks is its own time's matter. */
    private static final List<String> MATTERS = List.of(
            "neither a bean nor a declared variable",
            "is no declared variable",
            "Java has no constant for the message",
            "there is no ");

    @TempDir
    private Path folder;

    @Test
    void servesEveryReleaseThatMayStillRun() throws IOException {
        for (Path release : releases()) {
            assertThat(House.release(release).models()).as(release.toString()).isNotEmpty();
            assertThat(problemsOf(release)).as(release.toString()).isEmpty();
        }
    }

    @Test
    void everyReleaseKeepsItsModels() throws Exception {
        String version = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement()
                .getElementsByTagName("version")
                .item(1)
                .getTextContent();

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        if (!version.endsWith("-SNAPSHOT")) {
            assertThat(releases()).contains(RELEASES.resolve(version));
        }
    }

    @Test
    void servesTheModelsOfToday() throws IOException {
        assertThat(problemsOf(copyOfToday())).isEmpty();
    }

    /** What would be found, had a model of an earlier release named this, which the code no longer has. */
    @ParameterizedTest
    @CsvSource({
        "alert-person.bpmn, sendAlertDelegate,  sendAlarmDelegate,  neither a bean",
        "alert-person.bpmn, sendReminderDelegate, remindDelegate,   neither a bean",
        "effort.bpmn,       target=\"subject\", target=\"topic\",   no declared variable",
    })
    void noticesWhatTheCodeNoLongerHas(String file, String now, String then, String problem) throws IOException {
        Path release = copyOfToday();
        Path model = release.resolve("bpmn").resolve(file);
        assertThat(Files.readString(model)).contains(now);
        Files.writeString(model, Files.readString(model).replace(now, then));

        assertThat(problemsOf(release)).anyMatch(found -> found.contains(problem));
    }

    @Test
    void noticesAMessageThatNobodySendsAnyMore() throws IOException {
        Path release = copyOfToday();
        Path model = release.resolve("bpmn/effort.bpmn");
        Files.writeString(
                model, Files.readString(model).replaceFirst("(<bpmn:message [^>]*name=\")[^\"]+\"", "$1gone\""));

        assertThat(problemsOf(release)).anyMatch(found -> found.contains("no constant for the message"));
    }

    private static List<String> problemsOf(Path release) {
        House house = House.release(release);
        return Stream.of(new BeanCheck(), new VariableCheck(), new ConstantCheck())
                .flatMap(check -> check.problemsIn(house).stream())
                .filter(problem -> MATTERS.stream().anyMatch(problem::contains))
                .toList();
    }

    private Path copyOfToday() throws IOException {
        Path release = folder.resolve("release");
        for (String part : new String[] {"bpmn", "dmn"}) {
            FileSystemUtils.copyRecursively(Path.of(part), release.resolve(part));
        }
        return release;
    }

    private static List<Path> releases() throws IOException {
        if (Files.notExists(RELEASES)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(RELEASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }
}
