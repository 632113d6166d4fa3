package dk.kaldekaede.incident.region;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.incident.RegionAnswer;
import java.util.Set;

/**
 * What somebody tells of the region; whatever is left out stays as it is.
 *
 * @param answer AMK's judgement of who gives crisis support (KS-2.5), or null
 * @param place where the region's effort takes place (KS-1.5), or null
 * @param asked whom AMK was asked for
 * @param arrived who has come
 * @param left who has gone
 */
public record RegionSaid(
        RegionAnswer answer, RegionPlace place, Set<RegionKind> asked, Set<RegionKind> arrived, Set<RegionKind> left) {}
