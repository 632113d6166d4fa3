package dk.kaldekaede.roster;

import static dk.kaldekaede.roster.RosterScene.CHIEF;
import static dk.kaldekaede.roster.RosterScene.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** People who leave, and people who are away for a while. */
@RosterTest
class LeavingTest {

    @Autowired
    RosterScene scene;

    @Autowired
    PeopleRegister people;

    @Autowired
    Absences absences;

    @Autowired
    Roster roster;

    @Autowired
    Duties duties;

    @Autowired
    RosterChanges changes;

    @Autowired
    RosterRevision revision;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void anneHasShifts() {
        clock.set(MovableClock.START);
        scene.clear();
        people.save(new PersonDetails(
                "anne",
                "Vagt anne",
                "anne-account",
                List.of(new ContactWay("anne", 1, ContactKind.MOBILE, "+4520000001")),
                Set.of(NURSE, CHIEF),
                Set.of("ar"),
                Set.of("sygepleje"),
                null,
                null));
        scene.person("bo", NURSE);
        scene.shift(NURSE, 1, "anne", "2026-01-01T08:00", "2026-02-01T08:00");
        scene.shift(NURSE, 2, "bo", "2026-01-01T08:00", null);
        scene.shift(CHIEF, 1, "anne", "2026-03-01T08:00", null);
    }

    @Test
    void whoeverLeavesIsOnNoShiftAnyMoreAndStaysInTheRecord() {
        Instant leaving = scene.moment("2026-01-20T12:00");

        RosterChange change = people.leave("anne", leaving);

        assertThat(change.kind()).isEqualTo(ChangeKind.LEFT);
        assertThat(change.removed()).hasSize(2);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-01T08:00/01-20T12:00");
        assertThat(scene.place(CHIEF, 1)).isEmpty();
        assertThat(scene.place(NURSE, 2)).hasSize(1);
        assertThat(duties.ofPerson("anne", leaving)).isEmpty();
        assertThat(roster.holdersAt(NURSE, leaving.minusMillis(1)))
                .extracting(Person::id)
                .containsExactly("anne", "bo");
        assertThat(roster.holdersAt(NURSE, leaving)).extracting(Person::id).containsExactly("bo");
        PersonDetails stays = people.find("anne").orElseThrow();
        assertThat(stays.leftAt()).isEqualTo(leaving);
        assertThat(stays.userId()).isEqualTo("anne-account");
        assertThat(stays.roles()).containsOnly(NURSE, CHIEF);
        assertThat(roster.person("anne")).map(Person::displayName).contains("Vagt anne");
        assertThat(roster.personOfUser("anne-account")).isPresent();
        assertThat(changes.latest(1).get(0).removed()).extracting(Shift::role).containsExactlyInAnyOrder(NURSE, CHIEF);
    }

    @Test
    void plansNobodyWhoHasLeftByPuttingHerShiftsBack() {
        Instant leaving = scene.moment("2026-01-20T12:00");
        RosterChange change = people.leave("anne", leaving);
        long before = revision.current();

        assertThat(changes.undo(change.id()).refusal())
                .isEqualTo(new Refusal(RefusalCode.PERSON_LEFT, "personId", "anne"));

        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-01T08:00/01-20T12:00");
        assertThat(scene.place(CHIEF, 1)).isEmpty();
        assertThat(revision.current()).isEqualTo(before);
    }

    @Test
    void putsTheShiftsBackOfWhoeverStaysAfterAll() {
        PersonDetails before = people.find("anne").orElseThrow();
        RosterChange change = people.leave("anne", scene.moment("2026-01-20T12:00"));
        people.save(before);

        assertThat(changes.undo(change.id()).isRefused()).isFalse();

        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-01T08:00/02-01T08:00");
        assertThat(scene.place(CHIEF, 1)).hasSize(1);
    }

    /** Somebody else had her shift for a day, and after she left that is taken back: her day is over before she leaves. */
    @Test
    void putsBackWhatEndsBeforeSheLeaves() {
        scene.shift(NURSE, 3, "anne", "2026-01-15T08:00", "2026-01-16T08:00");
        RosterChange over = changes.paint(
                ChangeKind.OVERRIDE, List.of(scene.stroke(NURSE, 3, "bo", "2026-01-15T08:00", "2026-01-16T08:00")));
        people.leave("anne", scene.moment("2026-01-16T08:00"));

        assertThat(changes.undo(over.id()).isRefused()).isFalse();

        assertThat(scene.place(NURSE, 3)).containsExactly("anne 01-15T08:00/01-16T08:00");
    }

