package dk.kaldekaede.roster;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:roster-plans;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TIME ZONE=UTC")
class RosterPlansOnH2Test extends RosterPlansContract {

    @Override
    String readsAll() {
        return "DUTY_SHIFT.tableScan";
    }
}
