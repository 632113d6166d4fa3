package dk.kaldekaede.plans;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The paths an incident is held against. A new one adds a chain, rows in the tables, and its line here. */
@Component
public class ActionPlans {

    public static final String SOCIAL_WORK = "social-work";
    public static final String CRISIS_SUPPORT = "crisis-support";

    /** The leaflet with contact details that is handed out (KS-3.1); kept in versions as the action cards are. */
    public static final String LEAFLET = "FOLDER";

    /** All of them in the order they are shown. */
    public static final List<ActionPlan> ALL = List.of(
            new ActionPlan(
                    SOCIAL_WORK,
                    "social-work-effort",
                    List.of("centerchef-css", "sygeplejevagt", "handicap-psykiatrichef"),
                    List.of("sygeplejevagt", "centerchef-css", "handicap-psykiatrichef", "leder-social-vejledning"),
                    List.of("centerchef-css"),
                    List.of("C-SS", "C-ARB"),
                    false),
            new ActionPlan(
                    CRISIS_SUPPORT,
                    "crisis-support",
                    List.of("centerchef-bur", "social-doegnvagt"),
                    List.of("centerchef-bur", "social-doegnvagt"),
                    List.of("centerchef-bur"),
                    List.of("C-BUR", LEAFLET),
                    false));

    /** The path with this id, if there is one. */
    public static Optional<ActionPlan> find(String id) {
        return ALL.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The ids in the order they are shown. Asked by the model. */
    public List<String> ids() {
        return ALL.stream().map(ActionPlan::id).toList();
    }

    /**
     * The path with this id. Asked by the model.
     *
     * @throws NoSuchElementException when there is none
     */
    public ActionPlan of(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No action plan has the id " + id));
    }
}
