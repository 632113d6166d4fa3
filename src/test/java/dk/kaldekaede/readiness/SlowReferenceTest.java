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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
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

        assertThat(length(role, FindingKind.UNCOVERED)).isEqualTo(minutes(picture, List::isEmpty));
        assertThat(length(role, FindingKind.DEPUTIES_MISSING))
                .isEqualTo(minutes(picture, holders -> !holders.isEmpty() && distinct(holders) < 2));
        assertThat(length(role, FindingKind.DEPUTY_IS_FIRST))
                .isEqualTo(minutes(picture, holders -> distinct(holders) < holders.size()));
        assertThat(length(role, FindingKind.LANGUAGE_MISSING))
                .isEqualTo(minutes(
                        picture,
                        holders -> !holders.isEmpty()
                                && holders.stream().noneMatch(person -> Integer.parseInt(person) % 2 == 0)));
        assertThat(length(role, FindingKind.TWO_LINKS)).isEqualTo(twoLinks(picture));
    }

    private static Duration twoLinks(RosterPicture picture) {
        long count = 0;
        for (Instant at = picture.from(); at.isBefore(picture.to()); at = at.plusSeconds(60)) {
            Set<String> both = new HashSet<>(holders(picture, ROLE, at));
            both.retainAll(holders(picture, OTHER, at));
            count += both.size();
        }
        return Duration.ofMinutes(count);
    }

    private static Duration minutes(RosterPicture picture, Predicate<List<String>> such) {
        long count = 0;
        for (Instant at = picture.from(); at.isBefore(picture.to()); at = at.plusSeconds(60)) {
            count += such.test(holders(picture, ROLE, at)) ? 1 : 0;
        }
        return Duration.ofMinutes(count);
    }

    /** Who would be called at one moment, asked of every row there is. */
    private static List<String> holders(RosterPicture picture, String role, Instant at) {
        return picture.shifts().stream()
                .filter(shift -> shift.role().equals(role) && shift.covers(at))
                .map(Shift::personId)
                .filter(person -> picture.absences().stream()
                        .noneMatch(absence -> absence.personId().equals(person)
                                && !absence.startsAt().isAfter(at)
                                && absence.endsAt().isAfter(at)))
                .filter(person ->
                        picture.people().stream().anyMatch(each -> each.id().equals(person) && each.isThere(at)))
                .toList();
    }

    private static long distinct(List<String> holders) {
        return holders.stream().distinct().count();
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
                true);
    }
}
