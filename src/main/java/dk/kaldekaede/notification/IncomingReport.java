package dk.kaldekaede.notification;

/**
 * What somebody posted to a gateway's address for receipts.
 *
 * @param secret the header {@code X-Callback-Secret}, or null
 * @param signature the header {@code X-Gwapi-Signature}, or null
 * @param body what was posted; may be anything
 */
public record IncomingReport(String secret, String signature, String body) {

    /** Neither secret nor body: this may end in a log. */
    @Override
    public String toString() {
        return "IncomingReport[" + (body == null ? 0 : body.length()) + " characters]";
    }
}
