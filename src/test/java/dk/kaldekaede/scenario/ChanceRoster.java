package dk.kaldekaede.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A roster made by chance: roles that nobody holds or that three hold, shifts that change in the middle of a chain, people
 * with several hats, away, without a contact way, or with the ways in another order.
 */
final class ChanceRoster {

    private static final List<String> ROLES = List.of(
            Municipality.CRISIS_MANAGEMENT,
            Municipality.CENTRE_CHIEF,
            Municipality.NURSE,
            Municipality.HP_CHIEF,
            Municipality.SOCIAL_GUIDANCE,
            Municipality.YOUTH_CHIEF,
            Municipality.DUTY_OFFICE,
            Municipality.PROPERTY_CENTRE,
            Municipality.HR_CENTRE);
    private static final List<String> TABLES = List.of("duty_shift", "contact_way", "absence");

    private final JdbcClient jdbc;
    private final Random random;
    private final Instant around;

    private ChanceRoster(JdbcClient jdbc, Random random, Instant around) {
        this.jdbc = jdbc;
        this.random = random;
        this.around = around;
    }

    /** Keeps the roster that is, and paints another. */
    static ChanceRoster paint(JdbcClient jdbc, Random random, Instant around) {
        ChanceRoster roster = new ChanceRoster(jdbc, random, around);
        TABLES.forEach(table -> jdbc.sql("create table kept_" + table + " as select * from " + table)
                .update());
        roster.people().forEach(roster::contactWays);
        ROLES.forEach(roster::shifts);
        return roster;
    }

    /** Puts back what was kept. */
    void undo() {
        for (String table : TABLES) {
            jdbc.sql("delete from " + table).update();
            jdbc.sql("insert into " + table + " select * from kept_" + table).update();
            jdbc.sql("drop table kept_" + table).update();
        }
    }

    private List<String> people() {
        List<String> people = new ArrayList<>(ROLES);
        ROLES.forEach(role -> people.add(Municipality.deputyOf(role)));
        return people;
    }

    private void contactWays(String person) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            jdbc.sql("delete from contact_way where person_id = :person")
                    .param("person", person)
                    .update();
        } else if (chance <= 3) {
            jdbc.sql("delete from contact_way where person_id = :person and kind = :kind")
                    .param("person", person)
                    .param("kind", chance == 1 ? "MOBILE" : "MAIL")
                    .update();
        } else if (chance <= 5) {
            jdbc.sql("update contact_way set position = 10 - position where person_id = :person")
                    .param("person", person)
                    .update();
        }
    }

    private void shifts(String role) {
        jdbc.sql("delete from duty_shift where role = :role")
                .param("role", role)
                .update();
        List<String> candidates = people();
        Collections.shuffle(candidates, random);
        int places = random.nextInt(4);
        for (int position = 1; position <= places; position++) {
            if (random.nextInt(3) == 0) {
                Instant change = around.plus(Duration.ofSeconds(random.nextInt(1200)));
                shift(role, candidates.remove(0), position, around.minusSeconds(3600), change);
                shift(role, candidates.remove(0), position, change, null);
            } else {
                shift(role, candidates.remove(0), position, around.minusSeconds(random.nextInt(3600)), null);
            }
        }
        if (random.nextInt(4) == 0) {
            absence(candidates.get(random.nextInt(candidates.size())));
        }
    }

    private void shift(String role, String person, int position, Instant from, Instant to) {
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at, ends_at)"
                        + " values (:id, :role, :person, :position, :from, :to)")
                .param("id", "chance-" + Math.abs(random.nextLong()))
                .param("role", role)
                .param("person", person)
                .param("position", position)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to == null ? null : to.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void absence(String person) {
        jdbc.sql("insert into absence (id, person_id, starts_at, ends_at, recorded_at)"
                        + " values (:id, :person, :from, :to, :from)")
                .param("id", "chance-" + Math.abs(random.nextLong()))
                .param("person", person)
                .param("from", around.minusSeconds(600).atOffset(ZoneOffset.UTC))
                .param("to", around.plusSeconds(random.nextInt(900)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
