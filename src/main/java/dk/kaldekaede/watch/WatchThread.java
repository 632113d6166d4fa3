package dk.kaldekaede.watch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Runs the rounds on a thread of their own, which nothing else of the application uses: neither the job executor, the
 * scheduler's pool nor the outbox can hold it up.
 */
@Component
@ConditionalOnProperty(name = "kaldekaede.watch", havingValue = "true", matchIfMissing = true)
class WatchThread implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchThread.class);

    private static final int LONGEST_ROUND_SECONDS = 20;

    private final Watch watch;
    private final WatchSettings settings;
    private volatile ScheduledExecutorService thread;

    WatchThread(Watch watch, WatchSettings settings) {
        this.watch = watch;
        this.settings = settings;
    }

    @Override
    public void start() {
        CustomizableThreadFactory daemon = new CustomizableThreadFactory("watch-");
        daemon.setDaemon(true);
        thread = Executors.newSingleThreadScheduledExecutor(daemon);
        long every = settings.every().toMillis();
        thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /** Whatever happens, there is a next round: an error that leaves this method would end all of them, and silently. */
    private void look() {
        try {
            watch.round();
        } catch (RuntimeException | Error e) {
            LOG.error("A round of the watch failed", e);
        }
    }

    /** A round under way is waited for: with the database closing under it, it would tell that the database is gone. */
    @Override
    public void stop() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_ROUND_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A round of the watch was still under way when the application ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
