package dk.kaldekaede.roster;

import static dk.kaldekaede.roster.RosterScene.CHIEF;
import static dk.kaldekaede.roster.RosterScene.NURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.kaldekaede.MovableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock shows Wednesday 14 January 2026, ten o'clock. */
@RosterTest
class OverridesTest {

    @Autowired
    RosterScene scene;

    @Autowired
    Overrides overrides;

    @Autowired
    Absences absences;

    @Autowired
    PeopleRegister people;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void threePeople() {
        clock.set(MovableClock.START);
        scene.clear();
        List.of("anne", "bo", "carl").forEach(person -> scene.person(person, NURSE));
        scene.person("dorte", CHIEF);
    }

    @Test
    void putsAShiftOverWhatWasPlanned() {
        scene.shift(NURSE, 1, "anne", "2026-01-01T08:00", null);

        Plan plan = overrides.put(wish("bo", "2026-01-20T08:00", "2026-01-21T08:00"));

        assertThat(plan.change().kind()).isEqualTo(ChangeKind.OVERRIDE);
        assertThat(plan.change().added()).extracting(Shift::kind).contains(ShiftKind.OVERRIDE);
        assertThat(plan.warnings())
                .extracting(PlanWarning::kind, PlanWarning::personId)
                .containsExactly(tuple(WarningKind.COVERED, "anne"));
        assertThat(scene.place(NURSE, 1))
                .containsExactly("anne 01-01T08:00/01-20T08:00", "bo 01-20T08:00/01-21T08:00", "anne 01-21T08:00/");
    }

    @Test
    void plansUntilFurtherNotice() {
        ShiftWish wish =
                new ShiftWish(NURSE, 1, "bo", ShiftKind.PLANNED, LocalDateTime.parse("2026-01-20T08:00"), null);

        assertThat(overrides.put(wish).change().kind()).isEqualTo(ChangeKind.SHIFT);
        assertThat(scene.place(NURSE, 1)).containsExactly("bo 01-20T08:00/");
    }

