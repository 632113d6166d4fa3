package dk.kaldekaede.roster;

import static dk.kaldekaede.roster.RosterScene.NURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.MovableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the roster promises on every database. */
@RosterTest
abstract class RosterContract {

    @Autowired
    RosterScene scene;

    @Autowired
    Roster roster;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterRevision revision;

    @Autowired
    PeopleRegister people;

    @Autowired
    Absences absences;

    @Autowired
    Overrides overrides;

    @Autowired
    Swaps swaps;

    @Autowired
    DanishTime time;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void threePeople() {
        clock.set(MovableClock.START);
        scene.clear();
        for (String person : List.of("anne", "bo", "carl")) {
            scene.person(person, NURSE);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysWhoHoldsTheRoleAsASlowReferenceDoes(long seed) {
        new RandomRoster(seed, this).tryOut();
    }

    /** Some that are always the same, and some that never are; a failure names its seed. */
    static List<Long> seeds() {
        return IntStream.range(0, 12)
                .mapToObj(i -> i < 6 ? Long.valueOf(i) : Long.valueOf(new SplittableRandom().nextLong()))
                .toList();
    }

    @Test
    void theLastStrokeWinsAndCutsWhatItCovers() {
        scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", null);
        scene.shift(NURSE, 2, "carl", "2026-03-02T08:00", null);

        RosterChange change = changes.paint(
                ChangeKind.ROTATION,
                List.of(
                        scene.stroke(NURSE, 1, "bo", "2026-03-03T08:00", "2026-03-05T08:00"),
                        scene.stroke(NURSE, 1, null, "2026-03-04T08:00", "2026-03-04T16:00")));

        assertThat(scene.place(NURSE, 1))
                .containsExactly(
                        "anne 03-02T08:00/03-03T08:00",
                        "bo 03-03T08:00/03-04T08:00",
                        "bo 03-04T16:00/03-05T08:00",
                        "anne 03-05T08:00/");
        assertThat(scene.place(NURSE, 2)).containsExactly("carl 03-02T08:00/");
        assertThat(change.removed()).hasSize(1);
        assertThat(change.added()).hasSize(4);
    }

    @Test
    void undoingPutsBackExactlyWhatWasThere() {
        scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", null);
        List<String> before = scene.place(NURSE, 1);
        long number = revision.current();
        RosterChange change = changes.paint(
                ChangeKind.OVERRIDE, List.of(scene.stroke(NURSE, 1, "bo", "2026-03-03T08:00", "2026-03-05T08:00")));

        RosterChanges.Undone undone = changes.undo(change.id());

        assertThat(undone.change().undoes()).isEqualTo(change.id());
        assertThat(scene.place(NURSE, 1)).isEqualTo(before);
        assertThat(revision.current()).isEqualTo(number + 2);
        assertThat(changes.latest(2))
                .extracting(RosterChange::kind)
                .containsExactly(ChangeKind.UNDO, ChangeKind.OVERRIDE);
        assertThat(changes.undo(change.id()).refusal().code()).isEqualTo(RefusalCode.CHANGED_SINCE);
        assertThat(changes.undo(undone.change().id()).isRefused()).isFalse();
    }

    @Test
    void aChangeThatSomethingLaterTouchedIsNotUndone() {
        scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", "2026-03-09T08:00");
        RosterChange cleared = changes.paint(
                ChangeKind.OVERRIDE, List.of(scene.stroke(NURSE, 1, null, "2026-03-03T08:00", "2026-03-05T08:00")));
        RosterChange filled = changes.paint(
                ChangeKind.OVERRIDE, List.of(scene.stroke(NURSE, 1, "bo", "2026-03-04T08:00", "2026-03-04T16:00")));
        List<String> now = scene.place(NURSE, 1);

        assertThat(changes.undo(cleared.id()).refusal().code()).isEqualTo(RefusalCode.CHANGED_SINCE);
        assertThat(scene.place(NURSE, 1)).isEqualTo(now);

        assertThat(changes.undo(filled.id()).isRefused()).isFalse();
        assertThat(changes.undo(cleared.id()).isRefused()).isFalse();
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 03-02T08:00/03-09T08:00");
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", "2026-03-09T08:00");
        long number = revision.current();

        RosterChange nothing = changes.paint(
                ChangeKind.SHIFT, List.of(scene.stroke(NURSE, 1, null, "2026-03-09T08:00", "2026-03-10T08:00")));

        assertThat(nothing.isEmpty()).isTrue();
        assertThat(revision.current()).isEqualTo(number);
    }

    @Test
    void changesAtTheSameTimeNeverPutTwoPeopleIntoOnePlace() throws Exception {
        List<Callable<RosterChange>> painters = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String person = List.of("anne", "bo", "carl").get(i % 3);
            String from = "2026-03-0%dT08:00".formatted(1 + i % 4);
            painters.add(() ->
                    changes.paint(ChangeKind.SHIFT, List.of(scene.stroke(NURSE, 1, person, from, "2026-03-06T08:00"))));
        }
        long number = revision.current();

        RosterScene.atOnce(painters);

        for (int hour = 0; hour < 24 * 6; hour++) {
            Instant at = scene.moment("2026-03-01T00:00").plusSeconds(3600L * hour);
            assertThat(roster.holdersAt(NURSE, at)).hasSizeLessThan(2);
        }
        assertThat(roster.holdersAt(NURSE, scene.moment("2026-03-05T08:00"))).hasSize(1);
        assertThat(revision.current()).isGreaterThan(number);
    }

    @Test
    void aChangeWaitsForTheOneBeforeItAndSeesIt() throws Exception {
        ExecutorService another = Executors.newSingleThreadExecutor();
        Future<RosterChange> second = transaction.execute(status -> {
            scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", "2026-03-04T08:00");
            Future<RosterChange> waiting = another.submit(() -> changes.paint(
                    ChangeKind.SHIFT, List.of(scene.stroke(NURSE, 1, "bo", "2026-03-03T08:00", "2026-03-05T08:00"))));
            assertThatThrownBy(() -> waiting.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });

        assertThat(second.get(60, TimeUnit.SECONDS).removed()).hasSize(1);
        another.shutdown();
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 03-02T08:00/03-03T08:00", "bo 03-03T08:00/03-05T08:00");
    }

    @Test
    void twoWhoUndoTheSameChangeUndoItOnce() throws Exception {
        scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", null);
        RosterChange change =
                changes.paint(ChangeKind.SHIFT, List.of(scene.stroke(NURSE, 1, "bo", "2026-03-03T08:00", null)));

        List<RosterChanges.Undone> outcomes =
                RosterScene.atOnce(List.of(() -> changes.undo(change.id()), () -> changes.undo(change.id())));

        assertThat(outcomes).filteredOn(RosterChanges.Undone::isRefused).hasSize(1);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 03-02T08:00/");
    }

    @Test
    void twoWhoDecideASwapAtTheSameTimeGetOneOutcome() throws Exception {
        for (int round = 0; round < 5; round++) {
            threePeople();
            Shift shift = scene.shift(NURSE, 1, "anne", "2026-03-02T08:00", "2026-03-03T08:00");
            String id = swaps.ask("anne", "bo", NURSE, 1, shift.startsAt(), shift.endsAt())
                    .request()
                    .id();
            assertThat(swaps.agree(id, "bo")).isEqualTo(SwapOutcome.DONE);

            List<SwapOutcome> outcomes = RosterScene.atOnce(List.of(
                    () -> swaps.approve(id),
                    () -> swaps.approve(id),
                    () -> swaps.withdraw(id, "anne"),
                    () -> swaps.reject(id)));

            assertThat(outcomes).filteredOn(SwapOutcome.DONE::equals).hasSize(1);
            assertThat(outcomes).filteredOn(SwapOutcome.NOT_NOW::equals).hasSize(3);
            SwapState state = swaps.find(id).orElseThrow().state();
            String holder = state == SwapState.APPROVED ? "bo" : "anne";
            assertThat(scene.place(NURSE, 1)).containsExactly(holder + " 03-02T08:00/03-03T08:00");
        }
    }

    @Test
    void oneOfTwoWhoTakeOverAtTheSameTimeHasThePlaceInTheEnd() throws Exception {
        scene.shift(NURSE, 1, "anne", "2026-01-14T08:00", "2026-01-14T16:00");

        List<Plan> plans = RosterScene.atOnce(
                List.of(() -> overrides.takeOver(NURSE, 1, "bo"), () -> overrides.takeOver(NURSE, 1, "carl")));

        assertThat(plans).noneMatch(Plan::isRefused);
        assertThat(roster.holdersAt(NURSE, clock.instant())).hasSize(1);
        assertThat(scene.place(NURSE, 1)).hasSize(2);
    }
}
