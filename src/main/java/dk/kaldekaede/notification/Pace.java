package dk.kaldekaede.notification;

import java.time.Instant;
import java.util.Set;

/** When a message may go, and with what. */
sealed interface Pace {

    /**
     * Now.
     *
     * @param along the kinds of message that go along when they wait for the same person; none: it goes alone
     */
    record Now(Set<MessageKind> along) implements Pace {}

    /** Others may gather until then. */
    record Later(Instant until) implements Pace {}

    /** She has had as many as the table allows in an hour. */
    record HeldBack(Instant until) implements Pace {}
}
