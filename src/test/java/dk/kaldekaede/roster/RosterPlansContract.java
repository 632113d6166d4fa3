package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * With 480 people, a year of shifts to come and one that is over, no question about a role, a place or a person reads the
 * shifts from end to end. A week of every place is a large answer: how it is read is the database's own choice.
 */
@RosterTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RosterPlansContract {

    private static final Instant NOW = MovableClock.START;
    private static final Map<String, Object> VALUES = Map.of(
            "role", YearOfShifts.role(7),
            "position", 3,
            "person", YearOfShifts.person(7, 3, 1),
            "at", ShiftRows.utc(NOW),
            "from", ShiftRows.utc(NOW));

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    Roster roster;

    @BeforeAll
    void twoYears() {
        YearOfShifts years = new YearOfShifts(jdbc);
        years.addPeople();
        years.addShifts(NOW.minus(Duration.ofDays(YearOfShifts.DAYS)));
        years.addShifts(NOW);
        jdbc.execute("analyze");
    }

    /** How the database says that it reads all shifts. */
    abstract String readsAll();

    @Test
    void whoIsOnDutyNowIsOneIndexedQuery() {
        assertThat(roster.holdersAt(YearOfShifts.role(7), NOW)).hasSize(YearOfShifts.PLACES);
        assertThat(plan(Roster.HOLDERS)).doesNotContain(readsAll()).containsIgnoringCase("duty_shift_by_");
    }

    @Test
    void aPlacesAndAPersonsShiftsHaveTheirIndexesToo() {
        for (String query : List.of(ShiftRows.OF_PLACE, ShiftRows.OF_PERSON)) {
            assertThat(plan(query)).doesNotContain(readsAll()).containsIgnoringCase("duty_shift_by_");
        }
    }

    private String plan(String query) {
        var asked = client.sql("explain " + query);
        for (var value : VALUES.entrySet()) {
            asked = query.contains(":" + value.getKey()) ? asked.param(value.getKey(), value.getValue()) : asked;
        }
        return String.join("\n", asked.query(String.class).list());
    }
}
