package dk.kaldekaede.roster;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty: looked up at the moment an alarm starts, since an effort outlasts a shift. */
@Component
public class Roster {

    /** Who holds a role at a moment: one look, by the index on what has not ended. */
    static final String HOLDERS = """
            select p.id, p.display_name, p.user_id
            from duty_shift s join person p on p.id = s.person_id
            where s.role = :role and s.starts_at <= :at and (s.ends_at is null or s.ends_at > :at)
                and (p.left_at is null or p.left_at > :at)
                and not exists (select 1 from absence a
                    where a.person_id = s.person_id and a.starts_at <= :at and a.ends_at > :at)
            order by s.position, s.starts_at, p.id
            """;

    private static final String HOLDERS_OF = """
            select s.role, s.person_id
            from duty_shift s join person p on p.id = s.person_id
            where s.role in (:roles) and s.starts_at <= :at and (s.ends_at is null or s.ends_at > :at)
                and (p.left_at is null or p.left_at > :at)
                and not exists (select 1 from absence a
                    where a.person_id = s.person_id and a.starts_at <= :at and a.ends_at > :at)
            """;

    private final JdbcClient jdbc;

    Roster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those who hold a role at a moment, the one to call first in front; empty when nobody does. Whoever is away or has
     * left is passed by.
     */
    public List<Person> holdersAt(String role, Instant at) {
        return jdbc.sql(HOLDERS)
                .param("role", role)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Person.class)
                .list();
    }

    /** Who holds each of these roles at a moment, in one query: the ids of the people by role, as {@link #holdersAt}. */
    public Map<String, Set<String>> holdersOf(Collection<String> roles, Instant at) {
        Map<String, Set<String>> holders = new HashMap<>();
        if (!roles.isEmpty()) {
            jdbc.sql(HOLDERS_OF)
                    .param("roles", roles)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        holders.computeIfAbsent(row.getString("role"), role -> new HashSet<>())
                                .add(row.getString("person_id"));
                    });
        }
        return holders;
    }

    /** The person with this id. */
    public Optional<Person> person(String id) {
        return jdbc.sql("select id, display_name, user_id from person where id = :id")
                .param("id", id)
                .query(Person.class)
                .optional();
    }

    /** The person who logs in with this account. */
    public Optional<Person> personOfUser(String userId) {
        return jdbc.sql("select id, display_name, user_id from person where user_id = :user")
                .param("user", userId)
                .query(Person.class)
                .optional();
    }

    /** Those of these people who are known, in one query. */
    public List<Person> people(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, display_name, user_id from person where id in (:ids)")
                        .param("ids", ids)
                        .query(Person.class)
                        .list();
    }

    /** Everybody who has an account. */
    public List<Person> withAccount() {
        return jdbc.sql("select id, display_name, user_id from person where user_id is not null")
                .query(Person.class)
                .list();
    }

    /** How these people are reached, each person's first way first, in one query; ways that can not work are left out. */
    public List<ContactWay> contactWaysOf(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc
                        .sql("select person_id, position, kind, address from contact_way"
                                + " where person_id in (:people) order by person_id, position")
                        .param("people", people)
                        .query(StoredContactWay.class)
                        .list()
                        .stream()
                        .flatMap(way -> way.usable().stream())
                        .toList();
    }

    /** How a person is reached, first way first; ways that can not work are left out. Empty when nothing is known. */
    public List<ContactWay> contactWays(String personId) {
        return jdbc
                .sql("select person_id, position, kind, address from contact_way"
                        + " where person_id = :person order by position")
                .param("person", personId)
                .query(StoredContactWay.class)
                .list()
                .stream()
                .flatMap(way -> way.usableOrLogged().stream())
                .toList();
    }

    /** Those who have a telephone of this number, in international form: a telephone of a duty is several people's. */
    public Set<String> peopleWithPhone(String number) {
        return jdbc
                .sql("select person_id, position, kind, address from contact_way")
                .query(StoredContactWay.class)
                .list()
                .stream()
                .flatMap(way -> way.usable().stream())
                .filter(way -> way.kind() != ContactKind.MAIL && way.address().equals(number))
                .map(ContactWay::personId)
                .collect(Collectors.toSet());
    }

    /** How many contact ways nobody can be reached by: an unknown kind, or a number that is none. */
    public long unusableContactWays() {
        return jdbc
                .sql("select person_id, position, kind, address from contact_way")
                .query(StoredContactWay.class)
                .list()
                .stream()
                .filter(way -> way.usable().isEmpty())
                .count();
    }

    /** The roles of shifts that are running or still to come at a moment. */
    public List<String> rolesFrom(Instant at) {
        return jdbc.sql("select distinct role from duty_shift where ends_at is null or ends_at > :at order by role")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }
}
