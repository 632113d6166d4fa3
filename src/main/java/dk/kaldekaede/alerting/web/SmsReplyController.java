package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.ReplySecrets;
import dk.kaldekaede.alerting.SmsReplies;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the SMS provider passes on what people write. Open without a login, closed without its secret. */
@RestController
class SmsReplyController {

    private static final Logger LOG = LoggerFactory.getLogger(SmsReplyController.class);
    private static final int LONGEST_NUMBER = 40;

    /** Ten parts of an SMS. */
    private static final int LONGEST_TEXT = 1600;

    private final SmsReplies replies;
    private final ReplySecrets secrets;

    SmsReplyController(SmsReplies replies, ReplySecrets secrets) {
        this.replies = replies;
        this.secrets = secrets;
    }

    /**
     * An SMS that came in.
     *
     * @param id the provider's, the same when it is passed on again
     * @param from the number it came from, with its country
     * @param text what it says
     * @param receivedAt when the provider received it; checked to be a time, and not used
     */
    record Sms(String id, String from, String text, OffsetDateTime receivedAt) {}

    /** 204 when handled or handled before, 401 without the secret, 503 when it could not be stored and is to come again. */
    @PostMapping("/api/replies/sms")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(@RequestHeader(name = "X-Reply-Secret", required = false) String secret, @RequestBody Sms sms) {
        if (!secrets.isSmsProvider(secret)) {
            throw ReplyProblem.of(HttpStatus.UNAUTHORIZED);
        }
        ReplyProblem.requireId("id", sms.id());
        ReplyProblem.require("from", sms.from(), LONGEST_NUMBER);
        ReplyProblem.requireText("text", sms.text(), LONGEST_TEXT);
        try {
            replies.receive(sms.id(), sms.from(), sms.text());
        } catch (RuntimeException e) {
            // Its words may quote a row: the class has to do.
            LOG.error(
                    "An SMS that came in could not be stored: {}", e.getClass().getName());
            throw ReplyProblem.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
