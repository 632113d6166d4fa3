package dk.kaldekaede.watch.witness;

import java.time.Duration;

/**
 * What came of one test alarm.
 *
 * @param trouble what was wrong; null when it came back
 * @param detail a short code that the words take up
 * @param took how long it took to come back, when it did
 */
record Verdict(Trouble trouble, String detail, Duration took) {

    /** Where a test alarm ended. */
    enum Trouble {
        /** No connection, or no answer in time. */
        API_UNREACHABLE,
        /** The account or its rights are wrong, or no address is set. */
        API_REFUSES,
        /** It answers with an error of its own. */
        API_FAILS,
        /** Raised, and no step was run. */
        ENGINE,
        /** Written, and not sent. */
        OUTBOX,
        /** Sent, and not taken by the provider. */
        GATEWAY,
        /** Taken by the provider, and not arrived. */
        BEYOND,
        /** Not arrived, and nobody says where it is. */
        UNKNOWN
    }

    static Verdict well(Duration took) {
        return new Verdict(null, "", took);
    }

    static Verdict of(Trouble trouble, String detail) {
        return new Verdict(trouble, detail, null);
    }

    boolean isWell() {
        return trouble == null;
    }
}
