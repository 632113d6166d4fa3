package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One reading for all who ask: fresh while it works, nobody's burden when it does not. */
@Timeout(180)
class SharedReadingTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean broken;
    private volatile boolean hanging;
    private final SharedReading<Integer> reading = new SharedReading<>("test", this::read);

    @AfterEach
    void close() {
        never.countDown();
        reading.close();
    }

    @Test
    void readsOnceForAllWhoAskAtTheSameTime() {
        List<CompletableFuture<Integer>> all = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(this::value))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isEqualTo(1));
    }

    @Test
    void readsAgainAfterAChangeAndAfterASecond() {
        assertThat(value()).isEqualTo(1);
        assertThat(value()).isEqualTo(1);
        reading.changed();
        assertThat(value()).isEqualTo(2);
        await().atMost(Duration.ofMinutes(1)).until(() -> value() >= 3);
    }

    @Test
    void showsTheLastReadingWhenItBreaksAndTheNextWhenItIsWell() {
        value();
        broken = true;
        reading.changed();
        assertThat(value()).isEqualTo(1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reading.get().orElseThrow().old());
        broken = false;
        await().atMost(Duration.ofMinutes(1)).until(() -> value() > 1);
        assertThat(reading.get().orElseThrow().old()).isFalse();
    }

    @Test
    void makesNobodyWaitForAReadingThatHangs() {
        value();
        hanging = true;
        reading.changed();
        value();

        assertThat(secondsOf(() -> IntStream.range(0, 1000).forEach(i -> value())))
                .isLessThan(0.5);
        assertThat(reads).hasValue(2);
    }

    @Test
    void hasNothingWhenItNeverWorked() {
        hanging = true;

        assertThat(secondsOf(() -> assertThat(reading.get()).isEmpty())).isBetween(4.0, 9.0);
        assertThat(secondsOf(() -> assertThat(reading.get()).isEmpty())).isLessThan(0.5);
    }

    private int value() {
        return reading.get().orElseThrow().value();
    }

    private int read() {
        int number = reads.incrementAndGet();
        if (broken) {
            throw new IllegalStateException("broken");
        }
        if (hanging) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return number;
    }

    private static double secondsOf(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }
}
