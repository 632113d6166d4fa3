package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.PlanWarning;
import dk.kaldekaede.roster.Stroke;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a plan would come to, as the page shows it before it is done. */
@Component
class PlanWords {

    private static final int SHOWN = 60;

    private final PeopleList people;
    private final RosterTimes times;

    PlanWords(PeopleList people, RosterTimes times) {
        this.people = people;
        this.times = times;
    }

    /** The names of everybody that a plan or its refusals are about. */
    Map<String, String> names(Plan plan) {
        return people.names(Stream.of(
                        plan.strokes().stream().map(Stroke::personId),
                        plan.warnings().stream().map(PlanWarning::personId),
                        plan.refusals().stream().map(refusal -> refusal.personId()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** The shifts it puts there. */
    Preview preview(Plan plan, List<Coverage.Part> holes) {
        Map<String, String> names = names(plan);
        return new Preview(
                plan.strokes().stream()
                        .limit(SHOWN)
                        .map(stroke -> line(null, stroke.personId(), null, stroke.from(), stroke.to(), names))
                        .toList(),
                Math.max(0, plan.strokes().size() - SHOWN),
                plan.warnings().stream()
                        .limit(SHOWN)
                        .map(warning -> line(warning, names))
                        .toList(),
                Math.max(0, plan.warnings().size() - SHOWN),
                holes.stream()
                        .limit(SHOWN)
                        .map(hole -> line(null, null, null, hole.from(), hole.to(), names))
                        .toList());
    }

    /** Warnings with the names of those they are about. */
    List<Line> lines(List<PlanWarning> warnings) {
        Map<String, String> names = people.names(warnings.stream()
                .map(PlanWarning::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return warnings.stream().map(warning -> line(warning, names)).toList();
    }

    private Line line(PlanWarning warning, Map<String, String> names) {
        return line(warning.kind().name(), warning.personId(), warning.role(), warning.from(), warning.to(), names);
    }

    private Line line(String kind, String person, String role, Instant from, Instant to, Map<String, String> names) {
        return new Line(
                kind, person == null ? null : names.getOrDefault(person, person), role, times.of(from), times.of(to));
    }

    /**
     * What a plan would come to.
     *
     * @param shifts the first of what it puts there
     * @param moreShifts how many there are besides
     * @param warnings the first of what whoever plans ought to know
     * @param moreWarnings how many there are besides
     * @param holes when nobody would be on duty although somebody must
     */
    record Preview(List<Line> shifts, int moreShifts, List<Line> warnings, int moreWarnings, List<Line> holes) {

        public boolean isSmooth() {
            return warnings.isEmpty() && holes.isEmpty();
        }
    }

    /**
     * Somebody and a time.
     *
     * @param kind what kind of warning; null for a shift
     * @param name whose; null when it is nobody's
     * @param role the role, where it matters
     * @param from the first moment
     * @param to the first moment after; null until further notice
     */
    record Line(String kind, String name, String role, ZonedDateTime from, ZonedDateTime to) {}
}
