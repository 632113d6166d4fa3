package dk.kaldekaede.incident.region;

import dk.kaldekaede.effort.RegionKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What AMK was asked for, one row an incident, from the moment it is first needed. */
@Component
public class RegionRequests {

    private static final Map<RegionKind, String> COLUMNS = new EnumMap<>(Map.of(
            RegionKind.KOP, "kop_asked",
            RegionKind.CRISIS_TEAM, "crisis_team_asked",
            RegionKind.CLERGY, "clergy_asked"));

    private static final RegionRequest NONE =
            new RegionRequest(false, EnumSet.noneOf(RegionKind.class), RegionPlace.UNKNOWN, null, null, null);

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was asked and said; nothing when nobody has asked. */
    public RegionRequest of(String incidentId) {
        return jdbc.sql("select * from region_request where incident_id = :incident")
                .param("incident", incidentId)
                .query(RegionRequests::map)
                .optional()
                .orElse(NONE);
    }

    /**
     * From now the region is asked and followed.
     *
     * @return false when it is already: two who begin at once begin one course
     */
    @Transactional
    public boolean begin(String incidentId) {
        return set(incidentId, "under_way = true", " and under_way = false", Map.of());
    }

    /** From now it is not. */
    @Transactional
    public void end(String incidentId) {
        set(incidentId, "under_way = false", "", Map.of());
    }

    /** @return false when AMK had been asked for them before */
    boolean asked(String incidentId, RegionKind kind) {
        String column = COLUMNS.get(kind);
        return set(incidentId, column + " = true", " and " + column + " = false", Map.of());
    }

    /** @return false when it was known */
    boolean place(String incidentId, RegionPlace place) {
        return set(incidentId, "place = :place", " and place <> :place", Map.of("place", place.name()));
    }

    void answered(String incidentId) {
        set(incidentId, "answered_at = :at", "", Map.of("at", now()));
    }

    /** Whether AMK is asked for people and has not answered (KS-2.6). Asked by the model. */
    public boolean awaitsHelp(String incidentId) {
        return of(incidentId).helpAskedAt() != null;
    }

    /** AMK is asked for so many people; asked again it is the number that counts, and the first moment. */
    void helpAsked(String incidentId, int missing) {
        set(
                incidentId,
                "help_missing = :missing, help_asked_at = coalesce(help_asked_at, :at)",
                "",
                Map.of("missing", missing, "at", now()));
    }

    /** AMK has answered, or nobody is missing any more. */
    void helpSettled(String incidentId) {
        set(incidentId, "help_missing = null, help_asked_at = null", "", Map.of());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private boolean set(String incidentId, String columns, String unless, Map<String, Object> values) {
        return jdbc.sql("update region_request set " + columns + " where incident_id = :incident" + unless)
                        .params(values)
                        .param("incident", incidentId)
                        .update()
                == 1;
    }

    private static RegionRequest map(ResultSet row, int number) throws SQLException {
        Set<RegionKind> asked = EnumSet.noneOf(RegionKind.class);
        for (Map.Entry<RegionKind, String> column : COLUMNS.entrySet()) {
            if (row.getBoolean(column.getValue())) {
                asked.add(column.getKey());
            }
        }
        return new RegionRequest(
                row.getBoolean("under_way"),
                asked,
                RegionPlace.valueOf(row.getString("place")),
                instant(row, "answered_at"),
                row.getObject("help_missing", Integer.class),
                instant(row, "help_asked_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
