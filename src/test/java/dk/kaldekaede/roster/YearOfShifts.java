package dk.kaldekaede.roster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A large roster: 20 roles with 8 places each, three shifts a day for a year, 480 people; some 175,000 shifts. Before it
 * lies as much that is over.
 */
public final class YearOfShifts {

    public static final int ROLES = 20;
    public static final int PLACES = 8;
    public static final int PEOPLE_OF_A_PLACE = 3;
    public static final int DAYS = 365;

    private static final int HOURS = 8;

    private final JdbcTemplate jdbc;

    public YearOfShifts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static String role(int number) {
        return "role-%02d".formatted(number);
    }

    public static String person(int role, int position, int number) {
        return "person-%02d-%d-%d".formatted(role, position, number);
    }

    /** The people, each with the one role she may hold. */
    public void addPeople() {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> roles = new ArrayList<>();
        for (int role = 1; role <= ROLES; role++) {
            for (int position = 1; position <= PLACES; position++) {
                for (int number = 0; number < PEOPLE_OF_A_PLACE; number++) {
                    String id = person(role, position, number);
                    people.add(new Object[] {id, "Vagt " + id});
                    roles.add(new Object[] {id, role(role)});
                }
            }
        }
        jdbc.batchUpdate("insert into person (id, display_name) values (?, ?)", people);
        jdbc.batchUpdate("insert into person_role (person_id, role) values (?, ?)", roles);
    }

    /** A year of shifts from a moment on, in every place. */
    public void addShifts(Instant from) {
        for (int role = 1; role <= ROLES; role++) {
            List<Object[]> shifts = new ArrayList<>();
            for (int position = 1; position <= PLACES; position++) {
                for (int number = 0; number < DAYS * 24 / HOURS; number++) {
                    OffsetDateTime start =
                            from.plusSeconds(3600L * HOURS * number).atOffset(ZoneOffset.UTC);
                    shifts.add(new Object[] {
                        "%d-%d-%d-%d".formatted(from.getEpochSecond(), role, position, number),
                        role(role),
                        person(role, position, number % PEOPLE_OF_A_PLACE),
                        position,
                        start,
                        start.plusHours(HOURS)
                    });
                }
            }
            jdbc.batchUpdate(
                    "insert into duty_shift (id, role, person_id, position, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                    shifts);
        }
    }
}
