package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;

import dk.kaldekaede.KaldekaedeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A course of events with more people than the demonstration has. Whoever was hired for a test is gone after it. */
@KaldekaedeTest
@ContextConfiguration(initializers = OutsideWorld.class)
abstract class StaffingScenario {

    @Autowired
    private ApplicationContext application;

    Municipality town;
    Crew crew;

    @BeforeEach
    void begin() {
        OutsideWorld.forgetEverything();
        town = new Municipality(application);
        crew = new Crew(town);
    }

    @AfterEach
    void letGo() {
        crew.letGo();
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    /** Social work is activated, and the Handicap & Psykiatrichef leads. */
    Course led(Report report) {
        Course course = activated(report);
        course.phone(HP_CHIEF).rings("kan du lede").takes();
        return course;
    }

    /** Crisis support is activated, and the centre chief of BUR leads. Social work is not needed. */
    Course ledInCrisis(Report report) {
        Course course = town.reports(report).isDecided();
        course.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        course.phone(YOUTH_CHIEF).rings("kan du lede").takes();
        return course;
    }

    /** Social work is activated, and nobody leads yet. */
    Course activated(Report report) {
        Course course = town.reports(report).isDecided();
        course.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        return course;
    }
}
