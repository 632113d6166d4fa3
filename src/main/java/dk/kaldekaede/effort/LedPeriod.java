package dk.kaldekaede.effort;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who really led a subject from when to when: the municipality's own period with the region's presence laid over it. While
 * a KOP or the region's crisis team is there, crisis support and the EPC are led by them; social work never is (KS-2.5,
 * SF-4.2, OP-9).
 *
 * @param own the municipality's period, which lasts meanwhile: its leader leads the municipality's own people
 * @param region who of the region leads; null when the municipality does
 * @param startedAt from
 * @param endedAt to; null while it lasts
 */
public record LedPeriod(LeadershipPeriod own, RegionKind region, Instant startedAt, Instant endedAt) {

    /** What the region leads when it is there. */
    private static final Set<String> LED_BY_THE_REGION = Set.of("crisis-support", LeadershipPeriod.EPC);

    /** Whether the region leads a subject when it is there. */
    static boolean isTheRegions(String subject) {
        return LED_BY_THE_REGION.contains(subject);
    }

    /** Who of the region leads at a moment: the KOP before the crisis team; empty when neither is there. */
    static Optional<RegionKind> leading(List<RegionPresence> presences, Instant moment) {
        return presences.stream()
                .filter(presence -> presence.kind().leads() && presence.at(moment))
                .map(RegionPresence::kind)
                .min(Comparator.naturalOrder());
    }

    /** One period of the municipality, cut where the region comes and goes, oldest first. */
    public static List<LedPeriod> of(LeadershipPeriod own, List<RegionPresence> presences) {
        if (!isTheRegions(own.subject())) {
            return List.of(new LedPeriod(own, null, own.startedAt(), own.endedAt()));
        }
        List<Instant> cuts = cuts(own, presences);
        return IntStream.range(0, cuts.size())
                .mapToObj(at -> new LedPeriod(
                        own,
                        leading(presences, cuts.get(at)).orElse(null),
                        cuts.get(at),
                        at + 1 < cuts.size() ? cuts.get(at + 1) : own.endedAt()))
                .toList();
    }

    /** The moments at which a piece begins: the period itself, and each at which another leads. */
    private static List<Instant> cuts(LeadershipPeriod own, List<RegionPresence> presences) {
        List<Instant> moments = Stream.concat(
                        Stream.of(own.startedAt()),
                        presences.stream()
                                .flatMap(presence -> Stream.of(presence.arrivedAt(), presence.leftAt()))
                                .filter(Objects::nonNull)
                                .filter(moment -> moment.isAfter(own.startedAt()))
                                .filter(moment -> own.lasts() || moment.isBefore(own.endedAt())))
                .distinct()
                .sorted()
                .toList();
        return IntStream.range(0, moments.size())
                .filter(at ->
                        at == 0 || !leading(presences, moments.get(at)).equals(leading(presences, moments.get(at - 1))))
                .mapToObj(moments::get)
                .toList();
    }

    /** Whether somebody leads in it, of the municipality or of the region. */
    public boolean hasLeader() {
        return region != null || own.hasLeader();
    }

    /** The role that leads; null while nobody does. */
    public String role() {
        return region == null ? own.role() : region.role();
    }

    /** The municipality's person who leads; null while the region or nobody does. */
    public String personId() {
        return region == null ? own.personId() : null;
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return endedAt == null;
    }
}
