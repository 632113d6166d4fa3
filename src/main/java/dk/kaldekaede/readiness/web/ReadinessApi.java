package dk.kaldekaede.readiness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How ready the roster is, for programs. */
@RestController
@RequestMapping("/api/readiness")
@Tag(name = "Roster")
class ReadinessApi {

    private final ReadinessReader reader;

    ReadinessApi(ReadinessReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Operation(
            summary = "The score and the findings of each role, a quarter ahead, the least ready role first.",
            description = "Findings name people but no telephone numbers or addresses. Sentences come in the language"
                    + " of the request.")
    ReadinessView readiness(Locale locale) {
        return reader.read(locale);
    }
}
