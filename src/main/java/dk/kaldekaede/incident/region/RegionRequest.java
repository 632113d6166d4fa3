package dk.kaldekaede.incident.region;

import dk.kaldekaede.effort.RegionKind;
import java.time.Instant;
import java.util.Set;

/**
 * What AMK was asked for in an incident, and what it said beside its judgement.
 *
 * @param underWay whether the region is being asked and followed
 * @param asked whom AMK was asked for
 * @param place where the region's effort takes place
 * @param answeredAt when somebody last noted an answer of AMK; null when nobody has
 * @param helpMissing how many people of crisis support AMK is asked for and has not answered (KS-2.6); null when none
 * @param helpAskedAt since when; null when none
 */
public record RegionRequest(
        boolean underWay,
        Set<RegionKind> asked,
        RegionPlace place,
        Instant answeredAt,
        Integer helpMissing,
        Instant helpAskedAt) {}
