package dk.kaldekaede.alerting;

import static dk.kaldekaede.audit.TrailType.*;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Alarms: what is known of each, and each step of its course, kept together with its line in the timeline. */
@Component
public class Alerts {

    private final AlertRows rows;
    private final AlertMessages messages;
    private final AlertTokens tokens;
    private final AlertCodes codes;
    private final IncidentBriefing briefings;
    private final AlertTurns turns;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(
            AlertRows rows,
            AlertMessages messages,
            AlertTokens tokens,
            AlertCodes codes,
            IncidentBriefing briefings,
            AlertTurns turns,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.tokens = tokens;
        this.codes = codes;
        this.briefings = briefings;
        this.turns = turns;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Calls a person: the alarm, its messages and its line in the timeline are one transaction with the task and the
     * timers of the process. A person without any contact way is recorded as unreachable at once.
     */
    @Transactional
    public Alert start(NewAlert call) {
        List<Reach> ways = messages.ways(call);
        AlertState state = ways.isEmpty() ? AlertState.UNREACHABLE : AlertState.RINGING;
        Alert alert = insert(call, state, clock.instant().plus(call.acknowledgeWithin()), null);
        note(alert, ALERT_STARTED, null, "attempt", alert.attempt());
        if (ways.isEmpty()) {
            note(alert, ALERT_UNREACHABLE, null, "cause", "NO_CONTACT_WAY");
            events.publishEvent(new AlertEnded(alert));
        } else {
            messages.first(alert, ways, call.allAtOnce());
        }
        return alert;
    }

    /** Repeats the message while nobody has answered; one by one, it takes the next way. */
    @Transactional
    public void remind(String alertId, CallTerms terms) {
        Alert alert = get(alertId);
        if (alert.ringing()) {
            messages.remind(alert, terms.channels(), terms.allAtOnce());
            note(alert, ALERT_REMINDED, null, null, null);
        }
    }

    /**
     * After a message failed for good: takes the next way to reach her.
     *
     * @return whether she can still be reached
     */
    @Transactional
    public boolean goAround(Alert alert) {
        return messages.goAround(alert);
    }

    /** Ends a ringing alarm without an answer: SILENT, UNREACHABLE, WITHDRAWN or STOOD_DOWN. */
    @Transactional
    public void end(String alertId, AlertState outcome) {
        Alert alert = lock(alertId);
        if (!alert.ringing()) {
            return;
        }
        rows.end(alertId, outcome, clock.instant());
        note(alert, TrailType.valueOf("ALERT_" + outcome), null, null, null);
        if (outcome == AlertState.WITHDRAWN || outcome == AlertState.STOOD_DOWN) {
            messages.calledOff(alert);
        }
        events.publishEvent(new AlertEnded(get(alertId)));
    }

    /** Takes or declines: the row's lock lets one of two win. */
    @Transactional
    public AnswerResult answer(String alertId, Answer answer, Answerer by) {
        Alert alert = lock(alertId);
        AlertState wanted = answer == Answer.TAKE ? AlertState.TAKEN : AlertState.DECLINED;
        String person = by.personId() == null ? alert.personId() : by.personId();
        if (alert.ringing()) {
            rows.answer(alertId, wanted, clock.instant(), person, by);
            Alert answered = get(alertId);
            note(answered, TrailType.valueOf("ALERT_" + wanted), by, "via", by.via());
            events.publishEvent(new AlertEnded(answered));
            return new AnswerResult.Counted(answered);
        }
        if (alert.state() == wanted && person.equals(alert.answeredByPerson())) {
            return new AnswerResult.Repeated(alert);
        }
        rows.lateAnswer(alertId, answer, clock.instant());
        note(alert, ALERT_LATE_ANSWER, by, "answer", answer);
        return new AnswerResult.Late(get(alertId));
    }

    /** Records that what was taken is given back. */
    @Transactional
    public AnswerResult giveBack(String alertId, Answerer by) {
        Alert alert = lock(alertId);
        if (alert.state() == AlertState.GIVEN_BACK) {
            return new AnswerResult.Repeated(alert);
        }
        if (alert.state() != AlertState.TAKEN) {
            return new AnswerResult.Late(alert);
        }
        rows.end(alertId, AlertState.GIVEN_BACK, clock.instant());
        Alert given = get(alertId);
        note(given, ALERT_GIVEN_BACK, by, "via", by.via());
        return new AnswerResult.Counted(given);
    }

    /** Records that nobody held the role, or that all who did have been tried. */
    @Transactional
    public void nobody(NewAlert call) {
        if (call.attempt() == 1) {
            insert(call, AlertState.NOBODY, null, null);
        }
        trail.record(TrailNote.of(call.incidentId(), NOBODY_ON_DUTY)
                .activation(call.activationId())
                .role(call.role())
                .with("purpose", call.purpose())
                .with("tried", call.attempt() - 1));
    }

    /** Records that nobody in a chain takes it: the crisis management is to find somebody. */
    @Transactional
    public void chainSilent(String incidentId, String activationId, Purpose purpose) {
        trail.record(
                TrailNote.of(incidentId, CHAIN_SILENT).activation(activationId).with("purpose", purpose));
    }

    /** Records that a person took it in a talk, before or instead of being called. */
    @Transactional
    public Alert takenInTalk(NewAlert call, String recordedByUser) {
        Alert alert = insert(call, AlertState.TAKEN, null, recordedByUser);
        note(alert, ALERT_TAKEN, Answerer.spokenTo(recordedByUser), "via", AnsweredVia.SPOKEN);
        return alert;
    }

    /** The alarm that a link's token belongs to. */
    public Optional<Alert> byToken(String token) {
        return rows.byTokenHash(tokens.hash(token));
    }

    /** The alarm with this id, if there is one. */
    public Optional<Alert> find(String alertId) {
        return rows.find(alertId);
    }

    /** All alarms of an incident, oldest first. */
    public List<Alert> ofIncident(String incidentId) {
        return rows.ofIncident(incidentId);
    }

    /** All alarms of these incidents in one query, oldest first. */
    public List<Alert> ofIncidents(Collection<String> incidentIds) {
        return rows.ofIncidents(incidentIds);
    }

    /** The roles that were called in these incidents, in one query that the index alone answers. */
    public List<CalledRole> calledRoles(Collection<String> incidentIds) {
        return rows.calledRoles(incidentIds);
    }

    /** The people who were called in for these incidents, by the incidents' ids, in one query that the index alone answers. */
    public Map<String, Set<String>> calledIn(Collection<String> incidentIds) {
        return rows.calledIn(incidentIds);
    }

    /** All alarms of an activation, oldest first. */
    public List<Alert> ofActivation(String activationId) {
        return rows.ofActivation(activationId);
    }

    /** The people of one role who were tried in one call, oldest first. */
    public List<Alert> ofCall(String callId) {
        return rows.ofCall(callId);
    }

    private Alert insert(NewAlert call, AlertState state, Instant due, String recordedByUser) {
        boolean exercise = briefings.of(call.incidentId()).exercise();
        Alert alert = call.begun(state, exercise, clock.instant(), due, recordedByUser);
        rows.insert(alert, tokens.hashFor(alert.id()), (int) call.remindEvery().toSeconds());
        return alert.ringing() ? alert.withCode(codes.give(alert.id())) : alert;
    }

    private Alert get(String alertId) {
        return rows.find(alertId).orElseThrow(() -> new NoSuchElementException("No alarm has the id " + alertId));
    }

    private Alert lock(String alertId) {
        turns.take(get(alertId));
        return rows.lock(alertId).orElseThrow(() -> new NoSuchElementException("No alarm has the id " + alertId));
    }

    private void note(Alert alert, TrailType type, Answerer by, String key, Object value) {
        TrailNote note = TrailNote.of(alert.incidentId(), type)
                .activation(alert.activationId())
                .alert(alert.id())
                .role(alert.role())
                .person(by == null || alert.answeredByPerson() == null ? alert.personId() : alert.answeredByPerson())
                .with("purpose", alert.purpose())
                .by(by == null ? null : by.recordedByUser());
        trail.record(key == null ? note : note.with(key, value));
    }
}
