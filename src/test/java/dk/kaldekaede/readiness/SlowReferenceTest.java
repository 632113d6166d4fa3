package dk.kaldekaede.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.roster.Absence;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Shift;
import dk.kaldekaede.roster.ShiftKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random rosters, their hours counted minute by minute: slow, plain, and the same as the sweep's. */
class SlowReferenceTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final String ROLE = "sygeplejevagt";
    private static final String OTHER = "centerchef-css";
    private static final int ROSTERS = 15;
    private static final int DAYS = 9;
    private static final List<FindingKind> COUNTED = List.of(
            FindingKind.UNCOVERED,
            FindingKind.DEPUTIES_MISSING,
            FindingKind.DEPUTY_IS_FIRST,
            FindingKind.LANGUAGE_MISSING,
            FindingKind.TWO_LINKS);

    @ParameterizedTest
    @CsvSource({"2026-03-25T00:00", "2026-10-21T12:30", "2026-06-01T07:15"})
    void countsTheSameMinutes(LocalDateTime start) {
        Random random = new Random(start.hashCode());
        for (int i = 0; i < ROSTERS; i++) {
            check(random(random, start));
        }
    }

    private static void check(RosterPicture picture) {
        RoleReadiness role = ReadinessReport.of(picture).roles().stream()
                .filter(each -> each.role().equals(ROLE))
                .findFirst()
                .orElseThrow();

        Map<FindingKind, Long> minutes = minutes(picture);
        for (FindingKind kind : COUNTED) {
            assertThat(length(role, kind))
                    .as(kind.name())
                    .isEqualTo(Duration.ofMinutes(minutes.getOrDefault(kind, 0L)));
        }
    }

    private static Map<FindingKind, Long> minutes(RosterPicture picture) {
        Map<FindingKind, Long> minutes = new EnumMap<>(FindingKind.class);
        for (Instant at = picture.from(); at.isBefore(picture.to()); at = at.plusSeconds(60)) {
            List<String> holders = holders(picture, ROLE, at);
            Set<String> distinct = new HashSet<>(holders);
            count(minutes, FindingKind.UNCOVERED, holders.isEmpty() ? 1 : 0);
            count(minutes, FindingKind.DEPUTIES_MISSING, distinct.size() == 1 ? 1 : 0);
            count(minutes, FindingKind.DEPUTY_IS_FIRST, distinct.size() < holders.size() ? 1 : 0);
            boolean arabic = distinct.stream().anyMatch(person -> Integer.parseInt(person) % 2 == 0);
            count(minutes, FindingKind.LANGUAGE_MISSING, !holders.isEmpty() && !arabic ? 1 : 0);
            distinct.retainAll(holders(picture, OTHER, at));
            count(minutes, FindingKind.TWO_LINKS, distinct.size());
        }
        return minutes;
    }

    private static void count(Map<FindingKind, Long> minutes, FindingKind kind, long more) {
        minutes.merge(kind, more, Long::sum);
    }

    /** Who would be called at one moment, asked of every row there is. */
    private static List<String> holders(RosterPicture picture, String role, Instant at) {
        List<String> holders = new ArrayList<>();
        for (Shift shift : picture.shifts()) {
            if (shift.role().equals(role) && shift.covers(at) && isThere(picture, shift.personId(), at)) {
                holders.add(shift.personId());
            }
        }
        return holders;
    }

    private static boolean isThere(RosterPicture picture, String person, Instant at) {
        for (Absence absence : picture.absences()) {
            if (absence.personId().equals(person)
                    && !absence.startsAt().isAfter(at)
                    && absence.endsAt().isAfter(at)) {
                return false;
            }
        }
        return picture.people().get(Integer.parseInt(person)).isThere(at);
    }

    private static Duration length(RoleReadiness role, FindingKind kind) {
        return role.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::length)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static RosterPicture random(Random random, LocalDateTime start) {
        Instant from = start.atZone(ZONE).toInstant();
        Instant to = start.plusDays(DAYS).atZone(ZONE).toInstant();
        List<Shift> shifts = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            LocalDateTime at = start.minusHours(random.nextInt(30));
            while (at.isBefore(start.plusDays(DAYS))) {
                LocalDateTime end = at.plusHours(4 + random.nextInt(40));
                boolean open = random.nextInt(40) == 0;
                if (random.nextInt(4) > 0) {
                    shifts.add(new Shift(
                            place + "-" + shifts.size(),
                            place < 3 ? ROLE : OTHER,
                            String.valueOf(random.nextInt(5)),
                            place < 3 ? place + 1 : 1,
                            ShiftKind.PLANNED,
                            at.atZone(ZONE).toInstant(),
                            open ? null : end.atZone(ZONE).toInstant()));
                }
                at = open ? start.plusDays(DAYS) : end.plusMinutes(random.nextInt(3) * 45L);
            }
        }
        List<Absence> absences = IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> {
                    Instant gone = start.plusHours(random.nextInt(DAYS * 24))
                            .atZone(ZONE)
                            .toInstant();
                    return new Absence(
                            "a" + i,
                            String.valueOf(random.nextInt(5)),
                            gone,
                            gone.plus(Duration.ofHours(1 + random.nextInt(60))));
                })
                .toList();
        List<PersonDetails> people = IntStream.range(0, 5)
                .mapToObj(i -> new PersonDetails(
                        String.valueOf(i),
                        "Vagt " + i,
                        null,
                        List.<ContactWay>of(),
                        Set.of(),
                        i % 2 == 0 ? Set.of("ar") : Set.of(),
                        Set.of(),
                        from,
                        random.nextInt(4) == 0
                                ? start.plusHours(random.nextInt(DAYS * 30))
                                        .atZone(ZONE)
                                        .toInstant()
                                : null))
                .toList();
        return new RosterPicture(
                from,
                to,
                shifts,
                absences,
                people,
                List.of(new RolePolicy(ROLE, null, true, 1, Set.of("ar"), Set.of())),
                Chain.ALL,
                Set.of(),
                false,
                true);
    }
}
