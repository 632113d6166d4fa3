package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who take turns: shown before it is done, then painted as one change. */
@Service
public class Rotations {

    /** A plan longer than this is a slip of the pen. */
    static final int LONGEST_YEARS = 3;

    /** More positions than this a role does not have. */
    static final int LAST_POSITION = 99;

    private final Turns turns;
    private final PlanChecks checks;
    private final RosterChanges changes;
    private final RosterRevision revision;

    Rotations(Turns turns, PlanChecks checks, RosterChanges changes, RosterRevision revision) {
        this.turns = turns;
        this.checks = checks;
        this.changes = changes;
        this.revision = revision;
    }

    /** What a rotation would come to; nothing is changed. */
    public Plan preview(Rotation rotation) {
        List<Refusal> refusals = incomplete(rotation);
        if (!refusals.isEmpty()) {
            return Plan.refused(refusals);
        }
        List<Stroke> strokes = turns.of(rotation);
        if (strokes.isEmpty()) {
            return Plan.refused(List.of(Refusal.of(RefusalCode.IN_THE_PAST, "until")));
        }
        List<Refusal> people = people(rotation, strokes);
        return people.isEmpty() ? new Plan(strokes, List.of(), checks.warnings(strokes), null) : Plan.refused(people);
    }

    /** Puts a rotation on the roster as one change, unless it is refused. */
    @Transactional
    public Plan paint(Rotation rotation) {
        revision.hold();
        Plan plan = preview(rotation);
        return plan.isRefused() ? plan : plan.done(changes.paint(ChangeKind.ROTATION, plan.strokes()));
    }

    private static List<Refusal> incomplete(Rotation rotation) {
        List<Refusal> refusals = new ArrayList<>();
        missing(refusals, rotation.role() == null || rotation.role().isBlank(), "role");
        missing(refusals, rotation.people() == null || rotation.people().isEmpty(), "people");
        missing(refusals, rotation.first() == null, "first");
        missing(refusals, rotation.until() == null, "until");
        missing(refusals, rotation.handOver() == null, "handOver");
        if (rotation.position() < 1 || rotation.position() > LAST_POSITION) {
            refusals.add(Refusal.of(RefusalCode.OUT_OF_RANGE, "position"));
        }
        if (rotation.everyDays() < 1 || rotation.everyDays() > 366) {
            refusals.add(Refusal.of(RefusalCode.OUT_OF_RANGE, "everyDays"));
        }
        if (rotation.first() != null && rotation.until() != null) {
            if (!rotation.until().isAfter(rotation.first())) {
                refusals.add(Refusal.of(RefusalCode.ENDS_BEFORE_IT_BEGINS, "until"));
            } else if (rotation.until().isAfter(rotation.first().plusYears(LONGEST_YEARS))) {
                refusals.add(Refusal.of(RefusalCode.OUT_OF_RANGE, "until"));
            }
        }
        return refusals;
    }

    private static void missing(List<Refusal> refusals, boolean missing, String field) {
        if (missing) {
            refusals.add(Refusal.of(RefusalCode.MISSING, field));
        }
    }

    private List<Refusal> people(Rotation rotation, List<Stroke> strokes) {
        Map<String, Instant> lastEnds =
                strokes.stream().collect(Collectors.toMap(Stroke::personId, Stroke::to, (one, later) -> later));
        return rotation.people().stream()
                .distinct()
                .flatMap(
                        person -> checks
                                .ofPerson(person, "people", rotation.role(), lastEnds.getOrDefault(person, Instant.MIN))
                                .stream())
                .toList();
    }
}
