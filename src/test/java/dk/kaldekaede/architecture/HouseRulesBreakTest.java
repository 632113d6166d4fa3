package dk.kaldekaede.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A house in which every rule is broken: each rule says so, and says where. */
class HouseRulesBreakTest {

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");
    private static final JavaClasses EMPTY = new ClassFileImporter().importPackages("nothing.here");
    private static final Path BROKEN_SOURCES = Path.of("src/test/java/brokenhouse");

    static Stream<Arguments> rules() {
        HouseRules rules = new HouseRules("brokenhouse");
        return Stream.of(
                arguments(rules.everyClassBelongsToAFeature(), "brokenhouse.util.Strings"),
                arguments(rules.noUtilOrCommon(), "brokenhouse.util.Strings"),
                arguments(rules.dependsOnlyDownwards("notification"), "brokenhouse.notification.Sender.above"),
                arguments(rules.noCycles(), "Cycle detected"),
                arguments(rules.nobodyDependsOnTheEngine(), "brokenhouse.notification.Sender.wiring"),
                arguments(rules.processAndWebArePrivateTo("alerting"), "brokenhouse.notification.Sender.above"),
                arguments(rules.nothingDependsOnItsOwnWeb(), "brokenhouse.alerting.AlertView"),
                arguments(rules.camundaOnlyAtTheSeams(), "brokenhouse.notification.Sender.engine"),
                arguments(rules.noPagesAtTheSeams(), "brokenhouse.alerting.web.AlertPage"),
                arguments(rules.publicEngineApiOnly(), "ClockUtil.reset"),
                arguments(rules.engineUsesPublishedExtensionPointsOnly(), "brokenhouse.engine.Wiring"),
                arguments(rules.delegatesAreFinalAndPackagePrivate(), "LoudStep> does not have modifier FINAL"),
                arguments(rules.delegatesAreFinalAndPackagePrivate(), "LoudStep> has modifier PUBLIC"),
                arguments(rules.delegatesAreFinalAndPackagePrivate(), "LoudStep> does not have simple name ending"),
                arguments(rules.delegatesHaveOneCollaborator(), "LoudStep has 2"),
                arguments(rules.variablesGoThroughTheAccessor(), "LoudStep.execute"),
                arguments(rules.timeComesFromTheClock(), "Instant.now()"),
                arguments(rules.testsNeverSleep(), "brokenhouse.roster.SleepyTest.waits()"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleFailsWhereItIsBroken(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleCanNotMatchNothing(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.allowEmptyShould(false).check(EMPTY)).isInstanceOf(AssertionError.class);
    }

    @Test
    void decidingDelegatesAndRepeatedNamesAreSeen() {
        assertThat(SourceRules.decidingDelegates(BROKEN_SOURCES))
                .containsExactly("/alerting/process/DecidingDelegate.java");
        assertThat(SourceRules.delegatesWithWords(BROKEN_SOURCES))
                .containsExactly("/alerting/process/DecidingDelegate.java");
        assertThat(SourceRules.repeatedNames(BROKEN_SOURCES))
                .containsExactly("/alerting/process/DecidingDelegate.java");
    }

    @Test
    void aLongFileIsSeen(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Long.java"), "// line\n".repeat(SourceRules.LONGEST_FILE + 1));
        Files.writeString(sources.resolve("Short.java"), "// line\n".repeat(SourceRules.LONGEST_FILE));

        assertThat(SourceRules.longFiles(sources)).containsExactly("/Long.java");
    }
}
