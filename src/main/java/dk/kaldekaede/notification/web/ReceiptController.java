package dk.kaldekaede.notification.web;

import dk.kaldekaede.notification.DeliveryReceipts;
import dk.kaldekaede.notification.IncomingReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways report what became of a message. Open without a login, closed without the gateway's own secret. */
@RestController
class ReceiptController {

    private final DeliveryReceipts receipts;

    ReceiptController(DeliveryReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * 204 when recorded or known already, 400 for a body that says nothing, 401 without the gateway's secret, 404 for
     * an id that this gateway has not given (yet).
     */
    @Operation(summary = "What became of a message; posted by the gateway that took it.")
    @Tag(name = "Messages")
    @PostMapping("/api/receipts/{gateway}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @PathVariable String gateway,
            @RequestHeader(name = "X-Callback-Secret", required = false) String secret,
            @RequestHeader(name = "X-Gwapi-Signature", required = false) String signature,
            @RequestBody(required = false) String body) {
        IncomingReport report = new IncomingReport(secret, signature, body == null ? "" : body);
        DeliveryReceipts.Reception reception = receipts.receive(gateway, report);
        switch (reception.status()) {
            case TAKEN -> {}
            case STRANGER -> throw problem(HttpStatus.UNAUTHORIZED, null);
            case UNKNOWN_MESSAGE -> throw problem(HttpStatus.NOT_FOUND, reception.field());
            case MALFORMED -> throw problem(HttpStatus.BAD_REQUEST, reception.field());
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String field) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        if (field != null) {
            detail.setProperty("field", field);
        }
        return new ErrorResponseException(status, detail, null);
    }
}
