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
    void aShiftPutBackAfterwardsCallsNobodyWhoLeft() {
        RosterChange change = people.leave("anne", clock.instant());

        assertThat(changes.undo(change.id())).isPresent();

        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-01T08:00/02-01T08:00");
        assertThat(roster.holdersAt(NURSE, clock.instant()))
                .extracting(Person::id)
                .containsExactly("bo");
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

    private List<String> holders(String local) {
        return roster.holdersAt(NURSE, scene.moment(local)).stream()
                .map(Person::id)
                .toList();
    }
}
