package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the leader of an effort, or the crisis management, records of somebody called in. */
@Controller
@RequestMapping("/incidents/{id}/calls/{callId}")
class CrewController {

    private final Admission admission;
    private final IncidentAccess access;
    private final CallIns callIns;
    private final CurrentPerson current;

    CrewController(Admission admission, IncidentAccess access, CallIns callIns, CurrentPerson current) {
        this.admission = admission;
        this.access = access;
        this.callIns = callIns;
        this.current = current;
    }

    /** A step; that she is home may be said after the incident is closed too. */
    @PostMapping
    RedirectView step(
            @PathVariable String id,
            @PathVariable String callId,
            @RequestParam CrewStep step,
            RedirectAttributes next) {
        admission.toRead(id);
        Call call = callIns.find(callId)
                .filter(found -> found.incidentId().equals(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        admission.demand(access.mayTakePart(id) && access.mayStandDown(id, call.activationId()));
        boolean fits = CrewStep.fitting(call.state()).contains(step);
        take(step, callId);
        return Back.saying(fits ? "callin.saved" : "callin.unchanged", id, next);
    }

    private Call take(CrewStep step, String callId) {
        String user = current.user();
        return switch (step) {
            case COMES -> callIns.accept(callId, null, user);
            case CANNOT -> callIns.decline(callId, user);
            case THERE -> callIns.there(callId, user);
            case CANT_AFTER_ALL -> callIns.cantAfterAll(callId, user);
            case SEND_HOME -> callIns.sendHome(callId, user);
            case STAYS -> callIns.stays(callId, user);
            case HOME -> callIns.home(callId, user);
        };
    }
}
