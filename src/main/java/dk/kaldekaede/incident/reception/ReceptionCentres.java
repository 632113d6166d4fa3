package dk.kaldekaede.incident.reception;

import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.activation.EffortEnded;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.plans.ActionPlans;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the reception centres stand: ready or not, how many they take, closed (SA-1). That one is ready, or no more, is a
 * fact of the incident, so that everybody with a part hears of it.
 */
@Component
public class ReceptionCentres {

    private final JdbcClient jdbc;
    private final Incidents incidents;
    private final Activations activations;
    private final IncidentRun run;
    private final Trail trail;
    private final Clock clock;

    ReceptionCentres(
            JdbcClient jdbc, Incidents incidents, Activations activations, IncidentRun run, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.incidents = incidents;
        this.activations = activations;
        this.run = run;
        this.trail = trail;
        this.clock = clock;
    }

    /** The centre of an activation; one being prepared while nobody has told anything. */
    public ReceptionCentre of(String incidentId, String activationId) {
        return ofIncidents(List.of(incidentId)).getOrDefault(activationId, ReceptionCentre.unknown(activationId));
    }

    /** What was told of the centres of these incidents, in one query, by activation. */
    public Map<String, ReceptionCentre> ofIncidents(Collection<String> incidentIds) {
        if (incidentIds.isEmpty()) {
            return Map.of();
        }
        List<ReceptionCentre> told = jdbc.sql("select * from reception_centre where incident_id in (:incidents)")
                .param("incidents", incidentIds)
                .query(ReceptionCentres::map)
                .list();
        return told.stream().collect(Collectors.toMap(ReceptionCentre::activationId, Function.identity()));
    }

    /** Keeps how many it can take and has taken in; null is unknown. The same again is no news. */
    @Transactional
    public void count(String incidentId, String activationId, Integer places, Integer taken, String byUser) {
        incidents.lock(incidentId);
        ReceptionCentre before = of(incidentId, activationId);
        if (Objects.equals(before.places(), places) && Objects.equals(before.taken(), taken)) {
            return;
        }
        keep(incidentId, before.holding(places, taken), byUser);
        trail.record(note(incidentId, activationId, TrailType.RECEPTION_COUNTED, byUser)
                .with("places", places)
                .with("taken", taken));
    }

    /**
     * It receives people from now.
     *
     * @return false when it did already
     */
    @Transactional
    public boolean ready(String incidentId, String activationId, String byUser) {
        return become(ReceptionState.READY, TrailType.RECEPTION_READY, incidentId, activationId, byUser);
    }

    /**
     * It receives nobody any more.
     *
     * @return false when it did not already
     */
    @Transactional
    public boolean close(String incidentId, String activationId, String byUser) {
        return become(ReceptionState.CLOSED, TrailType.RECEPTION_CLOSED, incidentId, activationId, byUser);
    }

    /** Whoever stands the path down closes the centre: nobody is sent to one that has gone home. */
    @EventListener
    void on(EffortEnded news) {
        activations
                .find(news.activationId())
                .filter(ended -> ended.actionPlan().equals(ActionPlans.RECEPTION_CENTRE))
                .filter(ended -> ended.activatedAt() != null)
                .ifPresent(ended -> close(ended.incidentId(), ended.id(), null));
    }

    private boolean become(
            ReceptionState state, TrailType news, String incidentId, String activationId, String byUser) {
        incidents.lock(incidentId);
        ReceptionCentre before = of(incidentId, activationId);
        if (before.state() == state) {
            return false;
        }
        keep(incidentId, before.in(state), byUser);
        trail.record(note(incidentId, activationId, news, byUser));
        if (state == ReceptionState.READY) {
            epc(incidentId, Known.YES, byUser);
        } else if (before.state() == ReceptionState.READY) {
            epc(incidentId, Known.NO, byUser);
        }
        return true;
    }

    /** Everybody with a part hears of it; once all is stood down nobody has one. */
    private void epc(String incidentId, Known setUp, String byUser) {
        IncidentFacts facts = incidents.get(incidentId).facts();
        if (facts.epcSetUp() == setUp) {
            return;
        }
        if (activations.allStoodDown(incidentId)) {
            incidents.change(incidentId, facts.withEpcSetUp(setUp), byUser);
        } else {
            run.changeFacts(incidentId, facts.withEpcSetUp(setUp), byUser);
        }
    }

    private void keep(String incidentId, ReceptionCentre centre, String byUser) {
        if (write("""
                update reception_centre set state = :state, places = :places, taken = :taken, changed_at = :at,
                    changed_by_user = :user
                where activation_id = :activation and incident_id = :incident
                """, incidentId, centre, byUser) == 0) {
            write("""
                    insert into reception_centre (activation_id, incident_id, state, places, taken, changed_at,
                        changed_by_user)
                    values (:activation, :incident, :state, :places, :taken, :at, :user)
                    """, incidentId, centre, byUser);
        }
    }

    private int write(String sql, String incidentId, ReceptionCentre centre, String byUser) {
        return jdbc.sql(sql)
                .param("activation", centre.activationId())
                .param("incident", incidentId)
                .param("state", centre.state().name())
                .param("places", centre.places())
                .param("taken", centre.taken())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", byUser)
                .update();
    }

    private static TrailNote note(String incidentId, String activationId, TrailType type, String byUser) {
        return TrailNote.of(incidentId, type).activation(activationId).by(byUser);
    }

    private static ReceptionCentre map(ResultSet row, int number) throws SQLException {
        return new ReceptionCentre(
                row.getString("activation_id"),
                ReceptionState.valueOf(row.getString("state")),
                row.getObject("places", Integer.class),
                row.getObject("taken", Integer.class),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
