package dk.kaldekaede.roster.importing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * How long a fetch may take in all, by the machine's own stop watch. A server that sends a byte now and then is within
 * every wait of a single read, so that its connections are closed from outside when the time is over.
 */
@Component
class ReadLimit implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ReadLimit.class);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "calendar-source-limit");
        thread.setDaemon(true);
        return thread;
    });

    Deadline begin(Duration whole) {
        return new Deadline(System.nanoTime() + whole.toNanos());
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
    }

    /** When a fetch has to be over; closed when it is. */
    final class Deadline implements AutoCloseable {

        private final long nanos;
        private final Queue<Future<?>> ends = new ConcurrentLinkedQueue<>();

        private Deadline(long nanos) {
            this.nanos = nanos;
        }

        boolean isOver() {
            return System.nanoTime() - nanos >= 0;
        }

        /** At least one: zero would mean without end. */
        int millisLeft() throws IOException {
            check();
            return (int) TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime()) + 1;
        }

        /** Closes a connection when the time is over, whatever is being read from it. */
        void ends(Socket connection) throws IOException {
            check();
            ends.add(watch.schedule(
                    () -> hangUp(connection), Math.max(0, nanos - System.nanoTime()), TimeUnit.NANOSECONDS));
        }

        private void check() throws IOException {
            if (isOver()) {
                throw new SocketTimeoutException("The whole takes too long");
            }
        }

        @Override
        public void close() {
            ends.forEach(end -> end.cancel(false));
        }
    }

    private static void hangUp(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) {
            LOG.info(
                    "A connection that took too long could not be closed: {}",
                    e.getClass().getName());
        }
    }
}
