package dk.kaldekaede.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has every place, for people who look: two queries, however many roles there are. */
@Component
public class DutyBoard {

    /** How far ahead the next shift is looked for. */
    private static final Duration AHEAD = Duration.ofDays(92);

    /** The shift that runs in each place or comes first, and the one after it. */
    private static final String FIRST_TWO = """
            select s.id, s.role, s.person_id, s.position, s.kind, s.starts_at, s.ends_at,
                p.display_name, p.user_id, p.left_at
            from (select d.id, d.role, d.person_id, d.position, d.kind, d.starts_at, d.ends_at,
                    row_number() over (partition by d.role, d.position order by d.starts_at) as nth
                from duty_shift d
                where (d.ends_at is null or d.ends_at > :at) and d.starts_at < :ahead) s
            join person p on p.id = s.person_id
            where s.nth <= 2
            order by s.role, s.position, s.starts_at
            """;

    private final JdbcClient jdbc;
    private final ShiftRows shifts;
    private final AbsenceRows absences;

    DutyBoard(JdbcClient jdbc, ShiftRows shifts, AbsenceRows absences) {
        this.jdbc = jdbc;
        this.shifts = shifts;
        this.absences = absences;
    }

    /** Every place that somebody has at a moment or will have in the quarter after it, in order. */
    public List<DutyNow> at(Instant at) {
        Map<Place, List<Row>> places = firstTwoFrom(at).stream()
                .collect(Collectors.groupingBy(
                        row -> new Place(row.role(), row.position()), TreeMap::new, Collectors.toList()));
        Set<String> away = absences.between(at, at.plusMillis(1)).stream()
                .map(Absence::personId)
                .collect(Collectors.toSet());
        return places.entrySet().stream()
                .map(place -> duty(place.getKey(), place.getValue(), at, away))
                .toList();
    }

    /** The shifts that share a moment with a period, place by place in order; absences are not taken off. */
    public Map<Place, List<Shift>> between(Instant from, Instant to) {
        return shifts.between(from, to).stream()
                .collect(Collectors.groupingBy(
                        shift -> new Place(shift.role(), shift.position()), TreeMap::new, Collectors.toList()));
    }

    private List<Row> firstTwoFrom(Instant at) {
        return jdbc.sql(FIRST_TWO)
                .param("at", ShiftRows.utc(at))
                .param("ahead", ShiftRows.utc(at.plus(AHEAD)))
                .query(Row.class)
                .list();
    }

    private static DutyNow duty(Place place, List<Row> rows, Instant at, Set<String> away) {
        List<OnDuty> both = rows.stream().map(row -> row.onDuty(at, away)).toList();
        boolean running = both.get(0).shift().covers(at);
        OnDuty next = running ? (both.size() > 1 ? both.get(1) : null) : both.get(0);
        return new DutyNow(place, running ? both.get(0) : null, next);
    }

    private record Row(
            String id,
            String role,
            String personId,
            int position,
            ShiftKind kind,
            Instant startsAt,
            Instant endsAt,
            String displayName,
            String userId,
            Instant leftAt) {

        OnDuty onDuty(Instant at, Set<String> away) {
            boolean left = leftAt != null && !leftAt.isAfter(at);
            return new OnDuty(
                    new Shift(id, role, personId, position, kind, startsAt, endsAt),
                    new Person(personId, displayName, userId),
                    left || away.contains(personId));
        }
    }
}
