package dk.kaldekaede.readiness;

import static dk.kaldekaede.readiness.SmallRoster.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The score is a hundred less the named deductions, and says each of them. */
class ScoreTest {

    private static final String ROLE = "sygeplejevagt";
    private static final Period WHOLE = SmallRoster.hours(0, HOURS);

    @Test
    void isAHundredWithoutFindings() {
        assertThat(score(List.of()).score()).isEqualTo(100);
        assertThat(score(List.of()).deductions()).isEmpty();
    }

    @Test
    void costsTwentyAndInProportionToTheTimeWithoutAnyone() {
        assertThat(score(List.of(lasting(FindingKind.UNCOVERED, HOURS / 2.0))).deductions())
                .containsExactly(new Deduction(FindingKind.UNCOVERED, 1, 50));
        assertThat(score(List.of(lasting(FindingKind.UNCOVERED, 1))).score())
                .as("an hour is never free of charge")
                .isEqualTo(79);
    }

    @Test
    void takesNoMoreThanTheMostForOneKind() {
        List<Finding> many = IntStream.range(0, 50)
                .mapToObj(i -> lasting(FindingKind.NOT_CONFIRMED, HOURS))
                .toList();

        assertThat(score(many).deductions()).containsExactly(new Deduction(FindingKind.NOT_CONFIRMED, 50, 10));
    }

    @Test
    void isNeverBelowNothing() {
        List<Finding> everything = IntStream.range(0, 3)
                .boxed()
                .flatMap(i -> List.of(FindingKind.values()).stream())
                .map(kind -> lasting(kind, HOURS))
                .toList();

        assertThat(score(everything).score()).isZero();
    }

    @Test
    void namesTheCostliestFirstAndAddsUp() {
        RoleReadiness role = score(List.of(
                lasting(FindingKind.NOT_CONFIRMED, HOURS),
                lasting(FindingKind.ALONE, HOURS),
                lasting(FindingKind.DEPUTIES_MISSING, HOURS / 2.0)));

        assertThat(role.deductions())
                .containsExactly(
                        new Deduction(FindingKind.DEPUTIES_MISSING, 1, 15),
                        new Deduction(FindingKind.ALONE, 1, 15),
                        new Deduction(FindingKind.NOT_CONFIRMED, 1, 2));
        assertThat(role.score()).isEqualTo(100 - 32);
    }

    @Test
    void countsTheUncoveredHoursOfTheWeekApart() {
        Instant from = SmallRoster.hour(160);
        Finding finding = new Finding(
                FindingKind.UNCOVERED,
                Severity.CRITICAL,
                ROLE,
                List.of(),
                null,
                List.of(new Period(from, from.plus(Duration.ofHours(20)))));

        assertThat(score(List.of(finding)).uncoveredInAWeek()).isEqualTo(Duration.ofHours(8));
        assertThat(score(List.of(finding)).uncovered()).isEqualTo(Duration.ofHours(20));
    }

    private static RoleReadiness score(List<Finding> findings) {
        return RoleReadiness.of(ROLE, null, findings, WHOLE);
    }

    private static Finding lasting(FindingKind kind, double hours) {
        return new Finding(kind, Severity.WARNING, ROLE, List.of(), null, List.of(SmallRoster.hours(0, hours)));
    }
}
