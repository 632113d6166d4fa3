package dk.kaldekaede.alerting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom to call next in a role: on duty at this moment, not tried in this call, not unable in this incident. */
@Component
public class HolderSearch {

    private final CallOrder order;
    private final Alerts alerts;
    private final SpokenAnswers spoken;
    private final Clock clock;

    HolderSearch(CallOrder order, Alerts alerts, SpokenAnswers spoken, Clock clock) {
        this.order = order;
        this.alerts = alerts;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * Whom to call.
     *
     * @param attempt the how-manieth person of the role this is, from 1
     * @param personId who; null when nobody is left
     * @param takenAlertId the alarm recorded as taken, when she has said on the telephone that she takes it; or null
     */
    public record Found(int attempt, String personId, String takenAlertId) {}

    /**
     * The next person of a role. Someone who declined in this incident is not called again under another hat; someone
     * who promised it in a talk is not rung, it is hers.
     *
     * @param call the role, the purpose and the call that the people share; its person is yet to be found
     * @param named the one person who is asked by name, once; null for whoever is on duty
     */
    @Transactional
    public Found next(NewAlert call, String named) {
        Set<String> tried = tried(call.callId());
        if (named != null) {
            return new Found(tried.size() + 1, tried.contains(named) ? null : named, null);
        }
        List<Alert> earlier = alerts.ofIncident(call.incidentId());
        int attempt = tried.size() + 1;
        return next(call.role(), call.incidentId(), tried, earlier)
                .map(person -> new Found(attempt, person, takePromised(call.to(person, attempt), earlier)))
                .orElse(new Found(attempt, null, null));
    }

    /** Whom the role's call would go on to after this alarm, were it to go on now; empty when nobody is left. */
    Optional<String> after(Alert alert) {
        return next(alert.role(), alert.incidentId(), tried(alert.callId()), alerts.ofIncident(alert.incidentId()));
    }

    private Optional<String> next(String role, String incidentId, Set<String> tried, List<Alert> earlier) {
        return order.next(role, clock.instant(), tried, person -> isAble(incidentId, person, earlier));
    }

    private Set<String> tried(String callId) {
        return alerts.ofCall(callId).stream().map(Alert::personId).collect(Collectors.toSet());
    }

    private boolean isAble(String incidentId, String personId, List<Alert> earlier) {
        Optional<SpokenAnswers.Spoken> said = spoken.last(incidentId, personId);
        if (said.isPresent() && said.get().answer() == Answer.DECLINE) {
            return false;
        }
        return earlier.stream()
                .filter(alert -> personId.equals(alert.personId()))
                .filter(Alert::refused)
                .allMatch(alert -> said.isPresent() && said.get().recordedAt().isAfter(alert.refusedAt()));
    }

    /** A promise counts once, for activating: whoever already has it is asked anew for anything else. */
    private String takePromised(NewAlert call, List<Alert> earlier) {
        boolean used = earlier.stream()
                .anyMatch(alert -> call.personId().equals(alert.personId())
                        && alert.purpose().activates()
                        && alert.answeredVia() == AnsweredVia.SPOKEN);
        if (used || !call.purpose().activates()) {
            return null;
        }
        return spoken.last(call.incidentId(), call.personId())
                .filter(said -> said.answer() == Answer.TAKE)
                .map(said -> alerts.takenInTalk(call, said.recordedByUser()).id())
                .orElse(null);
    }
}
