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
 * @param help how many people of crisis support AMK is asked for and has not answered; null when none
 * @param news whether what was sent changed anything; always false when it is only read
 */
public record RegionJson(
        RegionAnswer answer,
        Instant answeredAt,
        RegionPlace place,
        Set<RegionKind> asked,
        List<OnSiteJson> onSite,
        HelpJson help,
        boolean news) {

    /** People whom the municipality lacks, and AMK is asked for since when. */
    public record HelpJson(int missing, Instant askedAt) {}

    /** Somebody of the region, there from when to when; null while they are there. */
    public record OnSiteJson(RegionKind kind, Instant from, Instant to) {}
}
