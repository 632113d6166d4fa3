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
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The alerts of alarm centres for other systems, those that called nobody too. */
@RestController
@RequestMapping("/api/cap-alerts")
@Tag(name = "Incidents")
class CapAlertsApi {

    private final CapAlertReader reader;

    CapAlertsApi(CapAlertReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "The alerts of alarm centres (CAP) and what became of each, newest first.")
    List<CapAlertJson> list(@RequestParam(required = false) String incident, Authentication who) {
        String one = StringUtils.hasText(incident) ? incident : null;
        return reader.read(one, who).stream().map(CapAlertJson::of).toList();
    }

    /** To be saved, not shown: whatever an alert holds, a browser does not run it. */
    @GetMapping("/{id}")
    @Operation(summary = "The whole alert, as it came.")
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
}