    /** However a shift of hers came into the table, an alarm does not ring somebody who has left. */
    @Test
    void callsNobodyWhoHasLeft() {
        people.leave("anne", clock.instant());

        scene.shift(NURSE, 1, "anne", "2026-01-14T10:00", "2026-02-01T08:00");

        assertThat(roster.holdersAt(NURSE, clock.instant()))
                .extracting(Person::id)
                .containsExactly("bo");
    }

    @Test
    void joinsAbsencesThatOverlap() {
        away("2026-01-20T08:00", "2026-01-22T08:00");
        away("2026-01-25T08:00", "2026-01-27T08:00");
        Absences.Noted apart = away("2026-02-01T08:00", "2026-02-02T08:00");
        assertThat(apart.joined()).isEmpty();

        Absences.Noted over = away("2026-01-21T08:00", "2026-01-26T08:00");

        assertThat(over.joined()).hasSize(2);
        assertThat(absences.ofPerson("anne", clock.instant())).containsExactly(over.absence(), apart.absence());
        assertThat(over.absence().startsAt()).isEqualTo(scene.moment("2026-01-20T08:00"));
        assertThat(over.absence().endsAt()).isEqualTo(scene.moment("2026-01-27T08:00"));
        absences.remove(over.absence().id());
        assertThat(holders("2026-01-21T12:00")).containsExactly("anne", "bo");
    }

    @Test
    void leavesAbsencesApartThatOnlyTouch() {
        away("2026-01-20T08:00", "2026-01-22T08:00");

        assertThat(away("2026-01-22T08:00", "2026-01-23T08:00").joined()).isEmpty();
        assertThat(absences.ofPerson("anne", clock.instant())).hasSize(2);
    }

    @Test
    void anAlarmPassesBySomebodyWhoIsAway() {
        long number = revision.current();

        Absences.Noted noted =
                absences.add("anne", LocalDateTime.parse("2026-01-15T00:00"), LocalDateTime.parse("2026-01-17T00:00"));

        assertThat(noted.shifts()).extracting(Shift::role).containsExactly(NURSE);
        assertThat(revision.current()).isGreaterThan(number);
        assertThat(holders("2026-01-14T23:59")).containsExactly("anne", "bo");
        assertThat(holders("2026-01-15T00:00")).containsExactly("bo");
        assertThat(holders("2026-01-16T23:59")).containsExactly("bo");
        assertThat(holders("2026-01-17T00:00")).containsExactly("anne", "bo");
        assertThat(absences.ofPerson("anne", clock.instant())).containsExactly(noted.absence());
        assertThat(absences.find(noted.absence().id())).contains(noted.absence());

        assertThat(absences.remove(noted.absence().id())).isTrue();
        assertThat(absences.remove(noted.absence().id())).isFalse();
        assertThat(holders("2026-01-15T00:00")).containsExactly("anne", "bo");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, 2026-01-15T00:00, 2026-01-17T00:00, PERSON_UNKNOWN personId",
        "      , 2026-01-15T00:00, 2026-01-17T00:00, PERSON_UNKNOWN personId",
        "anne,                   , 2026-01-17T00:00, MISSING from",
        "anne,   2026-01-15T00:00,                 , MISSING to",
        "anne,   2026-03-29T02:15, 2026-03-30T00:00, NO_SUCH_TIME from",
        "anne,   2026-01-15T00:00, 2026-01-15T00:00, ENDS_BEFORE_IT_BEGINS to",
        "anne,   2026-01-13T00:00, 2026-01-14T10:00, IN_THE_PAST to"
    })
    void refusesAnAbsenceThatCanNotBe(String person, LocalDateTime from, LocalDateTime to, String refusal) {
        Absences.Noted noted = absences.add(person, from, to);

        assertThat(noted.isRefused()).isTrue();
        assertThat(noted.refusals())
                .extracting(each -> each.code() + " " + each.field())
                .containsExactly(refusal);
        assertThat(absences.ofPerson("anne", Instant.EPOCH)).isEmpty();
    }

    private Absences.Noted away(String from, String to) {
        return absences.add("anne", LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private List<String> holders(String local) {
        return roster.holdersAt(NURSE, scene.moment(local)).stream()
                .map(Person::id)
                .toList();
    }
}
