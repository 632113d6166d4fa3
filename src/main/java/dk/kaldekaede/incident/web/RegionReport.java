package dk.kaldekaede.incident.web;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.region.RegionPlace;
import dk.kaldekaede.incident.region.RegionSaid;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/** What somebody tells of the region, as {@code POST /api/incidents/{id}/region} takes it: one thing at least. */
record RegionReport(
        @Schema(description = "AMK's judgement: whether the region gives crisis support alone (KS-2.5)")
        RegionAnswer answer,

        @Schema(description = "Where the region's effort takes place (KS-1.5)")
        RegionPlace place,

        @Schema(description = "Whom AMK was asked for") Set<RegionKind> asked,

        @Schema(description = "Who has come") Set<RegionKind> arrived,

        @Schema(description = "Who has gone") Set<RegionKind> left) {

    RegionReport {
        asked = Objects.requireNonNullElse(asked, Set.of());
        arrived = Objects.requireNonNullElse(arrived, Set.of());
        left = Objects.requireNonNullElse(left, Set.of());
    }

    @AssertTrue(message = "{region.nothing}")
    @Schema(hidden = true)
    boolean isAnything() {
        return answer != null || place != null || !asked.isEmpty() || !arrived.isEmpty() || !left.isEmpty();
    }

    @AssertTrue(message = "{region.both}")
    @Schema(hidden = true)
    boolean isConsistent() {
        return Collections.disjoint(arrived, left);
    }

    RegionSaid said() {
        return new RegionSaid(answer, place, asked, arrived, left);
    }
}
