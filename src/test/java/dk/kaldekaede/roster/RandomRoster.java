package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A roster that somebody plans at random around the nights the clocks change and the Danish holidays, and a slow, plain
 * reference beside it: of all strokes ever made on a place, the last that covers a moment says who holds it.
 */
final class RandomRoster {

    private static final String ROLE = RosterScene.NURSE;
    private static final List<String> PEOPLE = List.of("anne", "bo", "carl");

    /** The nights the clocks change, Easter, Store Bededag that no longer is one, Christmas, a day like others. */
    private static final List<LocalDateTime> AROUND = List.of(
            LocalDateTime.parse("2026-03-29T02:00"),
            LocalDateTime.parse("2026-10-25T02:00"),
            LocalDateTime.parse("2026-04-05T00:00"),
            LocalDateTime.parse("2026-05-01T12:00"),
            LocalDateTime.parse("2026-12-24T18:00"),
            LocalDateTime.parse("2026-06-17T09:00"));

    private final long seed;
    private final Random random;
    private final RosterContract test;
    private final Deque<Made> made = new ArrayDeque<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Map<String, Instant> left = new HashMap<>();
    private final List<Instant> edges = new ArrayList<>();

    private record Made(String changeId, List<Stroke> strokes) {}

    RandomRoster(long seed, RosterContract test) {
        this.seed = seed;
        this.random = new Random(seed);
        this.test = test;
    }

    void tryOut() {
        for (int step = 0; step < 25; step++) {
            int what = random.nextInt(10);
            if (what < 7) {
                paint();
            } else if (what == 7) {
                beAway();
            } else if (what == 8) {
                undo();
            } else if (step > 15) {
                leave();
            }
        }
        edges.stream()
                .flatMap(edge -> List.of(edge.minusMillis(1), edge, edge.plusMillis(1), edge.plus(oddTime())).stream())
                .forEach(this::compare);
    }

    private void compare(Instant at) {
        assertThat(test.roster.holdersAt(ROLE, at).stream().map(Person::id).toList())
                .as("who holds %s at %s with seed %d", ROLE, at, seed)
                .isEqualTo(reference(at));
    }

    private List<String> reference(Instant at) {
        List<String> holders = new ArrayList<>();
        for (int position = 1; position <= 2; position++) {
            Stroke last = null;
            for (Made change : made) {
                for (Stroke stroke : change.strokes()) {
                    boolean covers = stroke.position() == position
                            && !stroke.from().isAfter(at)
                            && (stroke.to() == null || stroke.to().isAfter(at));
                    last = covers ? stroke : last;
                }
            }
            if (last != null && last.personId() != null && isThere(last.personId(), at)) {
                holders.add(last.personId());
            }
        }
        return holders;
    }

    private boolean isThere(String person, Instant at) {
        boolean away = absences.stream()
                .anyMatch(absence -> absence.personId().equals(person)
                        && !absence.startsAt().isAfter(at)
                        && absence.endsAt().isAfter(at));
        return !away && (left.get(person) == null || left.get(person).isAfter(at));
    }

    private void paint() {
        List<Stroke> strokes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Instant from = moment();
            Instant to = random.nextInt(6) == 0 ? null : from.plus(length());
            String person = random.nextInt(5) == 0 ? null : anyone();
            ShiftKind kind = random.nextBoolean() ? ShiftKind.PLANNED : ShiftKind.OVERRIDE;
            strokes.add(new Stroke(ROLE, 1 + random.nextInt(2), person, kind, from, to));
            edges.add(from);
            edges.add(to == null ? from.plus(length()) : to);
        }
        RosterChange change = test.changes.paint(ChangeKind.ROTATION, strokes);
        made.addLast(new Made(change.isEmpty() ? null : change.id(), strokes));
    }

    private void undo() {
        if (!made.isEmpty() && left.isEmpty()) {
            Made last = made.removeLast();
            if (last.changeId() != null) {
                assertThat(test.changes.undo(last.changeId()).isRefused())
                        .as("the last change undone with seed %d", seed)
                        .isFalse();
            }
        }
    }

    private void beAway() {
        LocalDateTime from = test.time.local(moment());
        LocalDateTime to = from.plus(length());
        test.absences.add(anyone(), from, to);
        absences.clear();
        PEOPLE.forEach(person -> absences.addAll(test.absences.ofPerson(person, Instant.EPOCH)));
        absences.stream().map(Absence::startsAt).max(Comparator.naturalOrder()).ifPresent(edges::add);
        absences.stream().map(Absence::endsAt).max(Comparator.naturalOrder()).ifPresent(edges::add);
    }

    private void leave() {
        String person = anyone();
        Instant at = moment();
        if (left.putIfAbsent(person, at) == null) {
            test.people.leave(person, at);
            edges.add(at);
        }
    }

    private String anyone() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    private Instant moment() {
        LocalDateTime around = AROUND.get(random.nextInt(AROUND.size()));
        return test.time.momentOrNext(around.plusMinutes(30L * (random.nextInt(193) - 96)));
    }

    private Duration length() {
        return Duration.ofMinutes(30L * (1 + random.nextInt(120)));
    }

    private Duration oddTime() {
        return Duration.ofMinutes(random.nextInt(2000));
    }
}
