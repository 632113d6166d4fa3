package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.ContactPoints;
import dk.kaldekaede.effort.ContactPoints.Kind;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.MailAddress;
import dk.kaldekaede.roster.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The numbers and addresses that stand beside the leaflet, set by managers. */
@Controller
@RequestMapping("/actionkort/numre")
class ContactPointController {

    private final ContactPoints contacts;
    private final CurrentPerson current;

    ContactPointController(ContactPoints contacts, CurrentPerson current) {
        this.contacts = contacts;
        this.current = current;
    }

    /** Sets one; nothing written takes it away. What is none changes nothing. */
    @PostMapping("/{kind}")
    RedirectView set(@PathVariable Kind kind, @RequestParam String value, RedirectAttributes next) {
        Optional<String> read = read(kind, value);
        if (read.isPresent() || value.isBlank()) {
            contacts.set(kind, read.orElse(null), current.user());
            next.addFlashAttribute("notice", "contactPoint.saved");
        } else {
            next.addFlashAttribute("notice", "contactPoint.refused." + kind);
        }
        return Back.toPage("/actionkort");
    }

    private static Optional<String> read(Kind kind, String value) {
        return switch (kind) {
            case CRISIS_TELEPHONE -> PhoneNumber.international(value);
            case REGION_CONTACT -> MailAddress.read(value);
        };
    }
}
