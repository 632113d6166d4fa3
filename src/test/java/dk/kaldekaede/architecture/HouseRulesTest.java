package dk.kaldekaede.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code of the application under every rule of the house. HouseRulesBreakTest shows that each rule can fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

    private static final String ROOT = "dk.kaldekaede";
    private static final Path SOURCES = Path.of("src/main/java");

    /** Features of the design that later work builds; the first class in one of them makes this list wrong. */
    private static final Set<String> NOT_BUILT_YET = Set.of();

    private final HouseRules rules = new HouseRules(ROOT);
    private final JavaClasses application = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private final JavaClasses tests = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages(ROOT);

    Stream<ArchRule> rulesOfTheHouse() {
        return Stream.of(
                rules.everyClassBelongsToAFeature(),
                rules.noUtilOrCommon(),
                rules.noCycles(),
                rules.nobodyDependsOnTheEngine(),
                rules.nothingDependsOnItsOwnWeb(),
                rules.camundaOnlyAtTheSeams(),
                rules.publicEngineApiOnly(),
                rules.engineUsesPublishedExtensionPointsOnly(),
                rules.timeComesFromTheClock());
    }

    Stream<ArchRule> rulesOfDelegatesAndPages() {
        return Stream.of(
                rules.delegatesAreFinalAndPackagePrivate(),
                rules.delegatesHaveOneCollaborator(),
                rules.variablesGoThroughTheAccessor(),
                rules.noPagesAtTheSeams());
    }

    Stream<String> features() {
        return HouseRules.FEATURES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void holdsInTheWholeHouse(ArchRule rule) {
        rule.allowEmptyShould(false).check(application);
    }

    @ParameterizedTest
    @MethodSource("rulesOfDelegatesAndPages")
    void holdsForDelegatesAndPages(ArchRule rule) {
        rule.allowEmptyShould(false).check(application);
    }

    @ParameterizedTest
    @MethodSource("features")
    void theFeatureDependsOnlyDownwards(String feature) {
        if (NOT_BUILT_YET.contains(feature)) {
            assertThat(isBuilt(feature))
                    .as("%s is built: take it off the list", feature)
                    .isFalse();
            return;
        }
        rules.dependsOnlyDownwards(feature).allowEmptyShould(false).check(application);
        rules.processAndWebArePrivateTo(feature).allowEmptyShould(false).check(application);
    }

    @Test
    void aFeatureThatIsNotBuiltYetHasNoClass() {
        assertThat(NOT_BUILT_YET).noneMatch(this::isBuilt);
    }

    @Test
    void noTestSleeps() {
        rules.testsNeverSleep().allowEmptyShould(false).check(tests);
    }

    @Test
    void delegatesDecideNothingAndHoldNoWords() {
        assertThat(SourceRules.javaFiles(SOURCES)).isNotEmpty();
        assertThat(SourceRules.decidingDelegates(SOURCES)).isEmpty();
        assertThat(SourceRules.delegatesWithWords(SOURCES)).isEmpty();
        assertThat(SourceRules.repeatedNames(SOURCES)).isEmpty();
    }

    @Test
    void noFileIsLongerThanItsReadersPatience() {
        assertThat(SourceRules.longFiles(SOURCES)).isEmpty();
    }

    private boolean isBuilt(String feature) {
        return application.stream()
                .anyMatch(type -> (type.getPackageName() + ".").startsWith(ROOT + "." + feature + "."));
    }
}
