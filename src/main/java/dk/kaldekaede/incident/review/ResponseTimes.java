package dk.kaldekaede.incident.review;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.LedPeriod;
import dk.kaldekaede.effort.RegionLead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long an incident's answers took, against what the tables allowed: each alarm keeps the deadline that its pinned
 * table gave it. What was called back before its time says nothing of anybody and is left out.
 */
@Component
public class ResponseTimes {

    private static final Set<AlertState> CALLED_BACK =
            Set.of(AlertState.RINGING, AlertState.WITHDRAWN, AlertState.STOOD_DOWN, AlertState.NOBODY);
    private static final Set<TrailType> ANSWERS = Set.of(TrailType.ALERT_TAKEN, TrailType.ALERT_DECLINED);
    private static final Set<TrailType> DECISIONS =
            Set.of(TrailType.RESPONSE_DECIDED, TrailType.RESPONSE_COUNTED_BY_SILENCE);

    private final Alerts alerts;
    private final Activations activations;
    private final RegionLead lead;
    private final Trail trail;
    private final Clock clock;

    ResponseTimes(Alerts alerts, Activations activations, RegionLead lead, Trail trail, Clock clock) {
        this.alerts = alerts;
        this.activations = activations;
        this.lead = lead;
        this.trail = trail;
        this.clock = clock;
    }

    /** The whole course: from the report to the decision, to each activation and to each leader, and the time without one. */
    public List<ResponseTime> ofCourse(String incidentId, Instant reportedAt) {
        List<LedPeriod> periods = lead.ofIncident(incidentId);
        List<ResponseTime> all = new ArrayList<>();
        all.add(new ResponseTime("decided", null, null, decidedAfter(incidentId, reportedAt), null));
        for (Activation activation : activations.ofIncident(incidentId)) {
            List<LedPeriod> own = periods.stream()
                    .filter(period -> period.own().ofEffort())
                    .filter(period -> period.own().activationId().equals(activation.id()))
                    .toList();
            all.addAll(of(activation, own));
        }
        return all;
    }

    /** Each alarm's time to be answered. */
    public List<ResponseTime> ofAlarms(String incidentId) {
        Map<String, Instant> answeredAt = trail.of(incidentId).stream()
                .filter(entry -> ANSWERS.contains(entry.type()) && entry.alertId() != null)
                .collect(Collectors.toMap(TrailEntry::alertId, TrailEntry::happenedAt, (first, later) -> first));
        Map<String, String> planOf = activations.ofIncident(incidentId).stream()
                .collect(Collectors.toMap(Activation::id, Activation::actionPlan));
        return alerts.ofIncident(incidentId).stream()
                .filter(alert -> !CALLED_BACK.contains(alert.state()))
                .map(alert -> new ResponseTime(
                        alert.purpose().name(),
                        alert.role(),
                        planOf.get(alert.activationId()),
                        between(alert.startedAt(), answeredAt.get(alert.id())),
                        between(alert.startedAt(), alert.answerDueAt())))
                .toList();
    }

    private Duration decidedAfter(String incidentId, Instant reportedAt) {
        return trail.of(incidentId).stream()
                .filter(entry -> DECISIONS.contains(entry.type()))
                .map(TrailEntry::happenedAt)
                .findFirst()
                .map(at -> Duration.between(reportedAt, at))
                .orElse(null);
    }

    private List<ResponseTime> of(Activation activation, List<LedPeriod> periods) {
        Instant firstLed = periods.stream()
                .filter(LedPeriod::hasLeader)
                .map(LedPeriod::startedAt)
                .findFirst()
                .orElse(null);
        Duration without = periods.stream()
                .filter(period -> !period.hasLeader())
                .map(period -> Duration.between(
                        period.startedAt(), Objects.requireNonNullElse(period.endedAt(), clock.instant())))
                .reduce(Duration.ZERO, Duration::plus);
        String plan = activation.actionPlan();
        return Stream.of(
                        new ResponseTime(
                                "activated",
                                null,
                                plan,
                                between(activation.startedAt(), activation.activatedAt()),
                                null),
                        new ResponseTime("led", null, plan, between(activation.startedAt(), firstLed), null),
                        new ResponseTime("leaderless", null, plan, without, null))
                .toList();
    }

    private static Duration between(Instant from, Instant to) {
        return from == null || to == null ? null : Duration.between(from, to);
    }
}
