package dk.kaldekaede.watch.ways;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The configured ways in their order: SMS, mail, webhook. */
public final class EmergencyWays {

    private final List<EmergencyWay> ways;

    EmergencyWays(List<? extends EmergencyWay> ways) {
        this.ways = List.copyOf(ways);
    }

    /** The names of the ways that are set; empty when nobody can be told. */
    public List<String> names() {
        return ways.stream().map(EmergencyWay::name).toList();
    }

    /** Tries one way after the other until one takes it, or all of them when {@code byAll}. */
    public List<Attempt> tell(Emergency emergency, boolean byAll) {
        List<Attempt> attempts = new ArrayList<>();
        for (EmergencyWay way : ways) {
            Attempt attempt = attempt(way, emergency);
            attempts.add(attempt);
            if (attempt.taken() && !byAll) {
                break;
            }
        }
        return attempts;
    }

    /** A defect in one way must not keep the others from being tried. */
    private static Attempt attempt(EmergencyWay way, Emergency emergency) {
        long begun = System.nanoTime();
        String code = null;
        try {
            way.tell(emergency);
        } catch (EmergencyWay.NotTaken e) {
            code = e.getMessage();
        } catch (RuntimeException e) {
            code = e.getClass().getSimpleName();
        }
        return new Attempt(way.name(), code == null, code, Duration.ofNanos(System.nanoTime() - begun));
    }
}
