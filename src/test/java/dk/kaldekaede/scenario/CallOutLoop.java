package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Crew.WORKERS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.RolePeople;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingChoices;
import dk.kaldekaede.staffing.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The loop against the real engine, in any order of answers, arrivals, changes and timers: it never stops while somebody is
 * missing and people remain, never calls once the need is met, never has more on the way than the need and the table's
 * share, asks nobody again who refused or did not answer, and tells everybody in the end.
 */
class CallOutLoop {

    private static final int STEPS = 40;
    private static final int SHARE = 50;

    private final Municipality town;
    private final Crew crew;
    private final String kind;
    private final String leader;
    private final Random chance;
    private final long seed;
    private final Map<String, Instant> sentHomeThoughMissing = new HashMap<>();
    private Course fire;
    private Set<String> before;

    /** The social workers of an effort. */
    CallOutLoop(Municipality town, Crew crew, long seed) {
        this(town, crew, WORKERS, Municipality.HP_CHIEF, seed);
    }

    /** One kind of people in the effort that a crew belongs to, and the account that leads it. */
    CallOutLoop(Municipality town, Crew crew, String kind, String leader, long seed) {
        this.town = town;
        this.crew = crew;
        this.kind = kind;
        this.leader = leader;
        this.seed = seed;
        this.chance = new Random(seed);
    }

    /** Hires people by chance, and lets anything happen in an effort that somebody leads. */
    void holds(Function<Report, Course> led) {
        hires();
        begins(led.apply(
                Report.fireForSocialWorkAlone().with("ballerupCitizens", "YES").with("affectedPeople", 12)));
        for (int step = 0; step < STEPS; step++) {
            check(step, anything());
        }
        fire.isStoodDown();
        everybodyIsTold();
    }

    /** The same in several efforts of one incident, which share the facts and the hours but nobody's people. */
    static void holdTogether(Function<Report, Course> led, Report report, List<CallOutLoop> loops) {
        loops.forEach(CallOutLoop::hires);
        Course course = led.apply(report);
        loops.forEach(loop -> loop.begins(course));
        for (int step = 0; step < STEPS; step++) {
            loops.forEach(CallOutLoop::remembers);
            String what = loops.get(step % loops.size()).happens();
            for (CallOutLoop loop : loops) {
                loop.check(step, what);
            }
            nobodyIsOutTwice(loops, what);
        }
        course.isStoodDown();
        loops.forEach(CallOutLoop::everybodyIsTold);
    }

    private static void nobodyIsOutTwice(List<CallOutLoop> loops, String what) {
        assertThat(loops.stream()
                        .flatMap(loop -> loop.crew.calls(loop.fire, loop.kind).stream())
                        .filter(call -> call.state().bound())
                        .map(Call::personId))
                .as(what)
                .doesNotHaveDuplicates();
    }

    private void hires() {
        crew.hires(kind, 4 + chance.nextInt(20));
    }

    private void begins(Course course) {
        fire = course;
        check("in the beginning");
    }

    private void remembers() {
        before = called();
    }

    private String anything() {
        remembers();
        return "%s, from %s".formatted(crew.tally(fire, kind), happens());
    }

    private void check(int step, String what) {
        check("seed %d, step %d: %s".formatted(seed, step, what));
    }

    private String happens() {
        List<Call> all = crew.calls(fire, kind);
        Call any = all.get(chance.nextInt(all.size()));
        return switch (chance.nextInt(11)) {
            case 0, 1 ->
                "%s accepts: %s".formatted(any.personId(), crew.accepts(any).state());
            case 2 ->
                "%s declines: %s".formatted(any.personId(), crew.declines(any).state());
            case 3 ->
                "%s is there: %s".formatted(any.personId(), crew.isThere(any).state());
            case 4 ->
                "%s can't: %s".formatted(any.personId(), crew.cantAfterAll(any).state());
            case 5 ->
                "%s is home: %s".formatted(any.personId(), crew.isHome(any).state());
            case 6 ->
                "%s is sent home: %s".formatted(any.personId(), sentHome(any).state());
            case 7 -> changes(List.of(-1, 5, 12, 40, 80, 140, 250).get(chance.nextInt(7)));
            case 8 -> chosen(chance.nextInt(12));
            case 9 -> "%s is to stay: %s".formatted(any.personId(), stays(any).state());
            default -> passes(Duration.ofMinutes(1 + chance.nextInt(120)));
        };
    }

    private Call sentHome(Call call) {
        if (call.state().fills() && crew.tally(fire, kind).tooMany() == 0) {
            sentHomeThoughMissing.put(call.id(), town.clock().instant());
        }
        Call now = town.bean(CallIns.class).sendHome(call.id(), leader);
        town.deliver();
        return now;
    }

    private Call stays(Call call) {
        Call now = town.bean(CallIns.class).stays(call.id(), leader);
        town.deliver();
        return now;
    }

