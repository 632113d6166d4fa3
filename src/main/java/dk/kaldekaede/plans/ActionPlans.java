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

    /** Reception, lodging and catering for those affected (SA-1): an example that the municipality replaces. */
    public static final String RECEPTION_CENTRE = "reception-centre";

    /** Support of the municipality's own employees (KS-1.7): an example that the municipality replaces. */
    public static final String STAFF_SUPPORT = "staff-support";

    /** All of them in the order they are shown. */
    public static final List<ActionPlan> ALL = List.of(
            new ActionPlan(
                    SOCIAL_WORK,
                    "social-work-effort",
                    List.of("centerchef-css", "sygeplejevagt", "handicap-psykiatrichef"),
                    List.of("sygeplejevagt", "centerchef-css", "handicap-psykiatrichef", "leder-social-vejledning"),
                    List.of("centerchef-css"),
                    List.of("C-SS", "C-ARB"),
                    false,
                    false),
            new ActionPlan(
                    CRISIS_SUPPORT,
                    "crisis-support",
                    List.of("centerchef-bur", "social-doegnvagt"),
                    List.of("centerchef-bur", "social-doegnvagt"),
                    List.of("centerchef-bur"),
                    List.of("C-BUR", LEAFLET),
                    false,
                    true),
            supporting(RECEPTION_CENTRE, "center-ejendomme"),
            supporting(STAFF_SUPPORT, "center-hr"));

    private static ActionPlan supporting(String id, String role) {
        return new ActionPlan(id, id, List.of(role), List.of(role), List.of(), List.of(), true, false);
    }

    /** The path with this id, if there is one. */
    public static Optional<ActionPlan> find(String id) {
        return ALL.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    /** The ids in the order they are shown. */
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
