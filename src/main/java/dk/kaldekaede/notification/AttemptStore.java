package dk.kaldekaede.notification;

import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each attempt to hand a message to a gateway came to, and what the gateway reported after. */
@Component
class AttemptStore {

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An attempt that a gateway took, and the message it was made for. */
    record Taken(long id, String messageId) {}

    void insert(Message message, List<Attempt> attempts) {
        attempts.forEach(attempt -> jdbc.sql("""
                        insert into message_attempt (message_id, channel, gateway, exercise, started_at, ended_at,
                            outcome, code, provider_id)
                        values (:message, :channel, :gateway, :exercise, :started, :ended, :outcome, :code, :provider)
                        """)
                .param("message", message.id())
                .param("channel", message.channel().name())
                .param("gateway", attempt.gateway())
                .param("exercise", message.exercise())
                .param("started", MessageStore.utc(attempt.startedAt()))
                .param("ended", MessageStore.utc(attempt.endedAt()))
                .param("outcome", attempt.outcome())
                .param("code", attempt.code(), Types.VARCHAR)
                .param("provider", attempt.providerId(), Types.VARCHAR)
                .update());
    }

    History of(String messageId) {
        Set<String> spent = new HashSet<>();
        Set<String> out = new HashSet<>();
        jdbc.sql("select gateway, outcome, receipt from message_attempt"
                        + " where message_id = :message and outcome in ('TAKEN', 'REFUSED')")
                .param("message", messageId)
                .query(row -> {
                    spent.add(row.getString("gateway"));
                    if (row.getString("outcome").equals("TAKEN") && !"FAILED".equals(row.getString("receipt"))) {
                        out.add(row.getString("gateway"));
                    }
                });
        return new History(spent, !out.isEmpty());
    }

    /** The newest attempt that a gateway calls so: another gateway's, or an earlier message's, is another attempt. */
    Optional<Taken> taken(String gateway, String providerId) {
        return jdbc.sql("select id, message_id from message_attempt"
                        + " where gateway = :gateway and provider_id = :provider"
                        + " order by id desc fetch first 1 rows only")
                .param("gateway", gateway)
                .param("provider", providerId)
                .query(Taken.class)
                .optional();
    }

    /**
     * Notes what became of an attempt. The device's word is final: after a delivery nothing else is believed, and
     * whatever was said before gives way to one.
     *
     * @return false when it is no news
     */
    boolean report(Taken attempt, Fate fate, Instant now) {
        String unlessKnown = fate == Fate.DELIVERED ? "(receipt is null or receipt <> 'DELIVERED')" : "receipt is null";
        return jdbc.sql("update message_attempt set receipt = :receipt, receipt_at = :now where id = :id and "
                                + unlessKnown)
                        .param("receipt", fate.receipt())
                        .param("now", MessageStore.utc(now))
                        .param("id", attempt.id())
                        .update()
                == 1;
    }
}
