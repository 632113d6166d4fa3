package dk.kaldekaede.notification;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ten workers of a lane fail every second while the database is gone: one line a minute and lane says as much. */
final class Complaints {

    static final Duration PAUSE = Duration.ofMinutes(1);

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /** Whether a lane's failure is to be told now; it counts as told then. */
    boolean isTime(Lane lane) {
        return isTime(lane, System.nanoTime());
    }

    boolean isTime(Lane lane, long nanos) {
        return last.merge(lane.name(), nanos, (before, now) -> now - before >= PAUSE.toNanos() ? now : before) == nanos;
    }
}
