package dk.kaldekaede.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads a row of the table {@code incident}. */
final class IncidentMapper {

    private IncidentMapper() {}

    static Incident map(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getString("id"),
                IncidentState.valueOf(row.getString("state")),
                instant(row, "reported_at"),
                instant(row, "closed_at"),
                facts(row),
                row.getInt("facts_version"),
                row.getString("reporter_user"),
                value(Outreach.class, row.getString("outreach")));
    }

    private static IncidentFacts facts(ResultSet row) throws SQLException {
        return new IncidentFacts(
                row.getString("what_happened"),
                row.getString("location"),
                row.getObject("affected_people", Integer.class),
                row.getBoolean("exercise"),
                value(IncidentKind.class, row.getString("kind")),
                instant(row, "occurred_at"),
                row.getObject("homes_lost", Integer.class),
                row.getObject("families_with_children", Integer.class),
                Known.valueOf(row.getString("ballerup_citizens")),
                row.getString("languages"),
                Known.valueOf(row.getString("scene")),
                RegionAnswer.valueOf(row.getString("region_answer")),
                Known.valueOf(row.getString("epc_set_up")),
                Known.valueOf(row.getString("acute")),
                Known.valueOf(row.getString("employees_affected")),
                Known.valueOf(row.getString("in_ballerup")),
                row.getString("meeting_point"),
                row.getString("commander_phone"),
                row.getString("talk_group"),
                row.getString("reported_by"));
    }

    private static <E extends Enum<E>> E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
