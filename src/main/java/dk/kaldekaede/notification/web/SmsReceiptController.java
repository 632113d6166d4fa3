package dk.kaldekaede.notification.web;

import dk.kaldekaede.notification.DeliveryReceipts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the SMS gateway reports what became of a message. Open without a login, closed without its secret. */
@RestController
class SmsReceiptController {

    private final DeliveryReceipts receipts;

    SmsReceiptController(DeliveryReceipts receipts) {
        this.receipts = receipts;
    }

    /**
     * A receipt.
     *
     * @param id the id that the gateway answered with
     * @param status {@code delivered} or {@code failed}
     */
    record Receipt(String id, String status) {}

    /** 204 when recorded or known already, 401 without the secret, 404 for an id that is not (yet) known. */
    @PostMapping("/api/receipts/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(
            @RequestHeader(name = "X-Callback-Secret", required = false) String secret, @RequestBody Receipt receipt) {
        if (!receipts.isGateway(secret)) {
            throw problem(HttpStatus.UNAUTHORIZED, null);
        }
        if (!StringUtils.hasText(receipt.id())) {
            throw problem(HttpStatus.BAD_REQUEST, "id");
        }
        if (!receipts.sms(receipt.id(), delivered(receipt.status()))) {
            throw problem(HttpStatus.NOT_FOUND, "id");
        }
    }

    private static boolean delivered(String status) {
        if ("delivered".equals(status)) {
            return true;
        }
        if ("failed".equals(status)) {
            return false;
        }
        throw problem(HttpStatus.BAD_REQUEST, "status");
    }

    private static ErrorResponseException problem(HttpStatus status, String field) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        if (field != null) {
            detail.setProperty("field", field);
        }
        return new ErrorResponseException(status, detail, null);
    }
}
