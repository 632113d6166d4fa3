package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentClosed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What was asked on a page and can't be done is said on the incident's page, in plain words. */
@ControllerAdvice(
        assignableTypes = {
            FactsController.class,
            MeetingPointController.class,
            DecisionController.class,
            CrewController.class,
            EffortController.class,
            SpokenController.class,
            ReviewController.class,
            HandOverController.class,
            RegionController.class,
            ReceptionController.class,
            ReopenController.class,
            StaffingController.class
        })
class PageRefusals {

    @ExceptionHandler
    RedirectView closed(IncidentClosed refusal, RedirectAttributes next) {
        return Back.saying("problem.closed", refusal.incidentId(), next);
    }

    /** Again and again somebody else was quicker: nothing was changed. */
    @ExceptionHandler
    RedirectView busy(ConcurrencyFailureException refusal, HttpServletRequest request, RedirectAttributes next) {
        Map<?, ?> path = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Back.saying("problem.busy", path.get("id").toString(), next);
    }
}
