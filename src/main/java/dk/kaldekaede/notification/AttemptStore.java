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

    /**
     * An attempt that a gateway took.
     *
     * @param messageId the message it was made for, or the first of those that went as one
     * @param handedAs what the gateway was told it is called; null for the message's own id
     */
    record Taken(long id, String messageId, String handedAs) {

        /** What the gateway was told it is called. */
        String name() {
            return handedAs == null ? messageId : handedAs;
        }
    }

    void insert(Bundle bundle, List<Attempt> attempts) {
        Message message = bundle.first();
        attempts.forEach(attempt -> jdbc.sql("""
                        insert into message_attempt (message_id, channel, gateway, exercise, started_at, ended_at,
                            outcome, code, provider_id, handed_as)
                        values (:message, :channel, :gateway, :exercise, :started, :ended, :outcome, :code, :provider, :as)
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
                .param("as", bundle.id())
                .update());
    }

    /** What became of these messages as they go together, and of nothing else they were part of. */
    History of(Bundle bundle) {
        Set<String> spent = new HashSet<>();
        Set<String> out = new HashSet<>();
        jdbc.sql("select gateway, outcome, receipt from message_attempt"
                        + " where message_id in (:messages) and coalesce(handed_as, message_id) = :as"
                        + " and outcome in ('TAKEN', 'REFUSED')")
                .param("messages", bundle.ids())
                .param("as", bundle.id())
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
        return jdbc.sql("select id, message_id, handed_as from message_attempt"
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