    @Test
    void clearsAPlaceAndLeavesWhatIsOver() {
        scene.shift(NURSE, 1, "anne", "2026-01-14T08:00", "2026-01-15T08:00");

        overrides.put(wish(" ", "2026-01-14T08:00", "2026-01-14T16:00"));

        assertThat(scene.place(NURSE, 1))
                .containsExactly("anne 01-14T08:00/01-14T10:00", "anne 01-14T16:00/01-15T08:00");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "nobody, 2026-01-20T08:00, 2026-01-21T08:00, PERSON_UNKNOWN personId",
        "dorte,  2026-01-20T08:00, 2026-01-21T08:00, NOT_HER_ROLE personId",
        "bo,     2026-01-20T08:00, 2026-01-20T08:00, ENDS_BEFORE_IT_BEGINS to",
        "bo,     2026-01-20T08:00, 2026-01-19T08:00, ENDS_BEFORE_IT_BEGINS to",
        "bo,     2026-01-13T08:00, 2026-01-14T10:00, IN_THE_PAST to",
        "bo,     2026-03-29T02:30, 2026-03-29T08:00, NO_SUCH_TIME from",
        "bo,     2026-03-28T08:00, 2026-03-29T02:00, NO_SUCH_TIME to",
        "bo,                     , 2026-03-29T08:00, MISSING from",
        // carl is away on the twentieth and leaves in February
        "carl,   2026-01-20T12:00, 2026-01-20T18:00, ABSENT personId",
        "carl,   2026-01-20T13:00, 2026-01-20T14:00, ABSENT personId",
        "carl,   2026-01-30T08:00, 2026-02-01T00:01, PERSON_LEFT personId",
        "carl,   2026-01-30T08:00,                 , PERSON_LEFT personId"
    })
    void refusesWhatCanNotBe(String person, LocalDateTime from, LocalDateTime to, String refusal) {
        absences.add("carl", LocalDateTime.parse("2026-01-20T12:00"), LocalDateTime.parse("2026-01-20T18:00"));
        people.leave("carl", scene.moment("2026-02-01T00:00"));

        Plan plan = overrides.put(new ShiftWish(NURSE, 1, person, ShiftKind.OVERRIDE, from, to));

        assertThat(plan.refusals())
                .extracting(each -> each.code() + " " + each.field())
                .containsExactly(refusal);
        assertThat(plan.change()).isNull();
        assertThat(scene.place(NURSE, 1)).isEmpty();
    }

    /** Half a shift is better than none, and a week off in July is no reason against a shift until further notice. */
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-01-20T08:00, 2026-01-21T08:00",
        "2026-01-20T11:59, 2026-01-20T18:00",
        "2026-01-20T12:00, 2026-01-20T18:01",
        "2026-01-20T12:00,                 "
    })
    void warnsOfAnAbsenceThatTakesAPartOfTheShift(LocalDateTime from, LocalDateTime to) {
        absences.add("carl", LocalDateTime.parse("2026-01-20T12:00"), LocalDateTime.parse("2026-01-20T18:00"));

        Plan plan = overrides.put(new ShiftWish(NURSE, 1, "carl", ShiftKind.OVERRIDE, from, to));

        assertThat(plan.warnings()).extracting(PlanWarning::kind).containsExactly(WarningKind.ABSENT);
        assertThat(plan.change()).isNotNull();
    }

    @Test
    void warnsWhoeverTakesOverOfAnAbsenceThatBeginsLater() {
        scene.shift(NURSE, 1, "anne", "2026-01-14T08:00", "2026-01-14T16:00");
        absences.add("carl", LocalDateTime.parse("2026-01-14T15:00"), LocalDateTime.parse("2026-01-14T18:00"));

        assertThat(overrides.takeOver(NURSE, 1, "carl").warnings())
                .extracting(PlanWarning::kind)
                .contains(WarningKind.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100"})
    void refusesAPositionThatIsNone(int position) {
        ShiftWish wish =
                new ShiftWish(NURSE, position, "bo", ShiftKind.PLANNED, LocalDateTime.parse("2026-01-20T08:00"), null);

        assertThat(overrides.preview(wish).refusals())
                .containsExactly(new Refusal(RefusalCode.OUT_OF_RANGE, "position", null));
    }

    @Test
    void letsAShiftEndWhenHerAbsenceBeginsAndWhenSheLeaves() {
        absences.add("carl", LocalDateTime.parse("2026-01-20T12:00"), LocalDateTime.parse("2026-01-20T18:00"));
        people.leave("carl", scene.moment("2026-02-01T00:00"));

        assertThat(overrides
                        .preview(wish("carl", "2026-01-20T08:00", "2026-01-20T12:00"))
                        .isRefused())
                .isFalse();
        assertThat(overrides
                        .preview(wish("carl", "2026-01-20T18:00", "2026-02-01T00:00"))
                        .isRefused())
                .isFalse();
    }

    @Test
    void takesOverUntilTheRunningShiftEnds() {
        scene.shift(NURSE, 1, "anne", "2026-01-14T08:00", "2026-01-14T16:00");
        scene.shift(NURSE, 1, "carl", "2026-01-14T16:00", "2026-01-15T08:00");
        clock.set(Instant.parse("2026-01-14T09:00:00.123456789Z"));

        Plan plan = overrides.takeOver(NURSE, 1, "bo");

        assertThat(plan.change().kind()).isEqualTo(ChangeKind.TAKE_OVER);
        assertThat(plan.strokes().get(0).from()).isEqualTo("2026-01-14T09:00:00.123Z");
        assertThat(plan.strokes().get(0).to()).isEqualTo(scene.moment("2026-01-14T16:00"));
        assertThat(scene.place(NURSE, 1)).hasSize(3).last().isEqualTo("carl 01-14T16:00/01-15T08:00");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-14T09:00:00Z, 01-15T08:00", "2026-01-14T23:30:00Z, 01-15T08:00"})
    void takesOverAShiftWithoutEndUntilTheMorning(Instant now, String until) {
        scene.shift(NURSE, 1, "anne", "2026-01-01T08:00", null);
        clock.set(now);

        overrides.takeOver(NURSE, 1, "bo");

        assertThat(scene.place(NURSE, 1)).last().isEqualTo("anne " + until + "/");
    }

    @Test
    void takesAnEmptyPlaceUntilSomebodysShiftBegins() {
        scene.shift(NURSE, 1, "carl", "2026-01-14T16:00", "2026-01-15T08:00");

        overrides.takeOver(NURSE, 1, "bo");

        assertThat(scene.place(NURSE, 1)).containsExactly("bo 01-14T10:00/01-14T16:00", "carl 01-14T16:00/01-15T08:00");
    }

    @ParameterizedTest
    @CsvSource({"anne, ALREADY_THERE", "dorte, NOT_HER_ROLE", "nobody, PERSON_UNKNOWN", "'', MISSING", "carl, ABSENT"})
    void refusesToTakeOver(String person, RefusalCode code) {
        scene.shift(NURSE, 1, "anne", "2026-01-14T08:00", "2026-01-14T16:00");
        absences.add("carl", LocalDateTime.parse("2026-01-14T08:00"), LocalDateTime.parse("2026-01-14T18:00"));

        Plan plan = overrides.takeOver(NURSE, 1, person);

        assertThat(plan.refusals()).extracting(Refusal::code).containsExactly(code);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-14T08:00/01-14T16:00");
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "2, false", "3, true", "9, true", "100, true"})
    void takesOverNoPlaceThatIsNotThere(int position, boolean refused) {
        scene.shift(NURSE, 2, "anne", "2026-01-14T08:00", "2026-01-14T16:00");
        scene.shift(NURSE, 3, "anne", "2026-01-14T16:00", "2026-01-15T08:00");

        Plan plan = overrides.takeOver(NURSE, position, "bo");

        assertThat(plan.isRefused()).isEqualTo(refused);
        assertThat(plan.refusals()).extracting(Refusal::code).allMatch(RefusalCode.NO_SUCH_PLACE::equals);
    }

    private static ShiftWish wish(String person, String from, String to) {
        return new ShiftWish(NURSE, 1, person, ShiftKind.OVERRIDE, LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
