package dk.kaldekaede.incident.web;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Reads something once for all who ask. One thread reads, so at most one connection is ever spent on it. While reading
 * works, those who ask get what is at most a second old and never older than a change on this node; when it fails or
 * hangs, nobody waits for it and all get what was read last.
 *
 * @param <T> what is read
 */
final class SharedReading<T> implements AutoCloseable {

    /** How old a reading may be. */
    static final Duration FRESH = Duration.ofSeconds(1);

    /** From when on a reading is called old to whoever sees it. */
    static final Duration OLD = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(SharedReading.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Who would otherwise see nothing waits longer. */
    private static final Duration PATIENCE_FOR_THE_FIRST = Duration.ofSeconds(5);

    private static final Duration APART = Duration.ofMillis(200);
    private static final Duration APART_WHEN_FAILING = Duration.ofSeconds(1);
    private static final int WAITING_AT_ONCE = 50;

    private final Supplier<T> source;
    private final ScheduledExecutorService reader;
    private final Semaphore waiting = new Semaphore(WAITING_AT_ONCE);
    private volatile Reading<T> last;
    private volatile long changedAt = System.nanoTime();
    private volatile boolean failing;
    private Attempt attempt;

    SharedReading(String name, Supplier<T> source) {
        this.source = source;
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
        threads.setDaemon(true);
        reader = Executors.newSingleThreadScheduledExecutor(threads);
    }

    /** What was read, and whether it is older than it should ever be. */
    record Reading<T>(T value, long begunAt) {

        boolean old() {
            return System.nanoTime() - begunAt > OLD.toNanos();
        }

        private boolean begunSince(long moment) {
            return begunAt - moment >= 0;
        }
    }

    /** The newest reading; empty when none has ever succeeded. */
    Optional<Reading<T>> get() {
        long asked = System.nanoTime();
        boolean worthWaiting = true;
        // A reading under way may have begun before the change that is to be seen: then the next one is waited for.
        for (int i = 0; i < 2 && worthWaiting && !isFresh(asked); i++) {
            worthWaiting = begin(asked).map(Attempt::await).orElse(false);
        }
        return Optional.ofNullable(last);
    }

    /** What was read before now is out of date. */
    void changed() {
        changedAt = System.nanoTime();
    }

    private boolean isFresh(long asked) {
        Reading<T> newest = last;
        return newest != null && newest.begunSince(asked - FRESH.toNanos()) && newest.begunSince(changedAt);
    }

    /** The attempt to wait for; none when one has just succeeded. */
    private synchronized Optional<Attempt> begin(long asked) {
        if (isFresh(asked)) {
            return Optional.empty();
        }
        if (attempt == null || attempt.over()) {
            long apart = (failing ? APART_WHEN_FAILING : APART).toNanos();
            long rest = attempt == null ? 0 : attempt.begunAt + apart - System.nanoTime();
            attempt = new Attempt();
            reader.schedule(attempt, Math.max(0, rest), TimeUnit.NANOSECONDS);
        }
        return Optional.of(attempt);
    }

    @Override
    public void close() {
        reader.shutdown();
    }

    private final class Attempt implements Runnable {

        private final CountDownLatch done = new CountDownLatch(1);
        private final long askedFor = System.nanoTime();
        private volatile long begunAt = askedFor;

        @Override
        public void run() {
            begunAt = System.nanoTime();
            try {
                last = new Reading<>(source.get(), begunAt);
                failing = false;
            } catch (RuntimeException e) {
                // A database's words may quote a row: the class has to do.
                LOG.warn("The board could not be read: {}", e.getClass().getName());
                failing = true;
            } finally {
                done.countDown();
            }
        }

        boolean over() {
            return done.getCount() == 0;
        }

        /** Waits for a reading that is likely to come; false when it failed, hangs, or enough others wait. */
        boolean await() {
            Duration patience = last == null ? PATIENCE_FOR_THE_FIRST : PATIENCE;
            long left = askedFor + patience.toNanos() - System.nanoTime();
            if (failing && last != null || left <= 0 || !waiting.tryAcquire()) {
                return false;
            }
            try {
                return done.await(left, TimeUnit.NANOSECONDS) && !failing;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                waiting.release();
            }
        }
    }
}
