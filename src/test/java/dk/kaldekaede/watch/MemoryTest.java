package dk.kaldekaede.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Several nodes tell as one while the database is there, and each for itself while it is not. */
@KaldekaedeTest
class MemoryTest {

    private static final Instant NOW = Instant.parse("2026-01-14T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final WatchSettings SETTINGS = new WatchSettings(
            Duration.ofSeconds(30),
            MINUTE,
            Duration.ofMinutes(15),
            MINUTE,
            MINUTE,
            Duration.ofDays(31),
            ".",
            DataSize.ofMegabytes(1));

    @Autowired
    JdbcClient jdbc;

    private SharedMemory a;
    private SharedMemory b;
    private final OwnMemory ownA = new OwnMemory(SETTINGS);
    private final OwnMemory ownB = new OwnMemory(SETTINGS);
    private final Finding alarm = finding(FindingKind.ALARM_OVERDUE, "an-alarm");

    @BeforeEach
    void nodes() {
        a = new SharedMemory(jdbc, new NodeName("a"), SETTINGS);
        b = new SharedMemory(jdbc, new NodeName("b"), SETTINGS);
    }

    @AfterEach
    void nothingIsLeft() {
        jdbc.sql("delete from watch_finding").update();
    }

    @Test
    void oneOfTwoNodesTellsAndOneTellsThatItIsOver() {
        assertThat(a.settle(seen(NOW, alarm), ownA).tell()).containsExactly(alarm);
        assertThat(b.settle(seen(NOW, alarm), ownB).tell()).isEmpty();

        Instant later = NOW.plus(Duration.ofMinutes(15));
        assertThat(b.settle(seen(later, alarm), ownB).tell()).containsExactly(alarm);
        assertThat(a.settle(seen(later, alarm), ownA).tell()).isEmpty();

        Instant end = later.plus(MINUTE);
        assertThat(a.settle(seen(end), ownA).over()).containsExactly(alarm);
        assertThat(b.settle(seen(end), ownB).over()).isEmpty();
    }

    @Test
    void aNodeEndsOnlyItsOwnAndNothingThatAnotherSawAfterIt() {
        Finding executor = finding(FindingKind.EXECUTOR_STOPPED, "a");
        a.settle(seen(NOW, executor, alarm), ownA);

        assertThat(b.settle(seen(NOW.plus(MINUTE)), ownB).over()).containsExactly(alarm);
        assertThat(a.settle(seen(NOW.plus(MINUTE)), ownA).over()).containsExactly(executor);

        a.settle(seen(NOW.plus(MINUTE), alarm), ownA);
        assertThat(b.settle(seen(NOW), ownB).over()).isEmpty();
    }

    @Test
    void whatNobodyCouldBeToldIsToldByWhoeverLooksNextAndIsNeverOver() {
        a.settle(seen(NOW, alarm), ownA);
        a.untold(List.of(alarm));
        assertThat(b.settle(seen(NOW, alarm), ownB).tell()).containsExactly(alarm);

        b.untold(List.of(alarm));
        assertThat(b.settle(seen(NOW.plus(MINUTE)), ownB).over()).isEmpty();
    }

    @Test
    void whatWasToldAloneIsNotToldAgainWhenTheDatabaseIsBack() {
        assertThat(ownA.settle(unwritable(NOW, alarm)).tell()).containsExactly(alarm);

        Ledger.Plan plan = a.settle(seen(NOW.plus(MINUTE), alarm), ownA);

        assertThat(plan.tell()).isEmpty();
        assertThat(ownA.adopt(plan, seen(NOW.plus(MINUTE), alarm))).isEmpty();
        assertThat(a.settle(seen(NOW.plus(Duration.ofMinutes(2))), ownA).over()).containsExactly(alarm);
    }

    @Test
    void whatOnlyTheDatabaseKnowsIsNotOverWhileItDoesNotAnswer() {
        Finding lost = finding(FindingKind.DATABASE_UNREACHABLE, "a");
        ownA.settle(unwritable(NOW, alarm));

        Ledger.Plan plan = ownA.settle(new Round(NOW.plus(MINUTE), List.of(lost), false, false));
        assertThat(plan.tell()).containsExactly(lost);
        assertThat(plan.over()).isEmpty();

        assertThat(ownA.settle(unwritable(NOW.plus(MINUTE), alarm)).over()).containsExactly(lost);
    }

    @Test
    void aDatabaseThatIsGoneIsNotWritableAgain() {
        Finding readOnly = finding(FindingKind.DATABASE_NOT_WRITABLE, "a");
        Finding lost = finding(FindingKind.DATABASE_UNREACHABLE, "a");
        ownA.settle(unwritable(NOW, readOnly));

        assertThat(ownA.settle(new Round(NOW.plus(MINUTE), List.of(lost), false, false))
                        .over())
                .isEmpty();
    }

    private static Finding finding(FindingKind kind, String subject) {
        return Finding.of(kind, subject, NOW, null);
    }

    private static Round seen(Instant at, Finding... findings) {
        return new Round(at, Arrays.asList(findings), true, true);
    }

    private static Round unwritable(Instant at, Finding... findings) {
        return new Round(at, Arrays.asList(findings), true, false);
    }
}
