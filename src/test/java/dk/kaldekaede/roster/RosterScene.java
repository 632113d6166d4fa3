package dk.kaldekaede.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets up people and shifts for tests. */
final class RosterScene {

    static final String NURSE = "sygeplejevagt";
    static final String CHIEF = "centerchef-css";

    private final JdbcClient jdbc;
    private final PeopleRegister people;
    private final RosterChanges changes;
    private final DanishTime time;

    RosterScene(JdbcClient jdbc, PeopleRegister people, RosterChanges changes, DanishTime time) {
        this.jdbc = jdbc;
        this.people = people;
        this.changes = changes;
        this.time = time;
    }

    /** Forgets everything, so that tests do not see each other's. */
    void clear() {
        jdbc.sql("update roster_change set undoes = null").update();
        for (String table : List.of(
                "swap_request",
                "roster_change_shift",
                "roster_change",
                "absence",
                "duty_shift",
                "role_competence",
                "role_policy",
                "person_role",
                "person_competence",
                "contact_way",
                "person")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    /** Somebody who may hold roles. */
    void person(String id, String... roles) {
        people.save(
                new PersonDetails(id, "Vagt " + id, null, List.of(), Set.of(roles), Set.of(), Set.of(), null, null));
    }

    /** Puts somebody into a place without asking whether she may. */
    Shift shift(String role, int position, String person, String from, String to) {
        return changes.paint(ChangeKind.SHIFT, List.of(stroke(role, position, person, from, to))).added().stream()
                .filter(shift -> shift.startsAt().equals(moment(from)))
                .findFirst()
                .orElseThrow();
    }

    /** A stroke between local times; {@code to} null is without end. */
    Stroke stroke(String role, int position, String person, String from, String to) {
        return new Stroke(role, position, person, ShiftKind.PLANNED, moment(from), to == null ? null : moment(to));
    }

    /** The moment of a local time. */
    Instant moment(String local) {
        return time.moment(LocalDateTime.parse(local)).orElseThrow();
    }

    /** What a place's shifts look like, in local time: {@code anne 01-14T08:00/01-14T16:00}. */
    List<String> place(String role, int position) {
        return jdbc
                .sql("select id, role, person_id, position, kind, starts_at, ends_at from duty_shift"
                        + " where role = :role and position = :position order by starts_at")
                .param("role", role)
                .param("position", position)
                .query(Shift.class)
                .list()
                .stream()
                .map(this::inWords)
                .toList();
    }

    String inWords(Shift shift) {
        String end = shift.endsAt() == null
                ? ""
                : time.local(shift.endsAt()).toString().substring(5);
        return shift.personId() + " " + time.local(shift.startsAt()).toString().substring(5) + "/" + end;
    }

    /** Does things at the same time, each in a thread of its own, and gives what came of each. */
    static <T> List<T> atOnce(List<Callable<T>> things) throws Exception {
        CyclicBarrier start = new CyclicBarrier(things.size());
        ExecutorService threads = Executors.newFixedThreadPool(things.size());
        List<Future<T>> done = new ArrayList<>();
        for (Callable<T> thing : things) {
            done.add(threads.submit(() -> {
                start.await();
                return thing.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> each : done) {
            results.add(each.get(60, TimeUnit.SECONDS));
        }
        threads.shutdown();
        return results;
    }
}
