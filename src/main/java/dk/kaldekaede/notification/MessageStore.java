package dk.kaldekaede.notification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox: each change is made under the row's lock or on its condition, so two nodes never both win. */
@Component
class MessageStore {

    /** A claim older than this is of a node that is gone or stopped: one that lives renews its claims in time. */
    static final Duration CLAIM_LASTS = Duration.ofSeconds(30);

    static final String RECEIPT_SAYS_FAILED = "RECEIPT_FAILED";

    private static final String SELECT = "select id, incident_id, alert_id, person_id, role, channel, address, kind,"
            + " exercise, subject, body, attempts from message where ";

    private static final int SUBJECT_FITS = 180;
    private static final int BODY_FITS = 3900;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, NewMessage message, String body, Instant now) {
        jdbc.sql("""
                        insert into message (id, incident_id, alert_id, person_id, role, channel, address, kind,
                            exercise, subject, body, state, attempts, next_attempt_at, created_at, first_call)
                        values (:id, :incident, :alert, :person, :role, :channel, :address, :kind,
                            :exercise, :subject, :body, 'QUEUED', 0, :now, :now,
                            :kind = 'ALERT' and not exists (select 1 from message other
                                where other.incident_id = :incident and other.kind = 'ALERT'
                                    and other.channel = :channel))
                        """)
                .param("id", id)
                .param("incident", message.incidentId())
                .param("alert", message.alertId())
                .param("person", message.personId())
                .param("role", message.role())
                .param("channel", message.channel().name())
                .param("address", message.address())
                .param("kind", message.kind().name())
                .param("exercise", message.exercise())
                .param("subject", cut(message.subject(), SUBJECT_FITS))
                .param("body", cut(body, BODY_FITS))
                .param("now", utc(now))
                .update();
    }

    /**
     * Makes a claim last anew. The number of attempts is its mark: whoever claims a message raises it.
     *
     * @return false when another node has taken the message over
     */
    boolean renew(Message claimed, Instant now) {
        return jdbc.sql("update message set claimed_at = :now"
                                + " where id = :id and state = 'SENDING' and attempts = :attempts")
                        .param("now", utc(now))
                        .param("id", claimed.id())
                        .param("attempts", claimed.attempts())
                        .update()
                == 1;
    }

    /**
     * Writes what came of a claimed message, and the text as it was handed over. An attempt in vain gave her nothing:
     * she had the message when it was taken before, or not yet.
     *
     * @return false when the claim was lost meanwhile
     */
    boolean settle(Message message, Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update message set state = :state, last_error = :error, next_attempt_at = :next,
                            gateway = coalesce(:gateway, gateway), provider_id = coalesce(:provider, provider_id),
                            sent_at = coalesce(:sent, sent_at), begun_at = coalesce(:sent, sent_at, begun_at), claimed_at = null, subject = :subject, body = :body
                        where id = :id and state = 'SENDING' and attempts = :attempts
                        """)
                        .param("state", outcome.state().name())
                        .param("gateway", outcome.gateway(), Types.VARCHAR)
                        .param("provider", outcome.providerId(), Types.VARCHAR)
                        .param("error", outcome.error(), Types.VARCHAR)
                        .param("next", utc(outcome.nextAttemptAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("sent", outcome.gateway() == null ? null : utc(now), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("subject", message.subject())
                        .param("body", message.body())
                        .param("id", message.id())
                        .param("attempts", message.attempts())
                        .update()
                == 1;
    }

    /** What went as one, held until the transaction ends: receipts of two gateways may come at once. */
    List<Message> lock(AttemptStore.Taken taken) {
        boolean alone = taken.name().equals(taken.messageId());
        return jdbc.sql(SELECT + (alone ? "id = :id" : "handed_as = :id") + " order by id for update")
                .param("id", taken.name())
                .query(Message.class)
                .list();
    }

    /**
     * Stops an alarm's messages that have not left. One that a node has in hand just now is left to it.
     *
     * @return what was stopped
     */
    List<Message> withdraw(String alertId) {
        List<Message> waiting = jdbc.sql(SELECT + "alert_id = :alert"
                        + " and state in ('QUEUED', 'FAILED_FOR_NOW', 'HELD_BACK') for update skip locked")
                .param("alert", alertId)
                .query(Message.class)
                .list();
        waiting.forEach(
                message -> jdbc.sql("update message set state = 'WITHDRAWN', next_attempt_at = null where id = :id")
                        .param("id", message.id())
                        .update());
        return waiting;
    }

    /** A gateway answers again: what waits for its next attempt to reach her is due now, and so goes as one. */
    void bringForward(Message gone, Instant now) {
        List<String> waiting = jdbc.sql("select id from message where person_id = :person and channel = :channel"
                        + " and address = :address and state = 'FAILED_FOR_NOW' and next_attempt_at > :now"
                        + " for update skip locked")
                .param("now", utc(now))
                .param("person", gone.personId(), Types.VARCHAR)
                .param("channel", gone.channel().name())
                .param("address", gone.address())
                .query(String.class)
                .list();
        waiting.forEach(id -> jdbc.sql("update message set next_attempt_at = :now where id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update());
    }

    /** A message that was thought not to arrive, or is on its way a second time, has arrived; false when that was known. */
    boolean delivered(Message message, Instant now) {
        return jdbc.sql("""
                        update message set state = 'DELIVERED', delivered_at = :now, last_error = null,
                            next_attempt_at = null, claimed_at = null
                        where id = :id and state <> 'DELIVERED'
                        """).param("now", utc(now)).param("id", message.id()).update() == 1;
    }

    /**
     * A message that was sent will not arrive so.
     *
     * @param again when another gateway is to try; null when none is left
     * @return false when it has arrived, is on its way again or this was known
     */
    boolean undelivered(Message message, Instant again) {
        return jdbc.sql("update message set state = :state, last_error = :error, next_attempt_at = :again"
                                + " where id = :id and state = 'SENT'")
                        .param("state", (again == null ? MessageState.FAILED : MessageState.FAILED_FOR_NOW).name())
                        .param("error", RECEIPT_SAYS_FAILED)
                        .param("again", utc(again), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", message.id())
                        .update()
                == 1;
    }

    /** The telephone rang, and nobody took it: the gateway did its part, and no other one has to. */
    boolean unanswered(Message message, String why) {
        return jdbc.sql("update message set last_error = :why, next_attempt_at = null"
                                + " where id = :id and state = 'SENT'")
                        .param("why", why)
                        .param("id", message.id())
                        .update()
                == 1;
    }

    /** Nobody waits for receipts of an alarm's messages any more. */
    void awaitNoReceipt(String alertId) {
        jdbc.sql("update message set next_attempt_at = null"
                        + " where alert_id = :alert and state = 'SENT' and next_attempt_at is not null")
                .param("alert", alertId)
                .update();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
