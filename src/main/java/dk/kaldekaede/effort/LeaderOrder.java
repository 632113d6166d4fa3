package dk.kaldekaede.effort;

import dk.kaldekaede.rules.PinnedTrial;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The roles that the plan names to lead something, in the order of the table effort-leadership (SF-4.1, KS-4.1). */
@Component
public class LeaderOrder {

    private static final String TABLE = "effort-leadership";
    private static final String NOBODY_LEFT = "none";

    /** Whoever leads the effort leads along: no role that could be called. */
    private static final String EFFORT_LEADER = "effort-leader";

    /** More than any plan names. */
    private static final int MOST = 20;

    private final PinnedTrial tables;

    LeaderOrder(PinnedTrial tables) {
        this.tables = tables;
    }

    /**
     * The roles, the first to be asked in front, by the version of the table that the activation goes by.
     *
     * @param subject what is led, such as social-work-effort; for one that the table does not know there are none
     */
    public List<String> of(String activationId, String subject) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(attempt -> role(activationId, subject, attempt))
                .takeWhile(role -> !role.equals(NOBODY_LEFT))
                .filter(role -> !role.equals(EFFORT_LEADER))
                .distinct()
                .toList();
    }

    /** Whether the table says who is asked first to lead a subject. */
    boolean knows(String activationId, String subject) {
        return !role(activationId, subject, 1).equals(NOBODY_LEFT);
    }

    private String role(String activationId, String subject, int attempt) {
        return tables.ask(TABLE, activationId, Map.of("subject", subject, "attempt", attempt))
                .map(outputs -> outputs.get("leaderRole"))
                .map(Object::toString)
                .orElse(NOBODY_LEFT);
    }
}
