package dk.kaldekaede.alerting;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a person can say herself: by the link in her message and, as far as yes and no go, by SMS or by a key. Each is one
 * transaction and safe to repeat.
 */
@Component
public class LinkAnswers {

    private final Alerts alerts;
    private final AlertAnswers answers;
    private final DecisionDesk desk;
    private final LastResort lastResort;
    private final AlertSurroundings surroundings;
    private final ConflictRetry conflicts;

    LinkAnswers(
            Alerts alerts,
            AlertAnswers answers,
            DecisionDesk desk,
            LastResort lastResort,
            AlertSurroundings surroundings,
            ConflictRetry conflicts) {
        this.alerts = alerts;
        this.answers = answers;
        this.desk = desk;
        this.lastResort = lastResort;
        this.surroundings = surroundings;
        this.conflicts = conflicts;
    }

    /** "Jeg tager den", by her link. */
    public void take(Alert alert) {
        take(alert, Answerer.link());
    }

    /** "Jeg tager den"; whoever is to decide does what is proposed by it. */
    void take(Alert alert, Answerer by) {
        conflicts.run(() ->
                alert.purpose().decides() ? desk.confirm(alert, by) : answers.answer(alert.id(), Answer.TAKE, by));
    }

    /** "Jeg kan ikke", by her link. */
    public void decline(Alert alert) {
        decline(alert, Answerer.link());
    }

    /** "Jeg kan ikke"; said of what she has taken already, it gives it back. */
    void decline(Alert alert, Answerer by) {
        conflicts.run(() -> isHers(alert) ? returned(alert, by) : answers.answer(alert.id(), Answer.DECLINE, by));
    }

    /**
     * Takes it and decides otherwise than proposed.
     *
     * @param responses what to do by plan
     * @throws IllegalArgumentException when there is nothing to decide, or a plan or response is not known
     */
    public void overrule(Alert alert, Map<String, String> responses) {
        if (!alert.purpose().decides()) {
            throw new IllegalArgumentException("This alarm asks for no decision");
        }
        conflicts.run(() -> desk.decide(alert, responses));
    }

    /** "Kan alligevel ikke". What is decided already can only be decided otherwise. */
    public void giveBack(Alert alert) {
        conflicts.run(() -> returned(alert, Answerer.link()));
    }

    /**
     * Whoever searches has found somebody.
     *
     * @return false when nobody is on duty in that role, or the search is over
     * @throws IllegalArgumentException when the role has no part in this
     */
    public boolean found(Alert alert, String role) {
        if (!surroundings.rolesToRing(alert).contains(role)) {
            throw new IllegalArgumentException("This role is not asked to take it");
        }
        return conflicts.run(() -> lastResort.found(alert, role));
    }

    private AnswerResult returned(Alert alert, Answerer by) {
        boolean decided = alert.purpose().decides() && !desk.awaits(alert);
        return decided ? new AnswerResult.Late(alert) : answers.giveBack(alert.id(), by);
    }

    private boolean isHers(Alert alert) {
        return alerts.find(alert.id()).filter(Alert::takenByThePersonCalled).isPresent();
    }
}
