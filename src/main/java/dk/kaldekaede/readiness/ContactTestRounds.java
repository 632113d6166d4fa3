package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tests everybody who has a duty role, once a month by itself and whenever a manager says so (SB-6, ADR 55). */
@Service
public class ContactTestRounds {

    private static final String KIND = "CONTACT_TEST";

    private final PeopleRegister people;
    private final ContactTestRows rows;
    private final ContactTestAnswers answers;
    private final ContactTestTimes times;
    private final OncePerPeriod once;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    ContactTestRounds(
            PeopleRegister people,
            ContactTestRows rows,
            ContactTestAnswers answers,
            ContactTestTimes times,
            OncePerPeriod once,
            CurrentPerson current,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.rows = rows;
        this.answers = answers;
        this.times = times;
        this.once = once;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the month's test when its time has come; all of it, or nothing when the node dies. */
    void startWhenDue() {
        Instant now = clock.instant();
        if (times.isTime(now)) {
            once.run(KIND, times.monthOf(now), this::start);
        }
    }

    /**
     * Begins a test of everybody now.
     *
     * @return how many are tested
     */
    @Transactional
    public int startNow() {
        return start();
    }

    /** Those whom {@link #startNow} would test: with a role, there, and not waited for by an earlier round. */
    public List<String> toTestNow() {
        Set<String> waitedFor = rows.peopleWaitedFor();
        Instant now = clock.instant();
        return people.all().stream()
                .filter(person -> person.isThere(now) && !person.roles().isEmpty())
                .map(PersonDetails::id)
                .filter(id -> !waitedFor.contains(id))
                .toList();
    }

    /** The newest rounds, at most {@code count}. */
    public List<ContactTestRound> latest(int count) {
        return jdbc.sql("select id, started_at, started_by, answer_by from contact_test_round"
                        + " order by started_at desc fetch first " + count + " rows only")
                .query(ContactTestRound.class)
                .list();
    }

    /** One round. */
    public Optional<ContactTestRound> find(String id) {
        return jdbc.sql("select id, started_at, started_by, answer_by from contact_test_round where id = :id")
                .param("id", id)
                .query(ContactTestRound.class)
                .optional();
    }

    /** Its tests, without those of people who have left. */
    public List<ContactTest> tests(String roundId) {
        return rows.ofRound(roundId).stream()
                .filter(test -> test.outcome() != ContactTestOutcome.LEFT)
                .toList();
    }

    /** The roles that each of its tests is counted under. */
    public Map<String, Set<String>> roles(String roundId) {
        return rows.rolesOfRound(roundId);
    }

    private int start() {
        List<String> all = toTestNow();
        if (!all.isEmpty()) {
            String id = UUID.randomUUID().toString();
            insert(id, clock.instant());
            all.forEach(person -> answers.start(id, person));
        }
        return all.size();
    }

    private void insert(String id, Instant now) {
        jdbc.sql("insert into contact_test_round (id, started_at, started_by, answer_by)"
                        + " values (:id, :at, :by, :until)")
                .param("id", id)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", current.user())
                .param("until", times.answerBy(now).atOffset(ZoneOffset.UTC))
                .update();
    }
}
