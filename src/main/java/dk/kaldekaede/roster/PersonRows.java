package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code person}, {@code contact_way}, {@code person_role} and {@code person_competence}. */
@Repository
class PersonRows {

    private static final String COLUMNS = "select id, display_name, user_id, details_confirmed_at, left_at from person";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PersonRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Everybody, those who left too, by name. */
    List<PersonDetails> all() {
        return withDetails(
                jdbc.sql(COLUMNS + " order by display_name, id")
                        .query(Row.class)
                        .list(),
                "",
                Map.of());
    }

    Optional<PersonDetails> find(String id) {
        return withDetails(
                        jdbc.sql(COLUMNS + " where id = :id")
                                .param("id", id)
                                .query(Row.class)
                                .list(),
                        " where person_id = :id",
                        Map.of("id", id))
                .stream()
                .findFirst();
    }

    void save(PersonDetails person) {
        int known = jdbc.sql("update person set display_name = :name, user_id = :user,"
                        + " details_confirmed_at = :confirmed, left_at = :left where id = :id")
                .params(columns(person))
                .update();
        if (known == 0) {
            jdbc.sql("insert into person (id, display_name, user_id, details_confirmed_at, left_at)"
                            + " values (:id, :name, :user, :confirmed, :left)")
                    .params(columns(person))
                    .update();
        }
        for (String table : List.of("contact_way", "person_role", "person_competence")) {
            jdbc.sql("delete from " + table + " where person_id = :id")
                    .param("id", person.id())
                    .update();
        }
        insertDetails(person);
    }

    void confirm(String id, Instant at) {
        jdbc.sql("update person set details_confirmed_at = :at where id = :id")
                .param("at", ShiftRows.utc(at))
                .param("id", id)
                .update();
    }

    void leave(String id, Instant at) {
        jdbc.sql("update person set left_at = :at where id = :id")
                .param("at", ShiftRows.utc(at))
                .param("id", id)
                .update();
    }

    private void insertDetails(PersonDetails person) {
        batches.batchUpdate(
                "insert into contact_way (person_id, position, kind, address) values (?, ?, ?, ?)",
                person.contactWays().stream()
                        .map(way -> new Object[] {
                            person.id(), way.position(), way.kind().name(), way.address()
                        })
                        .toList());
        batches.batchUpdate(
                "insert into person_role (person_id, role) values (?, ?)",
                person.roles().stream()
                        .map(role -> new Object[] {person.id(), role})
                        .toList());
        batches.batchUpdate(
                "insert into person_competence (person_id, kind, code) values (?, ?, ?)",
                Stream.concat(
                                person.languages().stream()
                                        .map(code -> new Object[] {person.id(), CompetenceKind.LANGUAGE.name(), code}),
                                person.skills().stream()
                                        .map(code -> new Object[] {person.id(), CompetenceKind.SKILL.name(), code}))
                        .toList());
    }

    private List<PersonDetails> withDetails(List<Row> people, String which, Map<String, ?> values) {
        Map<String, List<ContactWay>> ways = jdbc
                .sql("select person_id, position, kind, address from contact_way" + which
                        + " order by person_id, position")
                .params(values)
                .query(StoredContactWay.class)
                .list()
                .stream()
                .flatMap(way -> way.usable().stream())
                .collect(Collectors.groupingBy(ContactWay::personId));
        Map<String, Set<String>> roles = grouped("select person_id, role as code from person_role" + which, values);
        String can = "select person_id, code from person_competence" + which + (which.isEmpty() ? " where" : " and");
        Map<String, Set<String>> languages = grouped(can + " kind = 'LANGUAGE'", values);
        Map<String, Set<String>> skills = grouped(can + " kind = 'SKILL'", values);
        return people.stream()
                .map(row -> new PersonDetails(
                        row.id(),
                        row.displayName(),
                        row.userId(),
                        ways.getOrDefault(row.id(), List.of()),
                        roles.getOrDefault(row.id(), Set.of()),
                        languages.getOrDefault(row.id(), Set.of()),
                        skills.getOrDefault(row.id(), Set.of()),
                        row.detailsConfirmedAt(),
                        row.leftAt()))
                .toList();
    }

    private Map<String, Set<String>> grouped(String sql, Map<String, ?> values) {
        return jdbc.sql(sql).params(values).query(Detail.class).list().stream()
                .collect(Collectors.groupingBy(
                        Detail::personId, Collectors.mapping(Detail::code, Collectors.toUnmodifiableSet())));
    }

    private static Map<String, Object> columns(PersonDetails person) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", person.id());
        columns.put("name", person.displayName());
        columns.put("user", person.userId());
        columns.put("confirmed", ShiftRows.utc(person.confirmedAt()));
        columns.put("left", ShiftRows.utc(person.leftAt()));
        return columns;
    }

    private record Row(String id, String displayName, String userId, Instant detailsConfirmedAt, Instant leftAt) {}

    private record Detail(String personId, String code) {}
}
