package dk.kaldekaede.alerting;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds whom to call next in a role: on duty at this moment, not tried in this call, not unable in this incident. */
@Component
public class HolderSearch {

    private final Roster roster;
    private final AlertRows alerts;
    private final SpokenAnswers spoken;
    private final Clock clock;

    HolderSearch(Roster roster, AlertRows alerts, SpokenAnswers spoken, Clock clock) {
        this.roster = roster;
        this.alerts = alerts;
        this.spoken = spoken;
        this.clock = clock;
    }

    /**
     * Whom to call.
     *
     * @param attempt the how-manieth person of the role this is, from 1
     * @param personId who; null when nobody is left
     * @param promisedTo the account that recorded her promise, when she said on the telephone that she takes it
     */
    public record Found(int attempt, String personId, String promisedTo) {}

    /** The next person of a role. Someone who declined in this incident is not called again under another hat. */
    public Found next(String incidentId, String role, Purpose purpose, String callId) {
        Set<String> tried = alerts.ofCall(callId).stream().map(Alert::personId).collect(Collectors.toSet());
        List<Alert> earlier = alerts.ofIncident(incidentId);
        for (Person person : roster.holdersAt(role, clock.instant())) {
            if (!tried.contains(person.id()) && isAble(incidentId, person.id(), earlier)) {
                return new Found(tried.size() + 1, person.id(), promise(incidentId, person.id(), purpose, earlier));
            }
        }
        return new Found(tried.size() + 1, null, null);
    }

    private boolean isAble(String incidentId, String personId, List<Alert> earlier) {
        boolean refused = earlier.stream()
                .filter(alert -> personId.equals(alert.personId()))
                .anyMatch(alert -> alert.state() == AlertState.DECLINED
                        || alert.state() == AlertState.GIVEN_BACK
                        || alert.lateAnswer() == Answer.DECLINE);
        return spoken.last(incidentId, personId)
                .map(said -> said.answer() == Answer.TAKE)
                .orElse(!refused);
    }

    /** A promise counts once, for activating: whoever already has it is asked anew for anything else. */
    private String promise(String incidentId, String personId, Purpose purpose, List<Alert> earlier) {
        boolean used = earlier.stream()
                .anyMatch(alert -> personId.equals(alert.personId())
                        && alert.purpose().activates()
                        && alert.answeredVia() == AnsweredVia.SPOKEN);
        if (!purpose.activates() || used) {
            return null;
        }
        return spoken.last(incidentId, personId)
                .filter(said -> said.answer() == Answer.TAKE)
                .map(SpokenAnswers.Spoken::recordedByUser)
                .orElse(null);
    }
}
