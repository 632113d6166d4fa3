package dk.kaldekaede.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * A question to the database that is not waited for longer than a limit: a database that hangs must not hang whoever
 * asks how the application is. One thread asks; while it is stuck, nobody else waits beside it.
 */
public final class Bounded<T> {

    private final Supplier<T> question;
    private final Duration limit;
    private final ExecutorService thread;
    private CompletableFuture<T> asked;
    private long askedAt;

    /**
     * @param name names the thread that asks
     * @param limit how long the answer is waited for
     * @param question what is asked, on that thread
     */
    public Bounded(String name, Duration limit, Supplier<T> question) {
        this.question = question;
        this.limit = limit;
        CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
        threads.setDaemon(true);
        this.thread = Executors.newSingleThreadExecutor(threads);
    }

    /**
     * The answer, or nothing when it does not come in time. Callers at the same time share one question; while one is
     * stuck, nobody waits at all, and its late answer is thrown away.
     *
     * @throws IllegalStateException when the question failed; the cause says why
     */
    public Optional<T> answer() {
        try {
            CompletableFuture<T> question = ask();
            return Optional.of(question.get(left(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The question failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> ask() {
        if (asked == null || asked.isDone()) {
            askedAt = System.nanoTime();
            asked = CompletableFuture.supplyAsync(question, thread);
        }
        return asked;
    }

    private synchronized long left() {
        return Math.max(0, limit.toNanos() - (System.nanoTime() - askedAt));
    }

    /** Ends when the question under way has; never interrupts, which would close an embedded database's file. */
    public void stop() {
        thread.shutdown();
    }
}
