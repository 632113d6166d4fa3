package dk.kaldekaede.effort;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The place of each effort, as the table chose it (SF-6.6, KS-6.5). */
@Component
public class Places {

    private static final String EPC = "EPC";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Places(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Records where the effort works. */
    @Transactional
    public void note(String incidentId, Place place) {
        jdbc.sql("""
                        insert into effort_place (activation_id, incident_id, place, reason, decided_at)
                        values (:activation, :incident, :place, :reason, :at)
                        """)
                .param("activation", place.activationId())
                .param("incident", incidentId)
                .param("place", place.place())
                .param("reason", place.reason())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.record(TrailNote.of(incidentId, TrailType.PLACE_DECIDED)
                .activation(place.activationId())
                .with("place", place.place()));
    }

    /** Whether an effort's place stands: so it does in an effort that is reopened. */
    public boolean isKnown(String activationId) {
        return jdbc.sql("select count(*) from effort_place where activation_id = :activation")
                        .param("activation", activationId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether an effort works in an EPC. */
    boolean isAtEpc(String activationId) {
        return jdbc.sql("select place from effort_place where activation_id = :activation")
                .param("activation", activationId)
                .query(String.class)
                .optional()
                .filter(EPC::equals)
                .isPresent();
    }

    /** Whether an effort is the incident's first that is to work in an EPC; it has the EPC set up for all (SA-1). */
    public boolean isFirstAtEpc(String incidentId, String activationId) {
        return ofIncident(incidentId).stream()
                .filter(place -> EPC.equals(place.place()))
                .findFirst()
                .filter(place -> place.activationId().equals(activationId))
                .isPresent();
    }

    /** The places of an incident's efforts, oldest first. */
    public List<Place> ofIncident(String incidentId) {
        return ofIncidents(List.of(incidentId));
    }

    /** The places of these incidents' efforts in one query, oldest first. */
    public List<Place> ofIncidents(Collection<String> incidentIds) {
        if (incidentIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select activation_id, place, reason from effort_place where incident_id in (:incidents)"
                        + " order by seq")
                .param("incidents", incidentIds)
                .query(Place.class)
                .list();
    }
}
