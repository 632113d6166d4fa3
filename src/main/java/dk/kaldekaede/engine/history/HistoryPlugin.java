package dk.kaldekaede.engine.history;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.util.SpringBootProcessEnginePlugin;
import org.springframework.stereotype.Component;

/** Puts the engine's own history store behind the filter for free text. */
@Component
class HistoryPlugin extends SpringBootProcessEnginePlugin {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        List<HistoryEventHandler> handlers = engine.getCustomHistoryEventHandlers() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomHistoryEventHandlers());
        handlers.add(new HistoryWithoutFreeText(new DbHistoryEventHandler()));
        engine.setCustomHistoryEventHandlers(handlers);
        engine.setEnableDefaultDbHistoryEventHandler(false);
    }
}
