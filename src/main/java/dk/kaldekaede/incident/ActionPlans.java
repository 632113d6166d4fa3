package dk.kaldekaede.incident;

import java.util.List;
import org.springframework.stereotype.Component;

/** The action plans an incident is held against. A new one adds a chain, rows in the tables, and its name here. */
@Component
public class ActionPlans {

    public static final String SOCIAL_WORK = "social-work";
    public static final String CRISIS_SUPPORT = "crisis-support";

    /** The plans in the order they are shown; the process {@code <id>-activation} is a plan's chain. */
    public List<String> ids() {
        return List.of(SOCIAL_WORK, CRISIS_SUPPORT);
    }
}
