package dk.kaldekaede.notification;

import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps messages moving on a running node: at once after a commit, and every second for what another node left or a
 * wait has brought due. Tests switch it off and call the dispatcher themselves.
 */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "kaldekaede.outbox.sweep", havingValue = "true", matchIfMissing = true)
class OutboxSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweep.class);
    private static final long STOPS_WITHIN_SECONDS = 20;

    private final OutboxDispatcher dispatcher;
    private final OutboxPulse pulse;
    private final Complaints complaints = new Complaints();
    private final Map<Lane, ThreadPoolExecutor> workers = new LinkedHashMap<>();

    OutboxSweep(OutboxDispatcher dispatcher, OutboxPulse pulse) {
        this.dispatcher = dispatcher;
        this.pulse = pulse;
        Lane.all().forEach(lane -> workers.put(lane, workersOf(lane)));
        workers.keySet().forEach(pulse::beat);
    }

    /** A worker that has not begun yet will see whatever is due by then: further wake-ups can be dropped. */
    private static ThreadPoolExecutor workersOf(Lane lane) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("outbox-" + lane.name() + "-");
        threads.setDaemon(true);
        ArrayBlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(lane.workers());
        return new ThreadPoolExecutor(
                lane.workers(),
                lane.workers(),
                0,
                TimeUnit.SECONDS,
                waiting,
                threads,
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @TransactionalEventListener
    void committed(MessageQueued queued) {
        workers.keySet().stream()
                .filter(lane -> lane.holds(queued.channel(), queued.kind()))
                .forEach(this::wake);
    }

    @Scheduled(fixedDelay = 1000)
    void sweep() {
        workers.keySet().forEach(this::wake);
    }

    /** Well within the time a claim lasts, also when one turn is missed. */
    @Scheduled(fixedDelay = 8000)
    void renewClaims() {
        dispatcher.renewClaims();
    }

    private void wake(Lane lane) {
        workers.get(lane).execute(() -> dispatch(lane));
    }

    private void dispatch(Lane lane) {
        try {
            dispatcher.dispatchDue(lane, () -> pulse.beat(lane));
        } catch (RuntimeException e) {
            // The next sweep goes on. A database's words may quote a row: the class has to do.
            if (complaints.isTime(lane)) {
                LOG.error(
                        "The outbox lane {} broke off: {}",
                        lane.name(),
                        e.getClass().getName());
            }
        }
    }

    /** Lets messages under way be settled; never interrupts, which would close an embedded database's file. */
    @PreDestroy
    void stop() throws InterruptedException {
        workers.values().forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor each : workers.values()) {
            each.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
        }
    }
}
