package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.ContactTest;
import dk.kaldekaede.readiness.ContactTestRound;
import dk.kaldekaede.readiness.ContactTestRounds;
import dk.kaldekaede.readiness.process.OpenCalls;
import dk.kaldekaede.readiness.process.OpenTasks.OpenTask;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads how the rounds of contact tests went. */
@Component
class RoundReader {

    private static final int SHOWN = 12;

    private final ContactTestRounds rounds;
    private final OpenCalls calls;
    private final PeopleRegister people;
    private final Clock clock;
    private final ZoneId zone;

    RoundReader(
            ContactTestRounds rounds,
            OpenCalls calls,
            PeopleRegister people,
            Clock clock,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.rounds = rounds;
        this.calls = calls;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    /** The latest rounds in numbers, the newest in front. */
    List<RoundView> latest() {
        return rounds.latest(SHOWN).stream().map(this::view).toList();
    }

    /** Whom the newest round has not heard from: name and why, for those who plan alone. */
    List<RoundView.Unheard> unheard() {
        Instant now = clock.instant();
        return newest().stream()
                .flatMap(round -> rounds.tests(round.id()).stream()
                        .filter(test -> !test.isAnswered())
                        .map(test -> new RoundView.Unheard(
                                test.personId(), name(test.personId()), stateOf(test, round, now))))
                .sorted(Comparator.comparing(RoundView.Unheard::name))
                .toList();
    }

    /** The tasks to ring somebody. */
    List<RoundView.ToRing> toRing() {
        return calls.open().stream().map(this::toRing).toList();
    }

    private Optional<ContactTestRound> newest() {
        return rounds.latest(1).stream().findFirst();
    }

    private RoundView view(ContactTestRound round) {
        Instant now = clock.instant();
        List<ContactTest> tests = rounds.tests(round.id());
        Map<String, Set<String>> roles = rounds.roles(round.id());
        Map<String, List<TestState>> byRole = new TreeMap<>();
        tests.forEach(test -> roles.getOrDefault(test.id(), Set.of())
                .forEach(role ->
                        byRole.computeIfAbsent(role, id -> new ArrayList<>()).add(stateOf(test, round, now))));
        return new RoundView(
                round.startedAt().atZone(zone),
                round.startedBy() == null,
                round.answerBy().atZone(zone),
                !now.isBefore(round.answerBy()),
                line(null, tests.stream().map(test -> stateOf(test, round, now)).toList()),
                byRole.entrySet().stream()
                        .map(role -> line(role.getKey(), role.getValue()))
                        .toList());
    }

    private static TestState stateOf(ContactTest test, ContactTestRound round, Instant now) {
        if (test.isAnswered()) {
            return TestState.ANSWERED;
        }
        if (test.isUndelivered()) {
            return TestState.UNDELIVERED;
        }
        return now.isBefore(round.answerBy()) ? TestState.WAITING : TestState.SILENT;
    }

    private static RoundView.Line line(String role, List<TestState> states) {
        Map<TestState, Long> counts =
                states.stream().collect(Collectors.groupingBy(state -> state, Collectors.counting()));
        return new RoundView.Line(role, states.size(), counts);
    }

    private RoundView.ToRing toRing(OpenTask call) {
        return new RoundView.ToRing(
                call.taskId(),
                call.personId(),
                name(call.personId()),
                call.dueAt().atZone(zone));
    }

    private String name(String personId) {
        return people.find(personId).map(PersonDetails::displayName).orElse(personId);
    }
}
