package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When somebody is really there: on a shift and not away. */
final class Coverage {

    private final Map<String, List<Absence>> absences;

    Coverage(List<Absence> absences) {
        this.absences = absences.stream().collect(Collectors.groupingBy(Absence::personId));
    }

    /** A shift within a period, in parts: in each she is there all the time, or away all the time. */
    Stream<Part> parts(Shift shift, Instant from, Instant to) {
        Instant start = later(shift.startsAt(), from);
        Instant end = earlier(shift.endsAt(), to);
        List<Absence> away = absences.getOrDefault(shift.personId(), List.of());
        List<Instant> borders = Stream.concat(
                        Stream.of(start, end),
                        away.stream()
                                .flatMap(absence -> Stream.of(absence.startsAt(), absence.endsAt()))
                                .filter(at -> at.isAfter(start) && at.isBefore(end)))
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, borders.size() - 1)
                .mapToObj(i -> new Part(borders.get(i), borders.get(i + 1), isAway(away, borders.get(i))));
    }

    /** The parts of a period in which nobody on these shifts is there. */
    List<Part> holes(List<Shift> shifts, Instant from, Instant to) {
        List<Part> covered = shifts.stream()
                .filter(shift -> shift.overlaps(from, to))
                .flatMap(shift -> parts(shift, from, to))
                .filter(part -> !part.away())
                .sorted(Comparator.comparing(Part::from))
                .toList();
        List<Part> holes = new ArrayList<>();
        Instant reached = from;
        for (Part part : covered) {
            if (part.from().isAfter(reached)) {
                holes.add(new Part(reached, part.from(), true));
            }
            reached = later(reached, part.to());
        }
        if (reached.isBefore(to)) {
            holes.add(new Part(reached, to, true));
        }
        return holes;
    }

    private static boolean isAway(List<Absence> away, Instant at) {
        return away.stream()
                .anyMatch(absence ->
                        !absence.startsAt().isAfter(at) && absence.endsAt().isAfter(at));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** {@code one} is null without end. */
    private static Instant earlier(Instant one, Instant other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    /**
     * A stretch of time.
     *
     * @param from the first moment
     * @param to the first moment after
     * @param away whether nobody is there
     */
    record Part(Instant from, Instant to, boolean away) {}
}
