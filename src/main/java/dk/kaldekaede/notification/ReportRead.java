package dk.kaldekaede.notification;

/** What a posted report says. */
sealed interface ReportRead {

    /** The provider says what became of a message it took. */
    record Told(String providerId, Fate fate) implements ReportRead {}

    /** Not the provider: the secret is missing or wrong. */
    record Stranger() implements ReportRead {}

    /** The provider, but a field that is needed is missing or has a word that nobody knows. */
    record Malformed(String field) implements ReportRead {}
}
