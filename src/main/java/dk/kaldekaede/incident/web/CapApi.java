package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.cap.CapIntake;
import dk.kaldekaede.incident.cap.CapReader;
import dk.kaldekaede.incident.cap.CapReceipt;
import io.swagger.v3.oas.annotations.Hidden;
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
class CapApi {

    private final CapReader reader;
    private final CapIntake intake;
    private final Words words;

    CapApi(CapReader reader, CapIntake intake, Words words) {
        this.reader = reader;
        this.intake = intake;
        this.words = words;
    }

    /** Documented with {@link IncidentApi}'s, which is one and the same address. The answer is JSON whatever is asked for: an alarm that was taken is never refused because of its receipt. */
    @PostMapping(
            path = "/api/incidents",
            consumes = {"application/cap+xml", "application/xml", "text/xml"})
    @Hidden
    ResponseEntity<CapAnswer> report(HttpServletRequest request) throws IOException {
        CapReceipt receipt = intake.take(reader.read(body(request), charset(request)));
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
