package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code absence}. */
@Repository
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Absence> between(Instant from, Instant to) {
        return jdbc.sql("select id, person_id, starts_at, ends_at from absence"
                        + " where ends_at > :from and starts_at < :to order by starts_at, person_id")
                .param("from", ShiftRows.utc(from))
                .param("to", ShiftRows.utc(to))
                .query(Absence.class)
                .list();
    }

    List<Absence> ofPersonFrom(String personId, Instant from) {
        return ofPeopleFrom(List.of(personId), from);
    }

    List<Absence> ofPeopleFrom(Collection<String> people, Instant from) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select id, person_id, starts_at, ends_at from absence"
                                + " where person_id in (:people) and ends_at > :from order by starts_at, id")
                        .param("people", people)
                        .param("from", ShiftRows.utc(from))
                        .query(Absence.class)
                        .list();
    }

    Optional<Absence> find(String id) {
        return jdbc.sql("select id, person_id, starts_at, ends_at from absence where id = :id")
                .param("id", id)
                .query(Absence.class)
                .optional();
    }

    void insert(Absence absence, String byUser, Instant recordedAt) {
        jdbc.sql("insert into absence (id, person_id, starts_at, ends_at, by_user, recorded_at)"
                        + " values (:id, :person, :from, :to, :user, :at)")
                .param("id", absence.id())
                .param("person", absence.personId())
                .param("from", ShiftRows.utc(absence.startsAt()))
                .param("to", ShiftRows.utc(absence.endsAt()))
                .param("user", byUser)
                .param("at", ShiftRows.utc(recordedAt))
                .update();
    }

    boolean delete(String id) {
        return jdbc.sql("delete from absence where id = :id").param("id", id).update() == 1;
    }
}
