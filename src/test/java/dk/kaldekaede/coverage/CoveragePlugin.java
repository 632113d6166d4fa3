package dk.kaldekaede.coverage;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Found by the component scan of every test that starts the whole application, so that no test can forget it. */
@Component
class CoveragePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        if (engine.getCustomHistoryEventHandlers() == null) {
            engine.setCustomHistoryEventHandlers(new ArrayList<>());
        }
        engine.getCustomHistoryEventHandlers().add(new CoverageRecorder(CoverageRecorder.FOLDER));
    }
}
