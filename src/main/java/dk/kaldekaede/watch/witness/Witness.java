package dk.kaldekaede.watch.witness;

import dk.kaldekaede.watch.ways.Attempt;
import dk.kaldekaede.watch.ways.Emergency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises one test alarm after the other and tells people when they do not arrive, and when they do again. */
final class Witness {

    private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

    private final WitnessSettings settings;
    private final Clock clock;
    private final WitnessWords words;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Instant troubledSince;
    private boolean told;
    private long toldAt;

    Witness(WitnessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.words = new WitnessWords(settings.zone());
    }

    void run() {
        Listener listener = new Listener(settings.address(), settings.port(), () -> troubledSince == null);
        LOG.info("The witness listens at port {}: {}", listener.port(), settings);
        Trial trial = new Trial(settings, new TestAlarmClient(settings), listener, stopped);
        try {
            Duration pause = Duration.ZERO;
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = after(trial.run());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listener.stop();
        }
    }

    void stop() {
        stopped.countDown();
    }

    /** How long until the next. */
    private Duration after(Verdict verdict) {
        if (verdict.isWell()) {
            LOG.info("A test alarm came back after {} ms", verdict.took().toMillis());
            isWell();
            return settings.every();
        }
        LOG.error("A test alarm did not come back: {} {}", verdict.trouble(), verdict.detail());
        isTroubled(verdict);
        return settings.retryEvery().compareTo(settings.every()) < 0 ? settings.retryEvery() : settings.every();
    }

    private void isWell() {
        if (troubledSince == null || !told || tell(words.over())) {
            troubledSince = null;
            told = false;
        }
    }

    private void isTroubled(Verdict verdict) {
        if (troubledSince == null) {
            troubledSince = clock.instant();
        }
        boolean due =
                !told || System.nanoTime() - toldAt >= settings.tellAgain().toNanos();
        if (due && tell(words.of(verdict, troubledSince))) {
            told = true;
            toldAt = System.nanoTime();
        }
    }

    /** Whether somebody was told; else it is tried again after the next test alarm. */
    private boolean tell(Emergency emergency) {
        List<Attempt> attempts = settings.ways().tell(emergency, true);
        boolean taken = attempts.stream().anyMatch(Attempt::taken);
        if (!taken) {
            LOG.error("Nobody could be told: {}", attempts);
        }
        return taken;
    }
}
