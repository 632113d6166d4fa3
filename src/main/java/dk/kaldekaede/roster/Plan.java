package dk.kaldekaede.roster;

import java.util.List;

/**
 * What a wish comes to.
 *
 * @param strokes what is painted; empty when it is refused
 * @param refusals why not; empty when it can be done
 * @param warnings what whoever plans ought to know
 * @param change what was changed; null when it was refused, or only previewed
 */
public record Plan(List<Stroke> strokes, List<Refusal> refusals, List<PlanWarning> warnings, RosterChange change) {

    static Plan refused(List<Refusal> refusals) {
        return new Plan(List.of(), List.copyOf(refusals), List.of(), null);
    }

    /** Whether it can not be done. */
    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    Plan done(RosterChange made) {
        return new Plan(strokes, refusals, warnings, made);
    }
}
