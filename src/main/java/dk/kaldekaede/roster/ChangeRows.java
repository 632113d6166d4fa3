package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code roster_change} and {@code roster_change_shift}. */
@Repository
class ChangeRows {

    private static final String COLUMNS = "select id, kind, by_user, made_at, undoes from roster_change";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ChangeRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(RosterChange change) {
        jdbc.sql("insert into roster_change (id, kind, by_user, made_at, undoes)"
                        + " values (:id, :kind, :user, :at, :undoes)")
                .param("id", change.id())
                .param("kind", change.kind().name())
                .param("user", change.byUser())
                .param("at", ShiftRows.utc(change.madeAt()))
                .param("undoes", change.undoes())
                .update();
        List<Object[]> parts = new ArrayList<>();
        change.removed().forEach(shift -> parts.add(part(change.id(), shift, false)));
        change.added().forEach(shift -> parts.add(part(change.id(), shift, true)));
        batches.batchUpdate(
                "insert into roster_change_shift (change_id, shift_id, added, role, person_id, position, kind,"
                        + " starts_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                parts);
    }

    Optional<RosterChange> find(String id) {
        return withShifts(jdbc.sql(COLUMNS + " where id = :id")
                        .param("id", id)
                        .query(Row.class)
                        .list())
                .stream()
                .findFirst();
    }

    List<RosterChange> latest(int howMany) {
        return withShifts(jdbc.sql(COLUMNS + " order by seq desc limit :n")
                .param("n", howMany)
                .query(Row.class)
                .list());
    }

    boolean isUndone(String id) {
        return jdbc.sql("select count(*) from roster_change where undoes = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<RosterChange> withShifts(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<Part>> parts = parts(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new RosterChange(
                        row.id(),
                        row.kind(),
                        row.byUser(),
                        row.madeAt(),
                        row.undoes(),
                        shifts(parts.get(row.id()), false),
                        shifts(parts.get(row.id()), true)))
                .toList();
    }

    private Map<String, List<Part>> parts(Collection<String> changes) {
        return jdbc
                .sql("select change_id, shift_id, added, role, person_id, position, kind, starts_at, ends_at"
                        + " from roster_change_shift where change_id in (:changes)"
                        + " order by role, position, starts_at")
                .param("changes", changes)
                .query(Part.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Part::changeId));
    }

    private static List<Shift> shifts(List<Part> parts, boolean added) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> part.added() == added)
                        .map(part -> new Shift(
                                part.shiftId(),
                                part.role(),
                                part.personId(),
                                part.position(),
                                part.kind(),
                                part.startsAt(),
                                part.endsAt()))
                        .toList();
    }

    private static Object[] part(String change, Shift shift, boolean added) {
        return new Object[] {
            change,
            shift.id(),
            added,
            shift.role(),
            shift.personId(),
            shift.position(),
            shift.kind().name(),
            ShiftRows.utc(shift.startsAt()),
            ShiftRows.utc(shift.endsAt())
        };
    }

    private record Row(String id, ChangeKind kind, String byUser, Instant madeAt, String undoes) {}

    private record Part(
            String changeId,
            String shiftId,
            boolean added,
            String role,
            String personId,
            int position,
            ShiftKind kind,
            Instant startsAt,
            Instant endsAt) {}
}
