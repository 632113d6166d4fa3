package dk.kaldekaede.incident.region.process;

import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.activation.EffortBegun;
import dk.kaldekaede.activation.EffortEnded;
import dk.kaldekaede.incident.IncidentEnded;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.region.RegionAssistance;
import dk.kaldekaede.incident.region.RegionRequests;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one class through which the region's course speaks to the engine. The course stands beside the incident's own: it
 * begins when a plan is activated, or when somebody asks for it, and ends when nothing is under way any more or the incident is closed.
 */
@Component
class RegionWorkflow implements RegionAssistance {

    private final RuntimeService runtime;
    private final RegionRequests requests;
    private final Incidents incidents;
    private final Activations activations;

    RegionWorkflow(RuntimeService runtime, RegionRequests requests, Incidents incidents, Activations activations) {
        this.activations = activations;
        this.runtime = runtime;
        this.requests = requests;
        this.incidents = incidents;
    }

    @Override
    @Transactional
    public boolean begin(String incidentId) {
        boolean begun = requests.begin(incidentId);
        if (begun) {
            runtime.startProcessInstanceByKey(RegionalAssistanceProcess.KEY, incidentId);
        }
        return begun;
    }

    @Override
    public void news(String incidentId) {
        send(RegionalAssistanceProcess.MESSAGE_REGION_NEWS, incidentId);
    }

    /** Where there is no scene, the municipality gives crisis support itself (KS-2.7). */
    @EventListener
    void on(EffortBegun news) {
        if (incidents.get(news.incidentId()).facts().scene() != Known.NO) {
            begin(news.incidentId());
        }
    }

    /** Nobody is asked for anything more once nothing is under way; a reopened effort begins it again. */
    @EventListener
    void on(EffortEnded news) {
        if (activations.allStoodDown(news.incidentId())) {
            end(news.incidentId());
        }
    }

    @EventListener
    void on(IncidentEnded news) {
        end(news.incidentId());
    }

    /** Once: the last stand-down may close the incident within the same command, and the engine would not see that it has ended. */
    private void end(String incidentId) {
        if (requests.of(incidentId).underWay()) {
            send(RegionalAssistanceProcess.MESSAGE_NOTHING_UNDER_WAY, incidentId);
        }
    }

    private void send(String message, String incidentId) {
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(incidentId)
                .list()
                .forEach(waiting -> runtime.messageEventReceived(message, waiting.getId()));
    }
}
