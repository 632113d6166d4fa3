package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.RegionPresence;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who of the region came when, and left when, in words for the situation picture. */
@Component
class SituationRegion {

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter ANOTHER_DAY = DateTimeFormatter.ofPattern("HH.mm (d.M.)");

    private final Words words;
    private final PageTimes times;

    SituationRegion(Words words, PageTimes times) {
        this.words = words;
        this.times = times;
    }

    /** A line for each stay, in the order they came. */
    List<String> lines(List<RegionPresence> presences) {
        return presences.stream().map(this::line).toList();
    }

    private String line(RegionPresence presence) {
        String who = words.of("region.kind", presence.kind().name());
        String came = clock(presence.arrivedAt());
        return presence.lasts()
                ? words.say("situation.region.there", who, came)
                : words.say("situation.region.left", who, came, clock(presence.leftAt()));
    }

    private String clock(Instant at) {
        ZonedDateTime here = times.of(at);
        boolean today = here.toLocalDate().equals(times.now().toLocalDate());
        return (today ? TODAY : ANOTHER_DAY).format(here);
    }
}
