package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapIntake;
import dk.kaldekaede.incident.cap.CapReader;
import dk.kaldekaede.incident.cap.CapReceipt;
import dk.kaldekaede.roster.CurrentPerson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Incidents from alarm centres that speak the Common Alerting Protocol, version 1.2 (OASIS). */
@RestController
@Tag(name = "Incidents")
class CapApi {

    private static final String EXAMPLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>VC-2026-000417</identifier>
              <sender>vagtcentral@alarm.example</sender>
              <sent>2026-11-22T03:10:00+01:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <language>da-DK</language>
                <category>Fire</category>
                <event>Brand i etageejendom</event>
                <urgency>Immediate</urgency>
                <severity>Severe</severity>
                <certainty>Observed</certainty>
                <area>
                  <areaDesc>Magleparken 5, Ballerup</areaDesc>
                </area>
              </info>
            </alert>
            """;

    private final CapReader reader;
    private final CapIntake intake;
    private final CurrentPerson current;
    private final Words words;

    CapApi(CapReader reader, CapIntake intake, CurrentPerson current, Words words) {
        this.reader = reader;
        this.intake = intake;
        this.current = current;
        this.words = words;
    }

    /** The answer is JSON whatever is asked for: an alarm that was taken is never refused because of its receipt. */
    @PostMapping(
            path = "/api/incidents",
            consumes = {"application/cap+xml", "application/xml", "text/xml"})
    @Operation(
            summary = "Report an incident as a CAP 1.2 alert. The same alert twice is one incident.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/cap+xml",
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(name = "CAP 1.2", value = EXAMPLE))),
            responses = {
                @ApiResponse(responseCode = "201", description = "An incident was opened."),
                @ApiResponse(
                        responseCode = "200",
                        description = "The alert came before, adds to an incident, or calls nobody."),
                @ApiResponse(responseCode = "202", description = "The alert cancels: a person decides."),
                @ApiResponse(responseCode = "400", description = "The alert breaks a rule; the element is named."),
                @ApiResponse(responseCode = "409", description = "Another alert has this name."),
                @ApiResponse(responseCode = "413", description = "The alert is larger than one million bytes.")
            })
    ResponseEntity<CapAnswer> report(@Parameter(hidden = true) HttpServletRequest request) throws IOException {
        CapReceipt receipt = intake.take(reader.read(body(request), charset(request)), current.user());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status(receipt)).contentType(MediaType.APPLICATION_JSON);
        receipt.incidents().stream()
                .findFirst()
                .ifPresent(incident -> answer.location(URI.create("/api/incidents/" + incident)));
        return answer.body(CapAnswer.of(receipt, words.say("cap.outcome." + receipt.outcome())));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getContentLengthLong() > CapReader.LARGEST
                ? null
                : request.getInputStream().readNBytes(CapReader.LARGEST + 1);
        if (body == null || body.length > CapReader.LARGEST) {
            throw new MaxUploadSizeExceededException(CapReader.LARGEST);
        }
        return body;
    }

    /** The encoding beside the alert; null when only the alert itself says. */
    private static Charset charset(HttpServletRequest request) {
        try {
            return MediaType.parseMediaType(request.getContentType()).getCharset();
        } catch (InvalidMediaTypeException | IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static HttpStatus status(CapReceipt receipt) {
        if (receipt.repeated()) {
            return HttpStatus.OK;
        }
        return switch (receipt.outcome()) {
            case OPENED -> HttpStatus.CREATED;
            case CANCEL_ASKED, CANCEL_KEPT -> HttpStatus.ACCEPTED;
            case ADDED, LATE, RECORDED -> HttpStatus.OK;
        };
    }
}
