package dk.kaldekaede.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table test_alarm. */
@Component
class TestAlarmRows {

    private final JdbcClient jdbc;

    TestAlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TestAlarm alarm) {
        jdbc.sql("insert into test_alarm (id, nonce, state, raised_at, due_at)"
                        + " values (:id, :nonce, :state, :raised, :due)")
                .param("id", alarm.id())
                .param("nonce", alarm.nonce())
                .param("state", alarm.state().name())
                .param("raised", utc(alarm.raisedAt()))
                .param("due", utc(alarm.dueAt()))
                .update();
    }

    void begun(String id, String processInstanceId) {
        jdbc.sql("update test_alarm set process_instance_id = :process where id = :id")
                .param("process", processInstanceId)
                .param("id", id)
                .update();
    }

    void sent(String id, String messageId) {
        jdbc.sql("update test_alarm set message_id = :message, state = 'SENT' where id = :id and ended_at is null")
                .param("message", messageId)
                .param("id", id)
                .update();
    }

    /** False when it had ended before. */
    boolean end(String id, TestAlarm.State state, Instant at) {
        return jdbc.sql("update test_alarm set state = :state, ended_at = :at where id = :id and ended_at is null")
                        .param("state", state.name())
                        .param("at", utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<TestAlarm> find(String id) {
        return jdbc.sql("select * from test_alarm where id = :id")
                .param("id", id)
                .query(TestAlarmRows::map)
                .optional();
    }

    List<TestAlarm> latest(int count) {
        return jdbc.sql("select * from test_alarm order by raised_at desc, id fetch first :count rows only")
                .param("count", count)
                .query(TestAlarmRows::map)
                .list();
    }

    private static TestAlarm map(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TestAlarm(
                row.getString("id"),
                row.getString("nonce"),
                row.getString("process_instance_id"),
                row.getString("message_id"),
                TestAlarm.State.valueOf(row.getString("state")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
