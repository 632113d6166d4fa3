package dk.kaldekaede.notification;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets up incidents and queues messages for tests. */
final class Scene {

    static final String PHONE = "+4570104912";
    static final String MAIL = "sygeplejevagt@example.dk";
    static final String TEXT = "Brand på Magleparken 5. Tryk: http://127.0.0.1/k/hemmelig-nøgle";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    Scene(JdbcClient jdbc, TransactionTemplate transaction, Outbox outbox) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.outbox = outbox;
    }

    String incident(boolean exercise) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into incident (id, reported_at, state, exercise, what_happened, location,
                            ballerup_citizens, scene, region_answer, epc_set_up, acute, facts_version)
                        values (:id, :at, 'RUNNING', :exercise, 'Brand', 'Ballerup',
                            'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 1)
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.parse("2025-01-05T02:10:00Z"))
                .param("exercise", exercise)
                .update();
        return id;
    }

    /** An alarm by SMS in a real incident. */
    String alarm(String incident) {
        return queue(message(incident, Channel.SMS, MessageKind.ALERT, false, TEXT));
    }

    String queue(NewMessage message) {
        return transaction.execute(status -> outbox.enqueue(message));
    }

    static NewMessage message(String incident, Channel channel, MessageKind kind, boolean exercise, String body) {
        String address = channel == Channel.MAIL ? MAIL : PHONE;
        return new NewMessage(
                incident,
                "alert-of-" + kind,
                "sygeplejevagt-1",
                "sygeplejevagt",
                channel,
                address,
                kind,
                exercise,
                "Alarm: brand",
                body);
    }

    /** Forgets every message, so that tests do not see each other's. */
    void clear() {
        jdbc.sql("delete from trail_entry").update();
        // With what was tried for them.
        jdbc.sql("delete from message").update();
    }
}
