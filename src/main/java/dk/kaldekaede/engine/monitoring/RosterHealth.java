package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.engine.Groups;
import dk.kaldekaede.roster.DutyRoster;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.watch.Bounded;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is wrong with the roster, which is written by hand: for people to see, by role and number and never by person.
 * Never DOWN: the chains go round whoever is missing, and another node has the same roster.
 */
@Component("rosterHealthIndicator")
class RosterHealth extends AbstractHealthIndicator {

    /** Not among the states that the whole is made of. */
    private static final Status DEGRADED = new Status("DEGRADED");

    private final Bounded<Faults> question;

    RosterHealth(Roster roster, DutyRoster duty, JdbcClient jdbc, Clock clock) {
        this.question = new Bounded<>("roster-health", Duration.ofSeconds(3), () -> {
            TreeSet<String> unknown = new TreeSet<>(roster.rolesFrom(clock.instant()));
            jdbc.sql("select id_ from act_id_group").query(String.class).list().forEach(unknown::remove);
            List<String> empty =
                    Groups.CALLED.stream().filter(role -> !duty.onDuty(role)).toList();
            return new Faults(roster.unusableContactWays(), List.copyOf(unknown), empty);
        });
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            question.answer().ifPresentOrElse(faults -> judge(health, faults), () -> health.unknown()
                    .withDetail("error", "NO_ANSWER_IN_TIME"));
        } catch (IllegalStateException e) {
            // That the database is gone is told by its own part.
            health.unknown().withDetail("error", e.getCause().getClass().getSimpleName());
        }
    }

    @PreDestroy
    void stop() {
        question.stop();
    }

    private static void judge(Health.Builder health, Faults faults) {
        health.status(faults.none() ? Status.UP : DEGRADED)
                .withDetail("unusableContactWays", faults.unusableContactWays)
                .withDetail("unknownRoles", faults.unknownRoles)
                .withDetail("nobodyOnDuty", faults.nobodyOnDuty);
    }

    private record Faults(long unusableContactWays, List<String> unknownRoles, List<String> nobodyOnDuty) {

        boolean none() {
            return unusableContactWays == 0 && unknownRoles.isEmpty() && nobodyOnDuty.isEmpty();
        }
    }
}
