package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.Duties;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads an import's file against the people and shifts of the moment; it changes nothing. */
@Component
class ImportReading {

    private final KnownNow known;
    private final Duties duties;
    private final Clock clock;
    private final ZoneId zone;

    ImportReading(KnownNow known, Duties duties, Clock clock, @Value("${kaldekaede.zone}") ZoneId zone) {
        this.known = known;
        this.duties = duties;
        this.clock = clock;
        this.zone = zone;
    }

    Prepared read(RosterImport one, byte[] content) {
        Known now = known.read();
        MunicipalTimes times = new MunicipalTimes(zone);
        ShiftComparison comparison = new ShiftComparison(duties, now, times, clock.instant());
        return switch (one.kind()) {
            case PEOPLE -> PeopleFile.read(TableFile.read(content), one.id(), now);
            case SHIFTS -> comparison.of(ShiftFile.read(TableFile.read(content), now, times));
            case CALENDAR ->
                comparison.of(CalendarFile.read(
                        content, new CalendarFile.Place(one.role(), one.position()), now, zone, clock.instant()));
        };
    }
}
