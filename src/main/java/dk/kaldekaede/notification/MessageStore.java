package dk.kaldekaede.notification;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the outbox: each change is made under the row's lock or on its condition, so two nodes never both win. */
@Component
class MessageStore {

    /** A claim older than this is of a node that is gone or stopped: one that lives renews its claims in time. */
    static final Duration CLAIM_LASTS = Duration.ofSeconds(30);

    static final String RECEIPT_SAYS_FAILED = "RECEIPT_FAILED";

    private static final String IS_DUE = " (state in ('QUEUED', 'FAILED_FOR_NOW', 'SENT') and next_attempt_at <= :now"
            + " or state = 'SENDING' and claimed_at < :abandoned) ";

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
     * Takes the most urgent due message of a lane for this node, or nothing when none is due. Before the rest come
     * alarms, and before the other alarms the first of an incident: of that one nobody knows yet. A message that another
     * node is claiming just now is passed over: it may have been stopped in the middle, and nobody waits for it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Message> claimNext(Lane lane, Instant now) {
        Optional<Message> due = mostUrgent(lane, now);
        due.ifPresent(message -> jdbc.sql("update message set state = 'SENDING', claimed_at = :now,"
                        + " attempts = :attempts where id = :id")
                .param("now", utc(now))
                .param("id", message.id())
                .param("attempts", message.attempts())
                .update());
        return due;
    }

    private Optional<Message> mostUrgent(Lane lane, Instant now) {
        return jdbc.sql("""
                        select id, incident_id, alert_id, person_id, role, channel, address, kind, exercise, subject,
                            body, attempts + 1 as attempts
                        from message
                        where""" + IS_DUE + """
                            and channel in (:channels) and kind in (:kinds)
                        order by case when kind = 'ALERT' then 0 else 1 end, first_call desc, created_at, id
                        fetch first 1 row only
                        for update skip locked
                        """)
                .param("now", utc(now))
                .param("abandoned", utc(now.minus(CLAIM_LASTS)))
                .param("channels", lane.channels().stream().map(Enum::name).toList())
                .param("kinds", lane.kinds().stream().map(Enum::name).toList())
                .query(Message.class)
                .optional();
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
     * Writes what came of a claimed message, and the text as it was handed over.
     *
     * @return false when the claim was lost meanwhile
     */
    boolean settle(Message message, Outcome outcome, Instant now) {
        return jdbc.sql("""
                        update message set state = :state, last_error = :error, next_attempt_at = :next,
                            gateway = coalesce(:gateway, gateway), provider_id = coalesce(:provider, provider_id),
                            sent_at = coalesce(:sent, sent_at), claimed_at = null, subject = :subject, body = :body
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

    /** A message, held until the transaction ends: receipts of two gateways may come at once. */
    Message lock(String id) {
        return jdbc.sql("""
                        select id, incident_id, alert_id, person_id, role, channel, address, kind, exercise, subject,
                            body, attempts
                        from message where id = :id for update
                        """).param("id", id).query(Message.class).single();
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
