package dk.kaldekaede.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the region is on site, as rows: each kind is there once at a time. */
@Component
class RegionRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    RegionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when they are there already */
    boolean arrived(String incidentId, RegionKind kind, String byUser) {
        return jdbc.sql("""
                        insert into region_on_site (id, incident_id, kind, arrived_at, arrived_said_by_user, open_marker)
                        select :id, i.id, :kind, :at, :user, 'open' from incident i where i.id = :incident
                            and not exists (select 1 from region_on_site there where there.incident_id = :incident
                                and there.kind = :kind and there.open_marker = 'open')
                        """)
                        .param("id", UUID.randomUUID().toString())
                        .param("incident", incidentId)
                        .param("kind", kind.name())
                        .param("at", now())
                        .param("user", byUser)
                        .update()
                == 1;
    }

    /** @return false when they are not there */
    boolean left(String incidentId, RegionKind kind, String byUser) {
        return jdbc.sql("update region_on_site set left_at = :at, left_said_by_user = :user, open_marker = null"
                                + " where incident_id = :incident and kind = :kind and open_marker = 'open'")
                        .param("at", now())
                        .param("user", byUser)
                        .param("incident", incidentId)
                        .param("kind", kind.name())
                        .update()
                == 1;
    }

    /** Those of these incidents, in one query, in the order they came. */
    List<RegionPresence> ofIncidents(Collection<String> incidentIds) {
        return incidentIds.isEmpty()
                ? List.of()
                : jdbc.sql("select * from region_on_site where incident_id in (:incidents) order by seq")
                        .param("incidents", incidentIds)
                        .query(RegionRows::map)
                        .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static RegionPresence map(ResultSet row, int number) throws SQLException {
        return new RegionPresence(
                row.getString("incident_id"),
                RegionKind.valueOf(row.getString("kind")),
                instant(row, "arrived_at"),
                row.getString("arrived_said_by_user"),
                instant(row, "left_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
