package dk.kaldekaede.effort;

import static dk.kaldekaede.effort.RegionKind.CLERGY;
import static dk.kaldekaede.effort.RegionKind.CRISIS_TEAM;
import static dk.kaldekaede.effort.RegionKind.KOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The municipality's periods, cut where the region comes and goes. */
class LedPeriodTest {

    private static final Instant START = Instant.parse("2026-01-18T02:10:00Z");

    @Test
    void leavesAPeriodWholeWhenTheRegionIsNotThereInIt() {
        assertThat(cut(own("crisis-support", 0, 60))).as("nobody comes").containsExactly("leader 0-60");
        assertThat(cut(own("crisis-support", 10, 60), there(KOP, 0, 10), there(KOP, 60, null)))
                .as("gone as it begins, and come as it ends")
                .containsExactly("leader 10-60");
        assertThat(cut(own("social-work-effort", 0, null), there(KOP, 5, null)))
                .as("social work is never the region's")
                .containsExactly("leader 0-");
        assertThat(cut(own("epc", 0, null), there(CLERGY, 5, 10)))
                .as("the clergy leads nothing")
                .containsExactly("leader 0-");
    }

    @Test
    void hasOneHolderAtEachMoment() {
        assertThat(cut(
                        own("crisis-support", 0, null),
                        there(CRISIS_TEAM, 5, 40),
                        there(KOP, 10, 20),
                        there(KOP, 40, null)))
                .containsExactly("leader 0-5", "CRISIS_TEAM 5-10", "KOP 10-20", "CRISIS_TEAM 20-40", "KOP 40-");
        assertThat(cut(own("epc", 0, 30), there(KOP, 0, null))).containsExactly("KOP 0-30");
        assertThat(cut(own("epc", 0, null), there(KOP, 5, 5)))
                .as("said and taken back in the same moment")
                .containsExactly("leader 0-");
    }

    @Test
    void saysWhoLeadsAlsoWhereTheMunicipalityHasNoLeader() {
        LeadershipPeriod gap = new LeadershipPeriod("i", "a", "crisis-support", null, null, false, START, null);
        List<LedPeriod> pieces = LedPeriod.of(gap, List.of(there(KOP, 5, null)));

        assertThat(pieces).extracting(LedPeriod::hasLeader).containsExactly(false, true);
        assertThat(pieces).extracting(LedPeriod::role).containsExactly(null, "kop");
    }

    private static List<String> cut(LeadershipPeriod own, RegionPresence... there) {
        return LedPeriod.of(own, List.of(there)).stream()
                .map(piece -> (piece.region() == null ? piece.personId() : piece.region()) + " "
                        + minute(piece.startedAt()) + "-" + minute(piece.endedAt()))
                .toList();
    }

    private static LeadershipPeriod own(String subject, int from, Integer to) {
        return new LeadershipPeriod("i", "a", subject, "leader", "role", false, at(from), at(to));
    }

    private static RegionPresence there(RegionKind kind, int from, Integer to) {
        return new RegionPresence("i", kind, at(from), "user", at(to));
    }

    private static Instant at(Integer minute) {
        return minute == null ? null : START.plusSeconds(60L * minute);
    }

    private static String minute(Instant moment) {
        return moment == null ? "" : String.valueOf((moment.getEpochSecond() - START.getEpochSecond()) / 60);
    }
}
