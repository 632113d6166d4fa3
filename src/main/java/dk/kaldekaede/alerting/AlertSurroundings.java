package dk.kaldekaede.alerting;

import java.util.List;
import java.util.Optional;

/** What an alarm is part of; the incident feature answers. */
public interface AlertSurroundings {

    /** Whether what the alarm was for is over: its effort stood down or its incident closed. */
    boolean over(Alert alert);

    /** The action plan that it activates or leads; empty while the incident is being decided on. */
    Optional<String> actionPlan(Alert alert);

    /** Who of the municipality leads the effort now. */
    Optional<Leading> leader(Alert alert);

    /** The role of the region that leads it now, on site; empty when the municipality does. */
    Optional<String> region(Alert alert);

    /** The roles that the person who took it may have to ring, first one first. */
    List<String> rolesToRing(Alert alert);

    /**
     * Somebody who leads.
     *
     * @param role the role she leads in
     * @param personId who
     */
    record Leading(String role, String personId) {}
}
