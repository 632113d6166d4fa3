package dk.kaldekaede.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who can be asked to come in a role, on a shift or not. */
@Component
public class RolePeople {

    /**
     * Those who hold the role or may hold it, are there, not away, and speak the language and can what is demanded of
     * the role; on call before off call.
     */
    private static final String PEOPLE = """
            select p.id as person_id, min(s.position) as position
            from person p
            left join duty_shift s on s.person_id = p.id and s.role = :role
                and s.starts_at <= :at and (s.ends_at is null or s.ends_at > :at)
            where (s.id is not null
                    or exists (select 1 from person_role r where r.person_id = p.id and r.role = :role))
                and (p.left_at is null or p.left_at > :at)
                and not exists (select 1 from absence a
                    where a.person_id = p.id and a.starts_at <= :at and a.ends_at > :at)
                and (:language = '' or exists (select 1 from person_competence c
                    where c.person_id = p.id and c.kind = 'LANGUAGE' and c.code = :language))
                and not exists (select 1 from role_competence d
                    where d.role = :role and d.kind = 'SKILL' and not exists (select 1 from person_competence c
                        where c.person_id = p.id and c.kind = 'SKILL' and c.code = d.code))
            group by p.id
            order by case when min(s.position) is null then 1 else 0 end, min(s.position), p.id
            """;

    private final JdbcClient jdbc;
    private final ShiftRows shifts;

    RolePeople(JdbcClient jdbc, ShiftRows shifts) {
        this.jdbc = jdbc;
        this.shifts = shifts;
    }

    /**
     * Somebody who can be asked.
     *
     * @param personId who
     * @param position her place on the shift that runs; null when she is on none in the role
     */
    public record Member(String personId, Integer position) {

        /** Whether she is on a shift in the role. */
        public boolean onCall() {
            return position != null;
        }
    }

    /**
     * Who can be asked at a moment, those on a shift in front, in the order they are called.
     *
     * @param language an ISO 639 code; empty when any will do
     */
    public List<Member> of(String role, String language, Instant at) {
        return jdbc.sql(PEOPLE)
                .param("role", role)
                .param("language", language)
                .param("at", ShiftRows.utc(at))
                .query(Member.class)
                .list();
    }

    /**
     * Those whose last shift ended so short a time before a moment that they rest; standby from home is no shift
     * ({@link RestRule}), and whoever is on a shift at the moment is not resting.
     */
    public Set<String> resting(Instant at, Duration rest) {
        List<Shift> near = shifts.between(at.minus(rest), at.plusMillis(1)).stream()
                .filter(shift -> !RestRule.isStandby(shift))
                .toList();
        Set<String> working = near.stream()
                .filter(shift -> shift.covers(at))
                .map(Shift::personId)
                .collect(Collectors.toSet());
        return near.stream()
                .map(Shift::personId)
                .filter(person -> !working.contains(person))
                .collect(Collectors.toSet());
    }
}
