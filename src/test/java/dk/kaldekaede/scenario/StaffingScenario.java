package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A course of events with more people than the demonstration has. Whoever was hired for a test is gone after it. */
@KaldekaedeTest
@ContextConfiguration(initializers = OutsideWorld.class)
abstract class StaffingScenario {

    @Autowired
    private ApplicationContext application;

    Municipality town;
    Crew crew;
    private List<String> before;

    @BeforeEach
    void begin() {
        OutsideWorld.forgetEverything();
        town = new Municipality(application);
        crew = new Crew(town);
        before = known();
    }

    @AfterEach
    void letGo() {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        jdbc.sql("update staffing_call set out_person_id = null").update();
        known().stream().filter(id -> !before.contains(id)).forEach(id -> {
            for (String table : List.of("staffing_call", "contact_way", "person_role", "person_competence")) {
                jdbc.sql("delete from " + table + " where person_id = :id")
                        .param("id", id)
                        .update();
            }
            jdbc.sql("delete from person where id = :id").param("id", id).update();
        });
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    private List<String> known() {
        return town.bean(PeopleRegister.class).all().stream()
                .map(PersonDetails::id)
                .toList();
    }

    /** Social work is activated, and the Handicap & Psykiatrichef leads. */
    Course led(Report report) {
        Course course = activated(report);
        course.phone(HP_CHIEF).rings("kan du lede").takes();
        return course;
    }

    /** Social work is activated, and nobody leads yet. */
    Course activated(Report report) {
        Course course = town.reports(report).isDecided();
        course.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        return course;
    }
}
