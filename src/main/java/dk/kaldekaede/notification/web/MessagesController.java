package dk.kaldekaede.notification.web;

import dk.kaldekaede.notification.MessageAccess;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The messages as a page and as JSON: what was sent to whom, and whether it got there. */
@Controller
class MessagesController {

    private static final int NEWEST = 200;

    private final Messages messages;
    private final MessageAccess access;
    private final ZoneId zone;
    private final String baseUrl;

    MessagesController(
            Messages messages,
            MessageAccess access,
            @Value("${kaldekaede.zone}") ZoneId zone,
            @Value("${kaldekaede.base-url}") String baseUrl) {
        this.messages = messages;
        this.access = access;
        this.zone = zone;
        this.baseUrl = baseUrl;
    }

    /** The page "Beskeder", newest first: one incident's, or the newest of all that the reader has a part in. */
    @GetMapping("/beskeder")
    String page(@RequestParam(required = false) String incident, Authentication who, Model model) {
        List<MessageRow> shown = StringUtils.hasText(incident) ? readable(who, incident) : newest(who);
        model.addAttribute("messages", shown.stream().map(this::item).toList());
        model.addAttribute("incident", StringUtils.hasText(incident) ? incident : null);
        model.addAttribute("here", "messages");
        return "notification/messages";
    }

    /** The same as JSON. */
    @Operation(summary = "Every message and how far it came, newest first.")
    @Tag(name = "Messages")
    @GetMapping("/api/messages")
    @ResponseBody
    List<MessageRow> json(@RequestParam(required = false) String incident, Authentication who) {
        return readable(who, incident);
    }

    private List<MessageRow> readable(Authentication who, String incident) {
        String one = StringUtils.hasText(incident) ? incident : null;
        if (!access.mayRead(who, one)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return one == null ? all(who) : messages.ofIncident(one);
    }

    private List<MessageRow> newest(Authentication who) {
        if (access.mayRead(who, null)) {
            return all(who);
        }
        List<MessageRow> newest = messages.latest(NEWEST);
        Set<String> hers = access.readable(
                who,
                newest.stream()
                        .map(MessageRow::incidentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Stream<MessageRow> ofIncidents =
                newest.stream().filter(message -> message.incidentId() != null && hers.contains(message.incidentId()));
        Stream<MessageRow> others =
                access.mayReadOfNoIncident(who) ? messages.ofNoIncident(NEWEST).stream() : Stream.empty();
        return Stream.concat(ofIncidents, others)
                .sorted(Comparator.comparing(MessageRow::createdAt).reversed())
                .limit(NEWEST)
                .toList();
    }

    private List<MessageRow> all(Authentication who) {
        boolean others = access.mayReadOfNoIncident(who);
        return messages.latest(NEWEST).stream()
                .filter(message -> others || message.incidentId() != null)
                .toList();
    }

    private MessageItem item(MessageRow row) {
        return new MessageItem(row, row.createdAt().atZone(zone), MessageText.parts(row.body(), baseUrl));
    }
}
