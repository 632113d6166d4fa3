package dk.kaldekaede.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who has which turn of a rotation, and from when to when. */
@Component
class Turns {

    private final DanishTime time;
    private final Clock clock;

    Turns(DanishTime time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    /** A rotation's strokes in order of time; what is over by now is left as it was. */
    List<Stroke> of(Rotation rotation) {
        List<Stroke> strokes = new ArrayList<>();
        if (rotation.window() == null) {
            LocalDateTime end = end(rotation);
            for (LocalDateTime from = begin(rotation); from.isBefore(end); from = from.plusDays(rotation.everyDays())) {
                LocalDateTime next = from.plusDays(rotation.everyDays());
                add(strokes, rotation, from, next.isBefore(end) ? next : end);
            }
        } else {
            windows(rotation, strokes);
        }
        return strokes;
    }

    /** When the first turn begins, on the municipality's clock. */
    static LocalDateTime begin(Rotation rotation) {
        return rotation.first().atTime(rotation.handOver());
    }

    /** When the last turn ends, on the municipality's clock. */
    static LocalDateTime end(Rotation rotation) {
        return rotation.until().atTime(rotation.handOver());
    }

    private void windows(Rotation rotation, List<Stroke> strokes) {
        DailyWindow window = rotation.window();
        for (LocalDate day = rotation.first(); !day.isAfter(rotation.until()); day = day.plusDays(1)) {
            LocalDateTime from = day.atTime(window.from());
            boolean within = !from.isBefore(begin(rotation)) && from.isBefore(end(rotation));
            if (within && window.days().include(time.isDayOff(day))) {
                LocalDate lastDay = window.to().isAfter(window.from()) ? day : day.plusDays(1);
                add(strokes, rotation, from, lastDay.atTime(window.to()));
            }
        }
    }

    private void add(List<Stroke> strokes, Rotation rotation, LocalDateTime from, LocalDateTime to) {
        long turn = ChronoUnit.DAYS.between(begin(rotation), from) / rotation.everyDays();
        String person = rotation.people().get((int) (turn % rotation.people().size()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant begins = time.momentOrNext(from);
        Instant ends = time.momentOrNext(to);
        Instant rest = begins.isBefore(now) ? now : begins;
        if (ends.isAfter(rest)) {
            strokes.add(new Stroke(rotation.role(), rotation.position(), person, ShiftKind.PLANNED, rest, ends));
        }
    }
}
