package dk.kaldekaede.alerting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What can be answered by yes or no alone, and can't be understood wrong. */
@Component
class Answerable {

    private static final String ACTIVATE = "ACTIVATE";

    // Asked for late: who answers it needs the alarms themselves.
    private final ObjectProvider<DecisionDesk> desk;

    Answerable(ObjectProvider<DecisionDesk> desk) {
        this.desk = desk;
    }

    /**
     * Whether yes and no are enough. "Is the preparedness to be activated? Yes" does what is proposed only while it is
     * proposed to activate: any other decision wants the link.
     */
    boolean byYesOrNo(Alert alert) {
        return !alert.purpose().decides()
                || desk.getObject().proposals(alert.incidentId()).stream()
                        .anyMatch(proposed -> proposed.response().equals(ACTIVATE));
    }
}
