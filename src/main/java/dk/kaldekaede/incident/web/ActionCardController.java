package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.ActionCard;
import dk.kaldekaede.effort.ActionCards;
import dk.kaldekaede.effort.ContactPoints;
import dk.kaldekaede.effort.ContactPoints.Kind;
import dk.kaldekaede.plans.ServesPlan;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Roster;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The action cards: read by everybody, uploaded by managers. What is uploaded is never run or shown on our own page. */
@Controller
@ServesPlan(
        value = {"SF-8", "KS-8"},
        as = "Indsatskort")
@RequestMapping("/actionkort")
class ActionCardController {

    private static final String LIST = "incident/action-cards";

    private final ActionCards cards;
    private final Roster roster;
    private final CurrentPerson current;
    private final PageTimes times;
    private final ContactPoints contacts;

    ActionCardController(
            ActionCards cards, Roster roster, CurrentPerson current, PageTimes times, ContactPoints contacts) {
        this.cards = cards;
        this.roster = roster;
        this.current = current;
        this.times = times;
        this.contacts = contacts;
    }

    /**
     * One card with its versions, the newest first.
     *
     * @param code its code in the plans
     */
    record CardView(String code, List<VersionView> versions) {}

    /** One uploaded version. */
    record VersionView(String id, ZonedDateTime uploadedAt, String uploadedBy) {}

    /** A number or address that the municipality sets; null while it has not. */
    record PointView(Kind kind, String value) {}

    @ModelAttribute
    void everyPage(Model model) {
        model.addAttribute("mayUpload", current.isIn("manager"))
                .addAttribute("here", "cards")
                .addAttribute("crisisTelephone", contacts.value(Kind.CRISIS_TELEPHONE));
    }

    @GetMapping
    String list(Model model) {
        Names names = new Names(roster);
        model.addAttribute(
                "cards",
                ActionCards.codes().stream()
                        .map(code -> new CardView(code, versions(code, names)))
                        .toList());
        model.addAttribute(
                "contactPoints",
                Stream.of(Kind.values())
                        .map(kind -> new PointView(kind, contacts.value(kind)))
                        .toList());
        return LIST;
    }

    /** The card itself: the municipality's newest, or the example. */
    @GetMapping("/{code}")
    String card(@PathVariable String code, Model model) {
        require(code);
        model.addAttribute("card", new CardView(code, versions(code, new Names(roster))));
        return "incident/action-card";
    }

    /** One version, to be saved: a browser never opens it as a part of this site. */
    @GetMapping("/{code}/{id}.pdf")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String id) {
        byte[] content = cards.content(code, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return CardFile.of(code, content);
    }

    @PostMapping(path = "/{code}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object upload(
            @PathVariable String code,
            @RequestParam MultipartFile file,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response)
            throws IOException {
        require(code);
        boolean small = file.getSize() <= ActionCards.MOST_BYTES;
        byte[] content = small ? file.getBytes() : new byte[0];
        ActionCards.Verdict verdict = ActionCards.verdict(content);
        if (verdict != ActionCards.Verdict.ACCEPTABLE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", code).addAttribute("problem", "actionCard.refused." + verdict);
            return list(model);
        }
        cards.add(code, content, current.user());
        next.addFlashAttribute("notice", "actionCard.uploaded");
        return Back.toPage("/actionkort");
    }

    /** Puts an earlier version back in force. */
    @PostMapping("/{code}/{id}/force")
    RedirectView putBack(@PathVariable String code, @PathVariable String id, RedirectAttributes next) {
        cards.content(code, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean inForce = cards.putBack(code, id, current.user());
        next.addFlashAttribute("notice", inForce ? "actionCard.putBack.done" : "actionCard.putBack.refused");
        return Back.toPage("/actionkort");
    }

    private List<VersionView> versions(String code, Names names) {
        return cards.of(code).stream().map(card -> version(card, names)).toList();
    }

    private VersionView version(ActionCard card, Names names) {
        return new VersionView(card.id(), times.of(card.uploadedAt()), names.ofUser(card.uploadedByUser()));
    }

    private static void require(String code) {
        if (!ActionCards.codes().contains(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
