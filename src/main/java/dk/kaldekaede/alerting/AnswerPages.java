package dk.kaldekaede.alerting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person's alarm has come to, and who has it now if she has not: the page behind her link, or what she is told. */
@Component
public class AnswerPages {

    private final Alerts alerts;
    private final AlertSurroundings surroundings;
    private final DecisionDesk desk;

    AnswerPages(Alerts alerts, AlertSurroundings surroundings, DecisionDesk desk) {
        this.alerts = alerts;
        this.surroundings = surroundings;
        this.desk = desk;
    }

    /**
     * What she meets.
     *
     * @param page the page
     * @param other the alarm of the one who took it or is asked now, or null
     */
    public record Standing(AnswerPage page, Alert other) {}

    /** What whoever has this alarm meets now. */
    public Standing of(Alert alert) {
        if (surroundings.over(alert)) {
            return new Standing(AnswerPage.STOOD_DOWN, null);
        }
        return switch (alert.state()) {
            case RINGING -> new Standing(AnswerPage.ASK, null);
            case TAKEN -> taken(alert);
            case DECLINED, GIVEN_BACK -> new Standing(AnswerPage.DECLINED, null);
            case SILENT, UNREACHABLE -> missed(alert, AnswerPage.LATE);
            case REPLACED -> missed(alert, AnswerPage.REPLACED);
            case WITHDRAWN, STOOD_DOWN, NOBODY -> missed(alert, AnswerPage.STOOD_DOWN);
        };
    }

    private Standing taken(Alert alert) {
        if (!alert.takenByThePersonCalled()) {
            return new Standing(AnswerPage.TAKEN_BY_OTHER, alert);
        }
        boolean undecided = alert.purpose().decides() && desk.awaits(alert);
        return new Standing(undecided ? AnswerPage.ASK : AnswerPage.TAKEN, null);
    }

    private Standing missed(Alert alert, AnswerPage otherwise) {
        List<Alert> later = later(alert);
        Optional<Alert> taker = later.stream()
                .filter(other -> other.state() == AlertState.TAKEN)
                .findFirst();
        if (taker.isPresent()) {
            return new Standing(AnswerPage.TAKEN_BY_OTHER, taker.get());
        }
        return new Standing(
                otherwise, later.stream().filter(Alert::ringing).findFirst().orElse(null));
    }

    /** Those who were asked the same after her. */
    private List<Alert> later(Alert alert) {
        List<Alert> all = alerts.ofActivation(alert.activationId());
        return all.subList(all.indexOf(alert) + 1, all.size()).stream()
                .filter(other -> other.purpose().isLike(alert.purpose()))
                .filter(other -> !alert.personId().equals(other.personId()))
                .toList();
    }
}
