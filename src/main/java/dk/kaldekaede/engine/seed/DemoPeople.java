package dk.kaldekaede.engine.seed;

import dk.kaldekaede.engine.Groups;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of the demonstration, named after their role, with numbers that nobody has, on duty at every hour. Somebody
 * who is there already is left as she is.
 */
@Component
class DemoPeople {

    /** The links of a chain have a deputy too. */
    private static final Set<String> WITH_DEPUTY = Set.of(
            "tvaergaaende-kriseledelse",
            "centerchef-css",
            "sygeplejevagt",
            "handicap-psykiatrichef",
            "leder-social-vejledning",
            "centerchef-bur",
            "social-doegnvagt");

    private static final OffsetDateTime LONG_AGO = OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;

    DemoPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addMissing() {
        int number = 0;
        for (var role : Groups.ROLES.entrySet()) {
            number += 2;
            add(new Someone(role.getKey(), role.getValue(), role.getKey(), role.getKey(), 1, number));
            if (WITH_DEPUTY.contains(role.getKey())) {
                String deputy = role.getKey() + "-stedfortraeder";
                String name = role.getValue() + " (stedfortræder)";
                add(new Someone(deputy, name, null, role.getKey(), 2, number + 1));
            }
        }
    }

    private void add(Someone someone) {
        int known = jdbc.sql("select count(*) from person where id = :id")
                .param("id", someone.id())
                .query(Integer.class)
                .single();
        if (known > 0) {
            return;
        }
        jdbc.sql("insert into person (id, display_name, user_id) values (:id, :name, :user)")
                .param("id", someone.id())
                .param("name", someone.name())
                .param("user", someone.userId())
                .update();
        addContactWay(someone, 1, "MOBILE", "+452000%04d".formatted(someone.number()));
        addContactWay(someone, 2, "MAIL", someone.id() + "@example.org");
        addShift(someone);
    }

    private void addContactWay(Someone someone, int position, String kind, String address) {
        jdbc.sql("insert into contact_way (person_id, position, kind, address)"
                        + " values (:person, :position, :kind, :address)")
                .param("person", someone.id())
                .param("position", position)
                .param("kind", kind)
                .param("address", address)
                .update();
    }

    private void addShift(Someone someone) {
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at)"
                        + " values (:id, :role, :person, :position, :from)")
                .param("id", UUID.randomUUID().toString())
                .param("role", someone.role())
                .param("person", someone.id())
                .param("position", someone.position())
                .param("from", LONG_AGO)
                .update();
    }

    private record Someone(String id, String name, String userId, String role, int position, int number) {}
}
