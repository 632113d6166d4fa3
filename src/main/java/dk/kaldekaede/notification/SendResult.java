package dk.kaldekaede.notification;

/** How handing a message to a provider went. Codes are short and coded: never an address, a text or a secret. */
sealed interface SendResult {

    /** The provider took it and named it. */
    record Sent(String providerId) implements SendResult {}

    /** The provider will never take it, so trying again is of no use. */
    record Refused(String code) implements SendResult {}

    /** It is not known to have been taken; trying again may help. */
    record Unavailable(String code) implements SendResult {}
}
