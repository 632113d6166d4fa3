package dk.kaldekaede.engine.history;

import java.util.List;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Keeps free text out of the engine's history: a variable stays readable there even when it is removed again, so its
 * values must not get there at all. Whoever takes the text over removes the variable in the same transaction.
 */
final class HistoryWithoutFreeText implements HistoryEventHandler {

    private final HistoryEventHandler store;

    HistoryWithoutFreeText(HistoryEventHandler store) {
        this.store = store;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!isFreeText(event)) {
            store.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private static boolean isFreeText(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return FreeText.NAMES.contains(variable.getVariableName());
        }
        return event instanceof HistoricFormPropertyEventEntity field && FreeText.NAMES.contains(field.getPropertyId());
    }
}
