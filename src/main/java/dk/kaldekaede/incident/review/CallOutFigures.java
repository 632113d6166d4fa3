package dk.kaldekaede.incident.review;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.StaffingOverview;
import dk.kaldekaede.staffing.StaffingOverview.Kind;
import dk.kaldekaede.staffing.StaffingOverview.Person;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What came of calling people in, in figures that name nobody. */
@Component
public class CallOutFigures {

    private final Activations activations;
    private final StaffingOverview staffing;

    CallOutFigures(Activations activations, StaffingOverview staffing) {
        this.activations = activations;
        this.staffing = staffing;
    }

    /**
     * One effort's call-out. Each person counts once, as she was asked last.
     *
     * @param actionPlan the plan
     * @param silent those who did not answer, or could not be reached
     * @param full from the first call until as many were there as are needed now, of every kind; null when they never were
     */
    public record Figures(
            String actionPlan, int asked, int accepted, int declined, int silent, int arrived, Duration full) {}

    /** Of each of an incident's efforts that has called anybody, oldest first. */
    public List<Figures> of(String incidentId) {
        List<Activation> all = activations.ofIncident(incidentId);
        Map<String, Staffing> staffed =
                staffing.of(all.stream().map(Activation::id).toList());
        return all.stream()
                .filter(activation -> staffed.containsKey(activation.id()))
                .map(activation -> figures(activation.actionPlan(), staffed.get(activation.id())))
                .filter(figures -> figures.asked() > 0)
                .toList();
    }

    private static Figures figures(String plan, Staffing staffing) {
        List<Call> calls = staffing.people().stream().map(Person::call).toList();
        return new Figures(
                plan,
                calls.size(),
                count(calls, call -> call.acceptedAt() != null),
                count(calls, call -> call.state() == CallState.DECLINED),
                count(calls, call -> call.state() == CallState.SILENT || call.state() == CallState.UNREACHABLE),
                count(calls, call -> call.thereAt() != null),
                full(staffing.kinds(), calls));
    }

    private static Duration full(List<Kind> kinds, List<Call> calls) {
        Optional<Instant> begun = calls.stream().map(Call::calledAt).min(Instant::compareTo);
        List<Optional<Instant>> reached = kinds.stream()
                .filter(kind -> kind.tally().wanted() > 0)
                .map(kind -> reached(kind, calls))
                .toList();
        return reached.isEmpty() || reached.stream().anyMatch(Optional::isEmpty)
                ? null
                : Duration.between(
                        begun.orElseThrow(),
                        reached.stream()
                                .flatMap(Optional::stream)
                                .max(Instant::compareTo)
                                .orElseThrow());
    }

    private static Optional<Instant> reached(Kind kind, List<Call> calls) {
        return calls.stream()
                .filter(call -> kind.need().is(call.kind(), call.language()))
                .map(Call::thereAt)
                .filter(Objects::nonNull)
                .sorted()
                .skip(kind.tally().wanted() - 1L)
                .findFirst();
    }

    private static int count(List<Call> calls, Predicate<Call> which) {
        return (int) calls.stream().filter(which).count();
    }
}