    private String changes(int affected) {
        IncidentFacts facts = town.bean(Incidents.class).get(fire.id).facts();
        town.bean(IncidentRun.class)
                .changeFacts(fire.id, with(facts, affected < 0 ? null : affected), Municipality.CRISIS_MANAGEMENT);
        town.deliver();
        return "affected are " + affected;
    }

    private static IncidentFacts with(IncidentFacts facts, Integer affected) {
        return new IncidentFacts(
                facts.what(),
                facts.where(),
                affected,
                facts.exercise(),
                facts.kind(),
                facts.occurredAt(),
                facts.homesLost(),
                facts.familiesWithChildren(),
                facts.ballerupCitizens(),
                facts.languages(),
                facts.scene(),
                facts.regionAnswer(),
                facts.epcSetUp(),
                facts.acute(),
                facts.employeesAffected(),
                facts.inBallerup(),
                facts.meetingPoint(),
                facts.commanderPhone(),
                facts.talkGroup(),
                facts.reportedBy());
    }

    private String chosen(int number) {
        town.bean(StaffingChoices.class).ownNumber(crew.effort(fire), kind, Need.ANY_LANGUAGE, number, leader);
        town.deliver();
        return "the leader wants " + number;
    }

    private String passes(Duration time) {
        fire.advance(time.toString());
        return time + " passes";
    }

    private void check(String when) {
        Tally tally = crew.tally(fire, kind);
        List<Call> calls = crew.calls(fire, kind);
        assertThat(calls).as(when).extracting(Call::personId).doesNotHaveDuplicates();
        nobodyIsPestered(when);
        if (tally.missing() == 0) {
            assertThat(tally.ringing())
                    .as("%s: never rings once met: %s", when, tally)
                    .isZero();
        } else {
            int enough = tally.missing() + (tally.missing() * SHARE + 99) / 100;
            assertThat(tally.ringing() >= enough || nobodyRemains(calls))
                    .as("%s: never stops while somebody is missing and people remain: %s", when, tally)
                    .isTrue();
        }
        if (before != null) {
            Set<String> since = new HashSet<>(called());
            since.removeAll(before);
            int most = tally.missing() + (tally.missing() * SHARE + 99) / 100;
            assertThat(since.isEmpty() || tally.ringing() <= Math.max(most, tally.ringing() - since.size()))
                    .as("%s: calls no more than the share: %s", when, tally)
                    .isTrue();
        }
    }

    /** Each asking is a row: only the last of a person may be open, and only after an end that was not her own doing. */
    private void nobodyIsPestered(String when) {
        List<String> earlier = town.bean(JdbcClient.class)
                .sql("select one.state from staffing_call one where one.activation_id = :effort and exists (select 1"
                        + " from staffing_call her where her.activation_id = one.activation_id"
                        + " and her.person_id = one.person_id and her.seq > one.seq)")
                .param("effort", crew.effort(fire))
                .query(String.class)
                .list();
        assertThat(earlier).as("%s: asked again", when).allMatch(List.of("NOT_NEEDED", "HOME")::contains);
    }

    private Set<String> called() {
        return crew.calls(fire, kind).stream().map(Call::id).collect(Collectors.toSet());
    }

    /** Whoever is left is bound, has refused, did not answer or come, rests, or was sent home by the leader herself. */
    private boolean nobodyRemains(List<Call> calls) {
        return town.bean(RolePeople.class).of(kind, "", town.clock().instant()).stream()
                .map(RolePeople.Member::personId)
                .allMatch(person -> calls.stream()
                        .filter(call -> call.personId().equals(person))
                        .anyMatch(call -> !mayBeAsked(call)));
    }

    private boolean mayBeAsked(Call call) {
        Instant rested = town.clock().instant().minus(Duration.ofHours(11));
        return switch (call.state()) {
            case NOT_NEEDED -> !isAfter(sentHomeThoughMissing.get(call.id()), rested);
            case HOME ->
                !isAfter(call.homeAt(), rested) && !isAfter(call.relievedAt(), rested)
                        || call.thereAt() == null && !isAfter(sentHomeThoughMissing.get(call.id()), rested);
            default -> false;
        };
    }

    private static boolean isAfter(Instant moment, Instant other) {
        return moment != null && moment.isAfter(other);
    }

    private void everybodyIsTold() {
        List<Call> calls = new ArrayList<>(crew.calls(fire, kind));
        assertThat(calls).extracting(Call::state).noneMatch(CallState::bound);
        assertThat(fire.alerts()).noneMatch(alert -> alert.ringing());
        for (Call call : calls) {
            String last = crew.messages(call.personId())
                    .get(crew.messages(call.personId()).size() - 1);
            switch (call.state()) {
                case RELIEVED -> assertThat(last).contains("når du er hjemme");
                case NOT_NEEDED -> assertThat(last).containsAnyOf("behøver ikke svare", "Der er nok nu", "ikke komme");
                default -> assertThat(last).isNotBlank();
            }
        }
    }
}
