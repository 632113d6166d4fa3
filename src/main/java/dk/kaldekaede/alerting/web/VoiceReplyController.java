package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.KeyReplies;
import dk.kaldekaede.alerting.ReplySecrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the provider that rings people up passes on which key was pressed, and is told what to say. Open without a login,
 * closed without its secret.
 */
@RestController
class VoiceReplyController {

    private static final Logger LOG = LoggerFactory.getLogger(VoiceReplyController.class);
    private static final int LONGEST_KEYS = 20;

    private final KeyReplies replies;
    private final ReplySecrets secrets;

    VoiceReplyController(KeyReplies replies, ReplySecrets secrets) {
        this.replies = replies;
        this.secrets = secrets;
    }

    /**
     * A key that was pressed.
     *
     * @param id the provider's, of this key in this call; the same when it is passed on again
     * @param message our id of the message that was read aloud
     * @param key what was pressed
     */
    record Keypress(String id, String message, String key) {}

    /** What is read to the person. */
    record Say(String say) {}

    /**
     * 200 with what to say; 401 without the secret; 404 for a message that is none of ours and 503 when the answer could
     * not be stored, both with a number to ring.
     */
    @PostMapping("/api/replies/voice")
    ResponseEntity<Say> press(
            @RequestHeader(name = "X-Reply-Secret", required = false) String secret, @RequestBody Keypress keypress) {
        if (!secrets.isVoiceProvider(secret)) {
            throw ReplyProblem.of(HttpStatus.UNAUTHORIZED);
        }
        ReplyProblem.requireId("id", keypress.id());
        ReplyProblem.requireId("message", keypress.message());
        ReplyProblem.require("key", keypress.key(), LONGEST_KEYS);
        try {
            return replies.press(
                            keypress.id(), keypress.message(), keypress.key().strip())
                    .map(text -> say(HttpStatus.OK, text))
                    .orElseGet(() -> say(HttpStatus.NOT_FOUND, replies.unknown()));
        } catch (RuntimeException e) {
            // Its words may quote a row: the class has to do.
            LOG.error(
                    "A key that was pressed could not be stored: {}",
                    e.getClass().getName());
            return say(HttpStatus.SERVICE_UNAVAILABLE, replies.notStored());
        }
    }

    private static ResponseEntity<Say> say(HttpStatus status, String text) {
        return ResponseEntity.status(status).body(new Say(text));
    }
}
