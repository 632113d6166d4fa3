package dk.kaldekaede.engine.security;

import java.time.Instant;
import org.springframework.security.authentication.LockedException;

/** No password is tried now, right or wrong. */
final class TooManyAttempts extends LockedException {

    private final transient Instant until;

    TooManyAttempts(Instant until) {
        super("Too many wrong passwords");
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
