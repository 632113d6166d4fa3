package dk.kaldekaede.roster;

import static dk.kaldekaede.roster.RosterScene.CHIEF;
import static dk.kaldekaede.roster.RosterScene.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Anne has the night from the twentieth to the twenty-first; today is the fourteenth of January 2026. */
@RosterTest
class SwapsTest {

    @Autowired
    RosterScene scene;

    @Autowired
    Swaps swaps;

    @Autowired
    Overrides overrides;

    @Autowired
    RosterChanges changes;

    @Autowired
    PeopleRegister people;

    @Autowired
    Absences absences;

    @Autowired
    MovableClock clock;

    private Shift night;

    @BeforeEach
    void aNight() {
        clock.set(MovableClock.START);
        scene.clear();
        List.of("anne", "bo", "carl").forEach(person -> scene.person(person, NURSE));
        scene.person("dorte", CHIEF);
        night = scene.shift(NURSE, 1, "anne", "2026-01-20T16:00", "2026-01-21T08:00");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("manager", null, List.of()));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theShiftIsTheColleaguesWhenAManagerHasApproved() {
        String id = ask("bo");
        assertThat(swaps.open()).extracting(SwapRequest::state).containsExactly(SwapState.ASKED);

        assertThat(swaps.agree(id, "bo")).isEqualTo(SwapOutcome.DONE);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-20T16:00/01-21T08:00");
        clock.advance(Duration.ofHours(1));
        assertThat(swaps.approve(id)).isEqualTo(SwapOutcome.DONE);

        assertThat(scene.place(NURSE, 1)).containsExactly("bo 01-20T16:00/01-21T08:00");
        SwapRequest done = swaps.find(id).orElseThrow();
        RosterChange change = changes.latest(1).get(0);
        assertThat(change.kind()).isEqualTo(ChangeKind.SWAP);
        assertThat(change.byUser()).isEqualTo("manager");
        assertThat(change.added()).extracting(Shift::kind).containsExactly(ShiftKind.OVERRIDE);
        assertThat(done.state()).isEqualTo(SwapState.APPROVED);
        assertThat(done.changeId()).isEqualTo(change.id());
        assertThat(done.decidedByUser()).isEqualTo("manager");
        assertThat(done.agreedAt()).isEqualTo(MovableClock.START);
        assertThat(done.decidedAt()).isEqualTo(clock.instant());
        assertThat(swaps.open()).isEmpty();
        assertThat(swaps.ofPerson("bo", 9)).containsExactly(done);
        assertThat(swaps.ofPerson("anne", 9)).containsExactly(done);
        assertThat(swaps.ofPerson("carl", 9)).isEmpty();
    }

