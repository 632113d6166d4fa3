package dk.kaldekaede.roster.importing;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How long a fetch may take in all, by the machine's own stop watch. */
@Component
class ReadLimit {

    Deadline begin(Duration whole) {
        return new Deadline(System.nanoTime() + whole.toNanos());
    }

    /** When a fetch has to be over, on the stop watch. */
    record Deadline(long nanos) {

        /** At least one: zero would mean without end. */
        int millisLeft() throws IOException {
            check();
            return (int) TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()) + 1;
        }

        void check() throws IOException {
            if (System.nanoTime() - nanos >= 0) {
                throw new SocketTimeoutException("The whole takes too long");
            }
        }
    }
}
