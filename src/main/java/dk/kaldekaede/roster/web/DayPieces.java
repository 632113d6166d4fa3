package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.ShiftKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What one day of one role holds: the shifts cut at midnight, and the hours that nobody covers. */
final class DayPieces {

    private final RosterTimes times;
    private final Map<String, String> names;
    private final Coverage coverage;

    DayPieces(RosterTimes times, Map<String, String> names, Coverage coverage) {
        this.times = times;
        this.names = names;
        this.coverage = coverage;
    }

    /**
     * One place on one day; holes of the role stand in its first place.
     *
     * @param shifts the role's
     * @param always whether an hour without anybody is a hole
     */
    List<Piece> of(LocalDate day, int position, List<Shift> shifts, boolean always) {
        Instant from = times.start(day);
        Instant to = times.start(day.plusDays(1));
        Stream<Piece> pieces = shifts.stream()
                .filter(shift -> shift.position() == position && shift.overlaps(from, to))
                .flatMap(shift -> pieces(shift, from, to));
        Stream<Piece> holes = always && position == 1 ? holes(shifts, from, to) : Stream.of();
        return joined(Stream.concat(pieces, holes)
                .sorted(Comparator.comparing(Piece::from))
                .toList());
    }

    /** Shifts of one person that touch are read as one. */
    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            int last = joined.size() - 1;
            Piece both = joined.isEmpty() ? null : joined.get(last).with(piece);
            if (both == null) {
                joined.add(piece);
            } else {
                joined.set(last, both);
            }
        }
        return joined;
    }

    private Stream<Piece> pieces(Shift shift, Instant from, Instant to) {
        return coverage.parts(shift, from, to)
                .map(part -> new Piece(
                        shift.personId(),
                        names.getOrDefault(shift.personId(), shift.personId()),
                        times.of(part.from()),
                        times.of(part.to()),
                        part.from().equals(from) && shift.startsAt().isBefore(from),
                        shift.kind() == ShiftKind.OVERRIDE,
                        part.away()));
    }

    /** What nobody covered is no news when it is over. */
    private Stream<Piece> holes(List<Shift> shifts, Instant from, Instant to) {
        return coverage.holes(shifts, from, to).stream()
                .filter(hole -> hole.to().isAfter(times.now()))
                .map(hole -> Piece.hole(times.of(hole.from()), times.of(hole.to())));
    }
}