    /** For each state, what each answer comes to: D done, N not now, Y not yours, O outdated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked     | agree D, refuse D, withdraw D, reject D, approve N, agreeByCarl Y, refuseByAnne Y, withdrawByBo Y
            agreed    | agree N, refuse D, withdraw D, reject D, approve D, agreeByCarl Y, refuseByAnne Y, withdrawByBo Y
            approved  | agree N, refuse N, withdraw N, reject N, approve N, agreeByCarl Y
            refused   | agree N, refuse N, withdraw N, reject N, approve N, withdrawByBo Y
            withdrawn | agree N, refuse N, withdraw N, reject N, approve N
            outdated  | agree O, refuse O, withdraw O, reject O, approve O, agreeByCarl Y
            """)
    void answersOnlyWhatIsOpen(String state, String answers) {
        for (String answer : answers.split(", ")) {
            aNight();
            String id = broughtTo(state);
            String[] both = answer.split(" ");
            Map<String, Supplier<SwapOutcome>> all = Map.of(
                    "agree", () -> swaps.agree(id, "bo"),
                    "refuse", () -> swaps.refuse(id, "bo"),
                    "withdraw", () -> swaps.withdraw(id, "anne"),
                    "reject", () -> swaps.reject(id),
                    "approve", () -> swaps.approve(id),
                    "agreeByCarl", () -> swaps.agree(id, "carl"),
                    "refuseByAnne", () -> swaps.refuse(id, "anne"),
                    "withdrawByBo", () -> swaps.withdraw(id, "bo"));

            SwapOutcome outcome = all.get(both[0]).get();

            SwapOutcome expected = Map.of(
                            "D", SwapOutcome.DONE,
                            "N", SwapOutcome.NOT_NOW,
                            "Y", SwapOutcome.NOT_YOURS,
                            "O", SwapOutcome.OUTDATED)
                    .get(both[1]);
            assertThat(outcome).as(state + ": " + answer).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"anne", "bo"})
    void nobodyDecidesAsAManagerWhatSheHasPartIn(String person) {
        String id = ask("bo");
        swaps.agree(id, "bo");
        people.save(
                new PersonDetails(person, person, "manager", List.of(), Set.of(NURSE), Set.of(), Set.of(), null, null));

        assertThat(swaps.mayDecide(swaps.find(id).orElseThrow())).isFalse();
        assertThat(swaps.approve(id)).isEqualTo(SwapOutcome.YOUR_OWN);
        assertThat(swaps.reject(id)).isEqualTo(SwapOutcome.YOUR_OWN);

        assertThat(swaps.find(id).orElseThrow().state()).isEqualTo(SwapState.AGREED);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-20T16:00/01-21T08:00");
        assertThat(swaps.refuse(id, "bo")).as("as herself").isEqualTo(SwapOutcome.DONE);
    }

    @Test
    void anUnknownRequestIsUnknown() {
        assertThat(swaps.approve("none")).isEqualTo(SwapOutcome.UNKNOWN);
        assertThat(swaps.agree("none", "bo")).isEqualTo(SwapOutcome.UNKNOWN);
        assertThat(swaps.find("none")).isEmpty();
    }

    @Test
    void aRequestIsOutdatedAtOnceWhenTheShiftChanges() {
        String toBo = ask("bo");
        String toCarl = ask("carl");
        swaps.agree(toBo, "bo");

        swaps.approve(toBo);

        assertThat(swaps.find(toCarl).orElseThrow().state()).isEqualTo(SwapState.OUTDATED);
        assertThat(swaps.agree(toCarl, "carl")).isEqualTo(SwapOutcome.OUTDATED);
    }

    @Test
    void aChangeElsewhereLeavesItOpen() {
        String id = ask("bo");

        scene.shift(NURSE, 1, "carl", "2026-01-21T08:00", "2026-01-22T08:00");
        scene.shift(NURSE, 2, "carl", "2026-01-20T08:00", "2026-01-22T08:00");

        assertThat(swaps.find(id).orElseThrow().state()).isEqualTo(SwapState.ASKED);
    }

    @Test
    void whatChangedIntoTheSameIsStillHers() {
        String id = ask("bo");

        // The night becomes two shifts, both hers.
        scene.shift(NURSE, 1, "anne", "2026-01-20T20:00", "2026-01-21T08:00");

        assertThat(swaps.agree(id, "bo")).isEqualTo(SwapOutcome.DONE);
        assertThat(swaps.approve(id)).isEqualTo(SwapOutcome.DONE);
        assertThat(scene.place(NURSE, 1)).containsExactly("bo 01-20T16:00/01-21T08:00");
    }

    @ParameterizedTest
    @CsvSource({"left", "away", "role", "over"})
    void isOutdatedWhenTheColleagueCanNoLongerTakeIt(String why) {
        String id = ask("bo");
        swaps.agree(id, "bo");
        switch (why) {
            case "left" -> people.leave("bo", scene.moment("2026-01-20T20:00"));
            case "away" ->
                absences.add("bo", LocalDateTime.parse("2026-01-20T08:00"), LocalDateTime.parse("2026-01-20T17:00"));
            case "role" -> scene.person("bo", CHIEF);
            default -> clock.set(night.endsAt());
        }

        assertThat(swaps.approve(id)).isEqualTo(SwapOutcome.OUTDATED);

        assertThat(swaps.find(id).orElseThrow().state()).isEqualTo(SwapState.OUTDATED);
        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-20T16:00/01-21T08:00");
    }

    @Test
    void whatIsOverOfTheShiftStaysTheAskers() {
        String id = ask("bo");
        swaps.agree(id, "bo");
        clock.set(scene.moment("2026-01-20T18:00"));

        swaps.approve(id);

        assertThat(scene.place(NURSE, 1)).containsExactly("anne 01-20T16:00/01-20T18:00", "bo 01-20T18:00/01-21T08:00");
    }

    @Test
    void askingForPartOfAShiftSwapsThatPart() {
        scene.shift(NURSE, 2, "anne", "2026-01-01T08:00", null);

        String id = swaps.ask(
                        "anne", "carl", NURSE, 2, scene.moment("2026-02-01T08:00"), scene.moment("2026-02-02T08:00"))
                .request()
                .id();
        swaps.agree(id, "carl");
        swaps.approve(id);

        assertThat(scene.place(NURSE, 2))
                .containsExactly("anne 01-01T08:00/02-01T08:00", "carl 02-01T08:00/02-02T08:00", "anne 02-02T08:00/");
    }

    @ParameterizedTest
    @CsvSource({
        "anne, bo,    1, 2026-01-20T16:00, 2026-01-21T08:01, NOT_HER_SHIFT",
        "anne, bo,    1, 2026-01-20T15:59, 2026-01-21T08:00, NOT_HER_SHIFT",
        "anne, bo,    2, 2026-01-20T16:00, 2026-01-21T08:00, NOT_HER_SHIFT",
        "carl, bo,    1, 2026-01-20T16:00, 2026-01-21T08:00, NOT_HER_SHIFT",
        "anne, bo,    1, 2026-01-21T08:00, 2026-01-20T16:00, ENDS_BEFORE_IT_BEGINS",
        "anne, bo,    1, 2026-01-10T16:00, 2026-01-11T08:00, IN_THE_PAST",
        "anne, anne,  1, 2026-01-20T16:00, 2026-01-21T08:00, ALREADY_THERE",
        "anne, dorte, 1, 2026-01-20T16:00, 2026-01-21T08:00, NOT_HER_ROLE",
        "anne, nobody,1, 2026-01-20T16:00, 2026-01-21T08:00, PERSON_UNKNOWN",
        "anne, '',    1, 2026-01-20T16:00, 2026-01-21T08:00, MISSING",
        "anne, carl,  1, 2026-01-20T16:00, 2026-01-21T08:00, ALREADY_ASKED"
    })
    void refusesToAsk(String from, String to, int position, String begins, String ends, RefusalCode code) {
        ask("carl");

        Swaps.Asked asked = swaps.ask(from, to, NURSE, position, scene.moment(begins), scene.moment(ends));

        assertThat(asked.refusals()).extracting(Refusal::code).containsExactly(code);
        assertThat(asked.request()).isNull();
        assertThat(swaps.open()).hasSize(1);
    }

    @Test
    void warnsTheManagerOfTheColleaguesRest() {
        scene.shift(CHIEF, 1, "bo", "2026-01-21T10:00", "2026-01-21T16:00");
        SwapRequest request = swaps.find(ask("bo")).orElseThrow();

        assertThat(swaps.warnings(request))
                .containsExactly(new PlanWarning(
                        WarningKind.SHORT_REST,
                        "bo",
                        CHIEF,
                        scene.moment("2026-01-21T08:00"),
                        scene.moment("2026-01-21T10:00")));
    }

    private String ask(String colleague) {
        Swaps.Asked asked = swaps.ask("anne", colleague, NURSE, 1, night.startsAt(), night.endsAt());
        assertThat(asked.refusals()).isEmpty();
        return asked.request().id();
    }

    private String broughtTo(String state) {
        String id = ask("bo");
        switch (state) {
            case "agreed" -> swaps.agree(id, "bo");
            case "approved" -> {
                swaps.agree(id, "bo");
                swaps.approve(id);
            }
            case "refused" -> swaps.refuse(id, "bo");
            case "withdrawn" -> swaps.withdraw(id, "anne");
            case "outdated" -> scene.shift(NURSE, 1, "carl", "2026-01-20T12:00", "2026-01-20T17:00");
            default -> assertThat(state).isEqualTo("asked");
        }
        return id;
    }
}
