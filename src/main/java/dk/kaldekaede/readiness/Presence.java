package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Who really holds one role through a quarter: the shifts, without those who are away or have left. One sweep over the
 * moments where something changes; between two of them nothing does.
 */
final class Presence {

    private static final Comparator<Held> IN_ORDER = Comparator.comparingInt(Held::position)
            .thenComparing(Held::startsAt)
            .thenComparing(Held::person)
            .thenComparing(Held::from);

    private final List<Stretch> stretches;

    private Presence(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /**
     * A stretch of time in which the same people hold the role.
     *
     * @param holders in the order they are called; empty when nobody does
     */
    record Stretch(Instant from, Instant to, List<String> holders) {}

    private record Held(int position, Instant startsAt, String person, Instant from, Instant to) {}

    /**
     * Sweeps one role's shifts.
     *
     * @param within the time looked at
     * @param shifts the role's shifts, in any order
     * @param away when each person is not there
     */
    static Presence of(Period within, List<Shift> shifts, Map<String, List<Period>> away) {
        TreeMap<Instant, List<Held>> begins = new TreeMap<>();
        TreeMap<Instant, List<Held>> ends = new TreeMap<>();
        for (Shift shift : shifts) {
            for (Period there : there(shift, within, away.getOrDefault(shift.personId(), List.of()))) {
                Held held = new Held(shift.position(), shift.startsAt(), shift.personId(), there.from(), there.to());
                begins.computeIfAbsent(held.from(), at -> new ArrayList<>()).add(held);
                ends.computeIfAbsent(held.to(), at -> new ArrayList<>()).add(held);
            }
        }
        return new Presence(sweep(within, begins, ends));
    }

    private static List<Stretch> sweep(
            Period within, TreeMap<Instant, List<Held>> begins, TreeMap<Instant, List<Held>> ends) {
        TreeSet<Instant> moments = new TreeSet<>(begins.keySet());
        moments.addAll(ends.keySet());
        moments.add(within.from());
        moments.remove(within.to());
        TreeSet<Held> now = new TreeSet<>(IN_ORDER);
        List<Stretch> stretches = new ArrayList<>();
        for (Instant from : moments) {
            now.removeAll(new HashSet<>(ends.getOrDefault(from, List.of())));
            now.addAll(begins.getOrDefault(from, List.of()));
            Instant next = moments.higher(from);
            append(stretches, from, next == null ? within.to() : next, now);
        }
        return stretches;
    }

    private static void append(List<Stretch> stretches, Instant from, Instant to, TreeSet<Held> now) {
        List<String> holders = now.stream().map(Held::person).toList();
        Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last.holders().equals(holders)) {
            stretches.set(stretches.size() - 1, new Stretch(last.from(), to, holders));
        } else {
            stretches.add(new Stretch(from, to, holders));
        }
    }

    /** What is left of a shift within a time when its person's absences are taken off. */
    private static List<Period> there(Shift shift, Period within, List<Period> away) {
        Instant from = later(shift.startsAt(), within.from());
        Instant end = shift.endsAt() == null || shift.endsAt().isAfter(within.to()) ? within.to() : shift.endsAt();
        List<Period> there = new ArrayList<>();
        for (Period gone : away) {
            if (gone.from().isBefore(end) && gone.to().isAfter(from)) {
                if (from.isBefore(gone.from())) {
                    there.add(new Period(from, gone.from()));
                }
                from = later(from, gone.to());
            }
        }
        if (from.isBefore(end)) {
            there.add(new Period(from, end));
        }
        return there;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** The time looked at, in order and without a hole. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** When those who hold the role are as asked for. */
    List<Period> when(Predicate<List<String>> holders) {
        List<Period> periods = new ArrayList<>();
        stretches.stream()
                .filter(stretch -> holders.test(stretch.holders()))
                .forEach(stretch -> Period.append(periods, stretch.from(), stretch.to()));
        return periods;
    }

    /** Everybody who holds it at some time, and when. */
    Map<String, List<Period>> byPerson() {
        Map<String, List<Period>> times = new HashMap<>();
        stretches.forEach(stretch -> Set.copyOf(stretch.holders())
                .forEach(person -> Period.append(
                        times.computeIfAbsent(person, id -> new ArrayList<>()), stretch.from(), stretch.to())));
        return times;
    }
}
