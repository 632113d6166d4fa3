package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapShown;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The alerts of alarm centres as a page and as JSON, those that called nobody too. */
@Controller
class CapAlertsController {

    private final CapAlertReader reader;

    CapAlertsController(CapAlertReader reader) {
        this.reader = reader;
    }

    /** The page "Fra alarmcentralen". */
    @GetMapping("/alarmcentral")
    String page(@RequestParam(required = false) String incident, Authentication who, Model model) {
        List<CapShown> shown = reader.read(one(incident), who);
        model.addAttribute("alerts", shown.stream().map(reader::view).toList());
        model.addAttribute("incident", one(incident));
        return "incident/cap-alerts";
    }

    @Operation(summary = "The alerts of alarm centres (CAP) and what became of each, newest first.")
    @Tag(name = "Incidents")
    @GetMapping("/api/cap-alerts")
    @ResponseBody
    List<CapAlertJson> list(@RequestParam(required = false) String incident, Authentication who) {
        return reader.read(one(incident), who).stream().map(CapAlertJson::of).toList();
    }

    /** To be saved, not shown: whatever an alert holds, a browser does not run it. */
    @Operation(summary = "The whole alert, as it came.")
    @Tag(name = "Incidents")
    @GetMapping("/api/cap-alerts/{id}")
    ResponseEntity<byte[]> document(@PathVariable String id, Authentication who) {
        CapShown shown = reader.find(id, who).orElseThrow(NoSuchElementException::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "cap+xml", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".xml")
                                .build()
                                .toString())
                .body(shown.record().document().getBytes(StandardCharsets.UTF_8));
    }

    private static String one(String incident) {
        return StringUtils.hasText(incident) ? incident : null;
    }
}
