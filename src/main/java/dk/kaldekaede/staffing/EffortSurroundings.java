package dk.kaldekaede.staffing;

import java.util.List;
import java.util.Optional;

/** What a call-out has to know of its effort; the incident feature answers. */
public interface EffortSurroundings {

    /**
     * The effort as it is now.
     *
     * @throws java.util.NoSuchElementException when there is no such incident
     */
    Surroundings of(String incidentId, String activationId);

    /**
     * An effort as it is now.
     *
     * @param exercise whether it is an exercise
     * @param factsVersion counts the changes of the facts
     * @param languages the languages needed, as somebody wrote them; null is unknown
     * @param meetingPoint where those sent out meet, or null
     * @param place EPC, TOWN_HALL, ...: the table's value; null while it is not decided
     * @param actionPlan social-work, crisis-support, ...
     * @param actionCards the codes of the plan's action cards
     * @param leader who of the municipality leads now
     * @param region the role of the region that leads on site now; null when the municipality does
     */
    record Surroundings(
            boolean exercise,
            int factsVersion,
            String languages,
            String meetingPoint,
            String place,
            String actionPlan,
            List<String> actionCards,
            Optional<Leader> leader,
            String region) {}

    /**
     * Who leads.
     *
     * @param role the role she leads in
     * @param personId who
     */
    record Leader(String role, String personId) {}
}
