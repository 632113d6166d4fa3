package dk.kaldekaede.incident;

import static java.util.Map.entry;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.rules.PinnedRules;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The incidents and what is known of each. Free text lives here alone, never in a process. */
@Component
public class Incidents {

    private static final String FACT_COLUMNS = """
            what_happened = :what, location = :location, affected_people = :affected, kind = :kind,
            occurred_at = :occurred, homes_lost = :homes, families_with_children = :families,
            ballerup_citizens = :citizens, languages = :languages, scene = :scene, region_answer = :region,
            epc_set_up = :epc, acute = :acute, meeting_point = :meeting, commander_phone = :commander,
            talk_group = :talkGroup, reported_by = :reportedBy
            """;

    private final JdbcClient jdbc;
    private final PinnedRules rules;
    private final Trail trail;
    private final Clock clock;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Incidents(
            JdbcClient jdbc,
            PinnedRules rules,
            Trail trail,
            Clock clock,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
        this.current = current;
        this.events = events;
    }

    /**
     * Keeps a newly reported incident and pins the tables that its decision goes by.
     *
     * @return its id
     */
    @Transactional
    public String add(IncidentFacts facts, String reporterUser) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into incident (id, reported_at, state, exercise, what_happened, location, affected_people,
                            kind, occurred_at, homes_lost, families_with_children, ballerup_citizens, languages, scene,
                            region_answer, epc_set_up, acute, meeting_point, commander_phone, talk_group, reported_by,
                            facts_version, reporter_user)
                        values (:id, :at, 'RUNNING', :exercise, :what, :location, :affected, :kind, :occurred, :homes,
                            :families, :citizens, :languages, :scene, :region, :epc, :acute, :meeting, :commander,
                            :talkGroup, :reportedBy, 1, :user)
                        """)
                .params(parameters(facts))
                .param("id", id)
                .param("at", now())
                .param("exercise", facts.exercise())
                .param("user", reporterUser)
                .update();
        trail.record(TrailNote.of(id, TrailType.INCIDENT_REPORTED)
                .by(reporterUser)
                .with("exercise", facts.exercise())
                .with("affectedPeople", facts.affectedPeople()));
        jdbc.sql("insert into region_request (incident_id) values (:id)")
                .param("id", id)
                .update();
        rules.pin(id, id);
        return id;
    }

    /**
     * Keeps what Tasklist's start form brought; an incident reported another way is kept already.
     *
     * @param knownId the incident's id, or null when it is new
     * @return its id
     */
    @Transactional
    public String ensure(String knownId, IncidentFacts facts) {
        return knownId == null ? add(facts, current.user()) : knownId;
    }

    /** Replaces what is known. Whether it is an exercise never changes. */
    @Transactional
    public void change(String id, IncidentFacts facts, String byUser) {
        Incident before = lock(id);
        jdbc.sql("update incident set " + FACT_COLUMNS + ", facts_version = facts_version + 1 where id = :id")
                .params(parameters(facts))
                .param("id", id)
                .update();
        trail.record(TrailNote.of(id, TrailType.FACTS_CHANGED)
                .by(byUser)
                .with("affectedBefore", before.facts().affectedPeople())
                .with("affectedPeople", facts.affectedPeople())
                .with("factsVersion", before.factsVersion() + 1));
        if (before.facts().regionAnswer() != facts.regionAnswer()) {
            events.publishEvent(new RegionAnswered(id, facts.regionAnswer(), byUser));
        }
    }

    /** Keeps the answer to "was outreach considered?" (OP-1). */
    @Transactional
    public void considerOutreach(String id, Outreach outreach, String byUser) {
        jdbc.sql("update incident set outreach = :outreach where id = :id")
                .param("outreach", outreach.name())
                .param("id", id)
                .update();
        trail.record(TrailNote.of(id, TrailType.OUTREACH_CONSIDERED).by(byUser).with("outreach", outreach));
    }

    /** Closes it. */
    @Transactional
    public void close(String id) {
        jdbc.sql("update incident set state = 'CLOSED', closed_at = :at where id = :id")
                .param("at", now())
                .param("id", id)
                .update();
        trail.record(TrailNote.of(id, TrailType.INCIDENT_CLOSED));
        events.publishEvent(new IncidentEnded(id));
    }

    /** One of its efforts is reopened: it runs again, whether it was closed or not. */
    @Transactional
    public void reopen(String id) {
        jdbc.sql("update incident set state = 'RUNNING', closed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /**
     * The incident with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public Incident get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No incident has the id " + id));
    }

    /** The incident with this id, if there is one. */
    public Optional<Incident> find(String id) {
        return query("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those of these incidents that there are. */
    public List<Incident> withIds(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : query("where id in (:ids)", Map.of("ids", ids));
    }

    /** The incidents under way, those that are no exercise in front, of each the newest first. */
    public List<Incident> running() {
        return query("where state = 'RUNNING' order by exercise, reported_at desc, id", Map.of());
    }

    /** The last closed incidents, newest first, at most {@code count}. */
    public List<Incident> lastClosed(int count) {
        return query(
                "where state = 'CLOSED' order by reported_at desc, id fetch first :count rows only",
                Map.of("count", count));
    }

    /** The incident, locked until the transaction ends, so that two who act on it do so one after the other. */
    public Incident lock(String id) {
        return query("where id = :id for update", Map.of("id", id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No incident has the id " + id));
    }

    private List<Incident> query(String where, Map<String, ?> parameters) {
        return jdbc.sql("select * from incident " + where)
                .params(parameters)
                .query(IncidentMapper::map)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Object> parameters(IncidentFacts facts) {
        Map<String, Object> all = new HashMap<>(Map.ofEntries(
                entry("what", facts.what()),
                entry("location", facts.where()),
                entry("citizens", facts.ballerupCitizens().name()),
                entry("scene", facts.scene().name()),
                entry("region", facts.regionAnswer().name()),
                entry("epc", facts.epcSetUp().name()),
                entry("acute", facts.acute().name())));
        all.put("affected", facts.affectedPeople());
        all.put("kind", facts.kind() == null ? null : facts.kind().name());
        all.put("occurred", utc(facts.occurredAt()));
        all.put("homes", facts.homesLost());
        all.put("families", facts.familiesWithChildren());
        all.put("languages", facts.languages());
        all.put("meeting", facts.meetingPoint());
        all.put("commander", facts.commanderPhone());
        all.put("talkGroup", facts.talkGroup());
        all.put("reportedBy", facts.reportedBy());
        return all;
    }

    private static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
