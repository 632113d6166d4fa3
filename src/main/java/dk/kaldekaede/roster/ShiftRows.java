package dk.kaldekaede.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code duty_shift}. */
@Repository
class ShiftRows {

    private static final String COLUMNS =
            "select id, role, person_id, position, kind, starts_at, ends_at from duty_shift";

    static final String OF_PLACE = COLUMNS + " where role = :role and position = :position"
            + " and (ends_at is null or ends_at > :from) order by starts_at";

    static final String OF_PERSON = COLUMNS + " where person_id = :person and (ends_at is null or ends_at > :from)"
            + " order by starts_at, role";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ShiftRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The shifts that share a moment with a period, of every role. */
    List<Shift> between(Instant from, Instant to) {
        return jdbc.sql(COLUMNS + " where starts_at < :to and (ends_at is null or ends_at > :from)"
                        + " order by role, position, starts_at")
                .param("from", utc(from))
                .param("to", utc(to))
                .query(ShiftRows::shift)
                .list();
    }

    /** One role's shifts that share a moment with a period. */
    List<Shift> ofRoleBetween(String role, Instant from, Instant to) {
        return jdbc.sql(COLUMNS + " where role = :role and starts_at < :to and (ends_at is null or ends_at > :from)"
                        + " order by position, starts_at")
                .param("role", role)
                .param("from", utc(from))
                .param("to", utc(to))
                .query(Shift.class)
                .list();
    }

    /** One place's shifts that end after a moment. */
    List<Shift> ofPlaceFrom(String role, int position, Instant from) {
        return jdbc.sql(OF_PLACE)
                .param("role", role)
                .param("position", position)
                .param("from", utc(from))
                .query(ShiftRows::shift)
                .list();
    }

    /** One person's shifts that end after a moment, in any role. */
    List<Shift> ofPersonFrom(String personId, Instant from) {
        return jdbc.sql(OF_PERSON)
                .param("person", personId)
                .param("from", utc(from))
                .query(ShiftRows::shift)
                .list();
    }

    /** Several people's shifts that end after a moment, in any role. */
    List<Shift> ofPeopleFrom(Collection<String> people, Instant from) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where person_id in (:people) and (ends_at is null or ends_at > :from)"
                                + " order by person_id, starts_at, role")
                        .param("people", people)
                        .param("from", utc(from))
                        .query(ShiftRows::shift)
                        .list();
    }

    List<Shift> byId(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where id in (:ids)")
                        .param("ids", ids)
                        .query(ShiftRows::shift)
                        .list();
    }

    void insert(Collection<Shift> shifts) {
        batches.batchUpdate(
                "insert into duty_shift (id, role, person_id, position, kind, starts_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                shifts.stream()
                        .map(shift -> new Object[] {
                            shift.id(),
                            shift.role(),
                            shift.personId(),
                            shift.position(),
                            shift.kind().name(),
                            utc(shift.startsAt()),
                            utc(shift.endsAt())
                        })
                        .toList());
    }

    void delete(Collection<Shift> shifts) {
        batches.batchUpdate(
                "delete from duty_shift where id = ?",
                shifts.stream().map(shift -> new Object[] {shift.id()}).toList());
    }

    /** By hand: a month has thousands of rows, and a mapper that looks names up takes longer than the database. */
    private static Shift shift(ResultSet row, int number) throws SQLException {
        OffsetDateTime end = row.getObject(7, OffsetDateTime.class);
        return new Shift(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                ShiftKind.valueOf(row.getString(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                end == null ? null : end.toInstant());
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
