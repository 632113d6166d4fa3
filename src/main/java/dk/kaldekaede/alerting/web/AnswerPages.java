package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.AlertSurroundings;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.DecisionDesk;
import dk.kaldekaede.alerting.web.AnswerView.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which page the person behind a link sees: what her alarm has come to, and who has it now if she has not. */
@Component
class AnswerPages {

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
    record Standing(Page page, Alert other) {}

    Standing of(Alert alert) {
        if (surroundings.over(alert)) {
            return new Standing(Page.STOOD_DOWN, null);
        }
        return switch (alert.state()) {
            case RINGING -> new Standing(Page.ASK, null);
            case TAKEN -> taken(alert);
            case DECLINED, GIVEN_BACK -> new Standing(Page.DECLINED, null);
            case SILENT, UNREACHABLE -> missed(alert, Page.LATE);
            case REPLACED -> missed(alert, Page.REPLACED);
            case WITHDRAWN, STOOD_DOWN, NOBODY -> missed(alert, Page.STOOD_DOWN);
        };
    }

    private Standing taken(Alert alert) {
        if (!alert.takenByThePersonCalled()) {
            return new Standing(Page.TAKEN_BY_OTHER, alert);
        }
        boolean undecided = alert.purpose().decides() && desk.awaits(alert);
        return new Standing(undecided ? Page.ASK : Page.TAKEN, null);
    }

    private Standing missed(Alert alert, Page otherwise) {
        List<Alert> later = later(alert);
        Optional<Alert> taker = later.stream()
                .filter(other -> other.state() == AlertState.TAKEN)
                .findFirst();
        if (taker.isPresent()) {
            return new Standing(Page.TAKEN_BY_OTHER, taker.get());
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
