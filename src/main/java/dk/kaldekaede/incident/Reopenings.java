package dk.kaldekaede.incident;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.ActivationState;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.Leaderships;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a stood-down effort can be taken up again where it was, and by whom. */
@Component
public class Reopenings {

    /** How long after its stand-down an effort can be reopened. */
    private static final Duration TIME = Duration.ofDays(1);

    private final Incidents incidents;
    private final Activations activations;
    private final Leaderships leaderships;
    private final Clock clock;

    Reopenings(Incidents incidents, Activations activations, Leaderships leaderships, Clock clock) {
        this.incidents = incidents;
        this.activations = activations;
        this.leaderships = leaderships;
        this.clock = clock;
    }

    /** The efforts of an incident that somebody with these rights can reopen now: when each was stood down, by its id. */
    public Map<String, Instant> offered(String incidentId, IncidentRights rights) {
        return activations.ofIncident(incidentId).stream()
                .filter(activation -> outcome(activation) == Reopening.DONE)
                .filter(activation ->
                        rights.mayReopen(activation, leaderships.lastOfEffort(incidentId, activation.id())))
                .collect(Collectors.toMap(Activation::id, Activation::endedAt));
    }

    /**
     * Marks an effort and its incident as running again. To be called with the incident locked.
     *
     * @param stoodDownAt when it was stood down, as whoever reopens it saw it: an old page reopens nothing
     */
    @Transactional
    public Reopening reopen(String activationId, Instant stoodDownAt, String byUser) {
        Activation activation = activations.find(activationId).orElseThrow();
        Reopening outcome = stoodDownAt.equals(activation.endedAt()) ? outcome(activation) : Reopening.RUNS_ALREADY;
        if (outcome == Reopening.DONE) {
            activations.reopen(activation.incidentId(), activationId, byUser);
            incidents.reopen(activation.incidentId());
        }
        return outcome;
    }

    private Reopening outcome(Activation activation) {
        if (activation.state() != ActivationState.STOOD_DOWN || hasBegunAnew(activation)) {
            return Reopening.RUNS_ALREADY;
        }
        boolean inTime = activation.activatedAt() != null
                && !clock.instant().isAfter(activation.endedAt().plus(TIME));
        return inTime ? Reopening.DONE : Reopening.TOO_LATE;
    }

    private boolean hasBegunAnew(Activation activation) {
        return activations.ofIncident(activation.incidentId()).stream()
                .filter(other -> other.actionPlan().equals(activation.actionPlan()))
                .reduce((first, last) -> last)
                .filter(newest -> !newest.id().equals(activation.id()))
                .isPresent();
    }
}
