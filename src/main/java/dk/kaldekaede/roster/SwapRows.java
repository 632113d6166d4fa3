package dk.kaldekaede.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code swap_request}. */
@Repository
class SwapRows {

    private static final String COLUMNS = "select id, role, position, starts_at, ends_at, from_person_id, to_person_id,"
            + " state, asked_at, agreed_at, decided_at, decided_by_user, change_id from swap_request";

    private final JdbcClient jdbc;

    SwapRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SwapRequest request) {
        jdbc.sql("insert into swap_request (id, role, position, starts_at, ends_at, from_person_id, to_person_id,"
                        + " state, asked_at) values (:id, :role, :position, :from, :to, :asker, :asked, :state, :at)")
                .param("id", request.id())
                .param("role", request.role())
                .param("position", request.position())
                .param("from", ShiftRows.utc(request.startsAt()))
                .param("to", ShiftRows.utc(request.endsAt()))
                .param("asker", request.fromPersonId())
                .param("asked", request.toPersonId())
                .param("state", request.state().name())
                .param("at", ShiftRows.utc(request.askedAt()))
                .update();
    }

    Optional<SwapRequest> find(String id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(SwapRequest.class)
                .optional();
    }

    /** Those that somebody still has to decide, the oldest first. */
    List<SwapRequest> open() {
        return jdbc.sql(COLUMNS + " where state in ('ASKED', 'AGREED') order by seq")
                .query(SwapRequest.class)
                .list();
    }

    /** Those a person asked or was asked, the newest first. */
    List<SwapRequest> ofPerson(String personId, int howMany) {
        return jdbc.sql(COLUMNS
                        + " where from_person_id = :person or to_person_id = :person order by seq desc limit :n")
                .param("person", personId)
                .param("n", howMany)
                .query(SwapRequest.class)
                .list();
    }

    void agree(String id, Instant at) {
        jdbc.sql("update swap_request set state = 'AGREED', agreed_at = :at where id = :id")
                .param("at", ShiftRows.utc(at))
                .param("id", id)
                .update();
    }

    void close(String id, SwapState state, Instant at, String user) {
        jdbc.sql("update swap_request set state = :state, decided_at = :at, decided_by_user = :user where id = :id")
                .param("state", state.name())
                .param("at", ShiftRows.utc(at))
                .param("user", user)
                .param("id", id)
                .update();
    }

    void changed(String id, String changeId) {
        jdbc.sql("update swap_request set change_id = :change where id = :id")
                .param("change", changeId)
                .param("id", id)
                .update();
    }
}
