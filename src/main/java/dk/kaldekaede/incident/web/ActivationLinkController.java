package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activations;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way from a task in Tasklist, which knows its activation, to the page of its incident. */
@Controller
class ActivationLinkController {

    private final Activations activations;

    ActivationLinkController(Activations activations) {
        this.activations = activations;
    }

    /** While it is being decided there is no activation yet, and the id is the incident's own. */
    @GetMapping("/activations/{id}")
    String open(@PathVariable String id) {
        return "redirect:/incidents/" + activations.incidentOf(id).orElse(id);
    }
}
