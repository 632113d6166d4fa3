package dk.kaldekaede.scenario;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two threads that begin in the same moment. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<T> first = two.submit(() -> togetherWithTheOther(start, one));
            Future<T> second = two.submit(() -> togetherWithTheOther(start, other));
            return List.of(first.get(120, TimeUnit.SECONDS), second.get(120, TimeUnit.SECONDS));
        } finally {
            two.shutdown();
        }
    }

    private static <T> T togetherWithTheOther(CyclicBarrier start, Callable<T> work) throws Exception {
        start.await(60, TimeUnit.SECONDS);
        return work.call();
    }
}
