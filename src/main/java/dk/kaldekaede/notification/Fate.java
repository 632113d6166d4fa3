package dk.kaldekaede.notification;

/** What a provider says became of a message after it took it. */
enum Fate {
    /** Still on its way: nothing to record. */
    UNDER_WAY,
    /** The device has it, or somebody took the call. Nobody need have read or understood it. */
    DELIVERED,
    /** It will not arrive by this gateway. */
    FAILED,
    /** The telephone rang and nobody took it: the gateway did its part. */
    NO_ANSWER,
    /** The line was engaged: the gateway did its part. */
    BUSY;

    /** As the attempt records it. */
    String receipt() {
        return switch (this) {
            case DELIVERED -> "DELIVERED";
            case FAILED -> "FAILED";
            case NO_ANSWER, BUSY -> "UNANSWERED";
            case UNDER_WAY -> throw new IllegalStateException("What is under way has no receipt yet");
        };
    }
}
