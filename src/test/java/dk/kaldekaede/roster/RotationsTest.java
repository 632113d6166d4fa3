package dk.kaldekaede.roster;

import static dk.kaldekaede.roster.RosterScene.CHIEF;
import static dk.kaldekaede.roster.RosterScene.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RosterTest
class RotationsTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Autowired
    RosterScene scene;

    @Autowired
    Rotations rotations;

    @Autowired
    PeopleRegister people;

    @Autowired
    Absences absences;

    @Autowired
    RosterChanges changes;

    @Autowired
    DanishTime time;

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
    void takesTurnsByTheWeekAndPaintsThemAsOneChange() {
        Plan plan = rotations.paint(weekly("2026-03-23", "2026-04-15"));

        assertThat(plan.warnings()).isEmpty();
        assertThat(plan.change().kind()).isEqualTo(ChangeKind.ROTATION);
        assertThat(scene.place(NURSE, 1))
                .containsExactly(
                        "anne 03-23T08:00/03-30T08:00",
                        "bo 03-30T08:00/04-06T08:00",
                        "carl 04-06T08:00/04-13T08:00",
                        "anne 04-13T08:00/04-15T08:00");
        assertThat(changes.undo(plan.change().id()).isRefused()).isFalse();
        assertThat(scene.place(NURSE, 1)).isEmpty();
    }

    @Test
    void aPreviewChangesNothing() {
        Plan plan = rotations.preview(weekly("2026-03-23", "2026-04-15"));

        assertThat(plan.strokes()).hasSize(4);
        assertThat(plan.change()).isNull();
        assertThat(scene.place(NURSE, 1)).isEmpty();
        assertThat(changes.latest(1)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an ordinary night, 2026-03-26, 8",
        "the night the clocks go forward, 2026-03-28, 7",
        "the night the clocks go back, 2026-10-24, 9"
    })
    void aNightShiftFromElevenToSevenLastsWhatTheNightLasts(String name, LocalDate evening, int hours) {
        Plan plan = rotations.paint(new Rotation(
                NURSE,
                1,
                List.of("anne"),
                evening,
                evening.plusDays(1),
                1,
                LocalTime.of(23, 0),
                new DailyWindow(LocalTime.of(23, 0), LocalTime.of(7, 0), Days.EVERY_DAY)));

        Stroke night = plan.strokes().get(0);
        assertThat(plan.strokes()).hasSize(1);
        assertThat(Duration.between(night.from(), night.to())).hasHours(hours);
        assertThat(time.local(night.to()).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-27, 24 23 24", "2026-10-23, 24 25 24"})
    void turnsHandOverAtTheSameLocalHourAllYear(LocalDate friday, String hours) {
        Plan plan = rotations.preview(
                new Rotation(NURSE, 1, List.of("anne", "bo"), friday, friday.plusDays(3), 1, EIGHT, null));

        assertThat(plan.strokes())
                .extracting(
                        stroke -> Duration.between(stroke.from(), stroke.to()).toHours())
                .containsExactlyElementsOf(
                        List.of(hours.split(" ")).stream().map(Long::valueOf).toList());
        assertThat(plan.strokes())
                .allMatch(stroke -> time.local(stroke.from()).toLocalTime().equals(EIGHT));
    }

    @ParameterizedTest(name = "{0} before {1}")
    @CsvSource({
        "2026-03-28, 2026-03-31, 02:30, 2026-03-28T02:30 2026-03-29T03:00 2026-03-30T02:30",
        "2026-10-24, 2026-10-27, 02:30, 2026-10-24T02:30 2026-10-25T02:30 2026-10-26T02:30"
    })
    void aHandOverInTheHourThatChangesLeavesNoGap(LocalDate first, LocalDate until, LocalTime handOver, String starts) {
        Plan plan = rotations.preview(new Rotation(NURSE, 1, List.of("anne", "bo"), first, until, 1, handOver, null));

        assertThat(plan.strokes())
                .extracting(stroke -> time.local(stroke.from()))
                .containsExactlyElementsOf(List.of(starts.split(" ")).stream()
                        .map(LocalDateTime::parse)
                        .toList());
        for (int i = 1; i < plan.strokes().size(); i++) {
            assertThat(plan.strokes().get(i).from())
                    .isEqualTo(plan.strokes().get(i - 1).to());
        }
    }

    @Test
    void nightsOnWorkingDaysAndWholeDaysOffFitTogetherOverEaster() {
        Rotation nights = window("2026-04-01", "2026-04-09", "16:00", "08:00", Days.WORKING_DAYS);
        Rotation daysOff = window("2026-04-01", "2026-04-09", "08:00", "08:00", Days.DAYS_OFF);

        rotations.paint(nights);
        rotations.paint(daysOff);

        assertThat(scene.place(NURSE, 1))
                .containsExactly(
                        "anne 04-01T16:00/04-02T08:00",
                        // Maundy Thursday to Easter Monday
                        "bo 04-02T08:00/04-03T08:00",
                        "carl 04-03T08:00/04-04T08:00",
                        "anne 04-04T08:00/04-05T08:00",
                        "bo 04-05T08:00/04-06T08:00",
                        "carl 04-06T08:00/04-07T08:00",
                        "anne 04-07T16:00/04-08T08:00",
                        "bo 04-08T16:00/04-09T08:00");
    }

    @Test
    void storeBededagIsAWorkingDay() {
        assertThat(rotations
                        .preview(window("2026-05-01", "2026-05-02", "16:00", "08:00", Days.WORKING_DAYS))
                        .strokes())
                .hasSize(1);
        assertThat(rotations
                        .preview(window("2026-05-01", "2026-05-02", "08:00", "08:00", Days.DAYS_OFF))
                        .refusals())
                .isNotEmpty();
    }

    @Test
    void whatIsOverStaysAsItWas() {
        scene.shift(NURSE, 1, "carl", "2026-01-01T08:00", "2026-02-01T08:00");

        rotations.paint(weekly("2026-01-05", "2026-01-26"));

        assertThat(scene.place(NURSE, 1))
                .containsExactly(
                        "carl 01-01T08:00/01-14T10:00",
                        "bo 01-14T10:00/01-19T08:00",
                        "carl 01-19T08:00/01-26T08:00",
                        "carl 01-26T08:00/02-01T08:00");
    }

    @Test
    void saysWhatSpeaksAgainstIt() {
        scene.shift(CHIEF, 1, "anne", "2026-03-24T16:00", "2026-03-24T22:00");
        scene.shift(NURSE, 2, "bo", "2026-03-24T00:00", "2026-03-26T00:00");
        scene.shift(NURSE, 1, "carl", "2026-03-25T10:00", "2026-03-25T12:00");
        absences.add("anne", LocalDateTime.parse("2026-03-26T12:00"), LocalDateTime.parse("2026-03-27T12:00"));

        Plan plan = rotations.preview(new Rotation(
                NURSE,
                1,
                List.of("anne", "bo"),
                LocalDate.parse("2026-03-24"),
                LocalDate.parse("2026-03-28"),
                1,
                EIGHT,
                new DailyWindow(EIGHT, LocalTime.of(14, 0), Days.EVERY_DAY)));

        assertThat(plan.warnings())
                .extracting(warning -> warning.kind() + " " + warning.personId() + " " + warning.role() + " "
                        + time.local(warning.from()) + "/" + time.local(warning.to()))
                .containsExactlyInAnyOrder(
                        "COVERED carl sygeplejevagt 2026-03-25T10:00/2026-03-25T12:00",
                        "ABSENT anne sygeplejevagt 2026-03-26T08:00/2026-03-26T14:00",
                        "SHORT_REST anne centerchef-css 2026-03-24T14:00/2026-03-24T16:00",
                        "OWN_DEPUTY bo sygeplejevagt 2026-03-25T08:00/2026-03-25T14:00");
    }

    @Test
    void aShortRestThatWasThereAlreadyIsNotSaidAgain() {
        scene.shift(CHIEF, 1, "anne", "2026-03-24T08:00", "2026-03-24T16:00");
        scene.shift(CHIEF, 1, "anne", "2026-03-24T20:00", "2026-03-24T22:00");

        assertThat(rotations.preview(weekly("2026-03-23", "2026-04-15")).warnings())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "'',          2026-03-23, 2026-03-30, 7, 1, MISSING people",
        "nobody,      2026-03-23, 2026-03-30, 7, 1, PERSON_UNKNOWN people nobody",
        "dorte,       2026-03-23, 2026-03-30, 7, 1, NOT_HER_ROLE people dorte",
        "anne,        2026-03-30, 2026-03-30, 7, 1, ENDS_BEFORE_IT_BEGINS until",
        "anne,        2026-03-30, 2026-03-23, 7, 1, ENDS_BEFORE_IT_BEGINS until",
        "anne,        2026-03-23, 2030-03-23, 7, 1, OUT_OF_RANGE until",
        "anne,        2026-01-05, 2026-01-14, 7, 1, IN_THE_PAST until",
        "anne,                  , 2026-01-14, 7, 1, MISSING first",
        "anne,        2026-01-05,           , 7, 1, MISSING until",
        "anne,        2026-03-23, 2026-03-30, 0, 1, OUT_OF_RANGE everyDays",
        "anne,        2026-03-23, 2026-03-30, 7, 0, OUT_OF_RANGE position"
    })
    void refusesWhatCanNotBe(
            String person, LocalDate first, LocalDate until, int everyDays, int position, String refusal) {
        Plan plan = rotations.paint(new Rotation(
                NURSE, position, person.isEmpty() ? List.of() : List.of(person), first, until, everyDays, EIGHT, null));

        assertThat(plan.refusals())
                .extracting(each ->
                        each.code() + " " + each.field() + (each.personId() == null ? "" : " " + each.personId()))
                .containsExactly(refusal);
        assertThat(plan.change()).isNull();
        assertThat(scene.place(NURSE, 1)).isEmpty();
    }

    @Test
    void refusesSomebodyWhoLeavesBeforeHerLastTurnEnds() {
        people.leave("bo", scene.moment("2026-04-01T00:00"));

        assertThat(rotations.preview(weekly("2026-03-23", "2026-04-15")).refusals())
                .containsExactly(new Refusal(RefusalCode.PERSON_LEFT, "people", "bo"));
        assertThat(rotations.preview(weekly("2026-03-16", "2026-03-30")).isRefused())
                .isFalse();
        assertThat(people.find("bo").orElseThrow().roles()).isEqualTo(Set.of(NURSE));
    }

    private static Rotation weekly(String first, String until) {
        return new Rotation(
                NURSE,
                1,
                List.of("anne", "bo", "carl"),
                LocalDate.parse(first),
                LocalDate.parse(until),
                7,
                EIGHT,
                null);
    }

    private static Rotation window(String first, String until, String from, String to, Days days) {
        return new Rotation(
                NURSE,
                1,
                List.of("anne", "bo", "carl"),
                LocalDate.parse(first),
                LocalDate.parse(until),
                1,
                EIGHT,
                new DailyWindow(LocalTime.parse(from), LocalTime.parse(to), days));
    }
}
