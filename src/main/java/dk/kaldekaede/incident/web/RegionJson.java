package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.region.RegionPlace;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The region in an incident, for other systems.
 *
 * @param answer AMK's judgement of who gives crisis support
 * @param answeredAt when an answer was last noted, or null
 * @param place where the region's effort takes place
 * @param asked whom AMK was asked for
 * @param onSite everybody of the region who is or was there, in the order they came
 * @param news whether what was sent changed anything; always false when it is only read
 */
public record RegionJson(
        RegionAnswer answer,
        Instant answeredAt,
        RegionPlace place,
        Set<RegionKind> asked,
        List<OnSiteJson> onSite,
        boolean news) {

    /** Somebody of the region, there from when to when; null while they are there. */
    public record OnSiteJson(RegionKind kind, Instant from, Instant to) {}
}
