package dk.kaldekaede.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks the sound sample in one place for every rule of every check, and sees that the check says so. */
class BrokenModelsTest {

    private static final Path SOUND = Path.of("src/test/resources/model-fixtures/sound");

    @TempDir
    Path root;

    /** In {@code file}, {@code sound} becomes {@code broken}; {@code check} then says {@code problem}. */
    record Break(Check check, String problem, String file, String sound, String broken) {

        @Override
        public String toString() {
            return check.getClass().getSimpleName() + ": " + problem;
        }
    }

    static Stream<Break> breaks() {
        return Breaks.ALL.stream();
    }

    static Stream<Check> checks() {
        return Checks.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theSampleIsSound(Check check) {
        assertThat(check.problemsIn(House.sample(SOUND))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void theCheckReportsTheBrokenModel(Break broken) {
        copySample();
        breakIt(broken);

        assertThat(broken.check.problemsIn(House.sample(root)))
                .anySatisfy(problem -> assertThat(problem).contains(broken.problem));
    }

    @Test
    void everyCheckIsBrokenAtLeastOnce() {
        List<Class<?>> broken =
                Breaks.ALL.stream().<Class<?>>map(each -> each.check.getClass()).toList();

        assertThat(Checks.ALL).allSatisfy(check -> assertThat(broken).contains(check.getClass()));
    }

    private void copySample() {
        try (Stream<Path> files = Files.walk(SOUND)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                Path copy = root.resolve(SOUND.relativize(file));
                write(copy, House.text(file));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void breakIt(Break broken) {
        Path file = root.resolve(broken.file);
        String text = House.text(file);
        assertThat(text).contains(broken.sound);
        write(file, text.replace(broken.sound, broken.broken));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
