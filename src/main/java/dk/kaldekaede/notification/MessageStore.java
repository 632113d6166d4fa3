package dk.kaldekaede.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the outbox: each change is one conditional update, so two nodes never both win. */
@Component
class MessageStore {

    /** A claim older than this was taken by a node that is gone. */
    static final Duration CLAIM_LASTS = Duration.ofMinutes(1);

    private static final int SUBJECT_FITS = 180;
    private static final int BODY_FITS = 3900;
    private static final int CANDIDATES = 20;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String id, NewMessage message, Instant now) {
        jdbc.sql("""
                        insert into message (id, incident_id, alert_id, person_id, role, channel, address, kind,
                            exercise, subject, body, state, attempts, next_attempt_at, created_at)
                        values (:id, :incident, :alert, :person, :role, :channel, :address, :kind,
                            :exercise, :subject, :body, 'QUEUED', 0, :now, :now)
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
                .param("body", cut(message.body(), BODY_FITS))
                .param("now", utc(now))
                .update();
    }

    /** Takes the most urgent due message of a lane for this node, or nothing when none is due. */
    Optional<Message> claimNext(Lane lane, Instant now) {
        while (true) {
            List<Message> due = due(lane, now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            for (Message candidate : due) {
                if (claim(candidate, now)) {
                    return Optional.of(candidate);
                }
            }
        }
    }

    private List<Message> due(Lane lane, Instant now) {
        return jdbc.sql("""
                        select id, incident_id, alert_id, person_id, role, channel, address, kind, exercise, subject,
                            body, attempts + 1 as attempts
                        from message
                        where (state in ('QUEUED', 'FAILED_FOR_NOW') and next_attempt_at <= :now
                                or state = 'SENDING' and claimed_at < :abandoned)
                            and channel in (:channels) and kind in (:kinds)
                        order by case when kind = 'ALERT' then 0 else 1 end, created_at, id
                        fetch first :count rows only
                        """)
                .param("now", utc(now))
                .param("abandoned", utc(now.minus(CLAIM_LASTS)))
                .param("channels", lane.channels().stream().map(Enum::name).toList())
                .param("kinds", lane.kinds().stream().map(Enum::name).toList())
                .param("count", CANDIDATES)
                .query(Message.class)
                .list();
    }

    /** The number of attempts is the claim's mark: whoever raises it first has the message. */
    private boolean claim(Message candidate, Instant now) {
        return jdbc.sql("""
                        update message set state = 'SENDING', claimed_at = :now, attempts = :attempts
                        where id = :id and attempts = :attempts - 1 and state in ('QUEUED', 'FAILED_FOR_NOW', 'SENDING')
                        """)
                        .param("now", utc(now))
                        .param("id", candidate.id())
                        .param("attempts", candidate.attempts())
                        .update()
                == 1;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 3) + "...";
    }

    static OffsetDateTime utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
