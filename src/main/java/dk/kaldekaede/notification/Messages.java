package dk.kaldekaede.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was queued, how far it came and what it said; newest first. */
@Component
public class Messages {

    private static final Pattern ANSWER_LINK = Pattern.compile("(/[kbp]/)[^\\s<>\"]+");

    /** A telephone as the roster keeps it; a token has no plus. */
    private static final Pattern PHONE = Pattern.compile("\\+45(?: ?\\d\\d){4}\\b");

    private final JdbcClient jdbc;
    private final boolean demo;

    Messages(JdbcClient jdbc, @Value("${kaldekaede.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    /** Every message of one incident; empty when there is none or no such incident. */
    public List<MessageRow> ofIncident(String incidentId) {
        return jdbc.sql("select * from message where incident_id = :incident order by created_at desc, id")
                .param("incident", incidentId)
                .query(this::map)
                .list();
    }

    /** One message. */
    public Optional<MessageRow> find(String id) {
        return jdbc.sql("select * from message where id = :id")
                .param("id", id)
                .query(this::map)
                .optional();
    }

    /** Every message of one alarm: all its channels and reminders. */
    public List<MessageRow> ofAlert(String alertId) {
        return jdbc.sql("select * from message where alert_id = :alert order by created_at desc, id")
                .param("alert", alertId)
                .query(this::map)
                .list();
    }

    /** The people each of these incidents' messages are for, in one query that the index alone answers. */
    public Map<String, Set<String>> recipients(Collection<String> incidentIds) {
        Map<String, Set<String>> recipients = new HashMap<>();
        if (!incidentIds.isEmpty()) {
            jdbc.sql("select distinct incident_id, person_id from message where incident_id in (:incidents)")
                    .param("incidents", incidentIds)
                    .query(row -> {
                        recipients
                                .computeIfAbsent(row.getString("incident_id"), id -> new HashSet<>())
                                .add(row.getString("person_id"));
                    });
        }
        return recipients;
    }

    /** The newest messages that are about no incident, at most {@code count}. */
    public List<MessageRow> ofNoIncident(int count) {
        return jdbc.sql("select * from message where incident_id is null order by created_at desc, id"
                        + " fetch first :count rows only")
                .param("count", count)
                .query(this::map)
                .list();
    }

    /** The newest messages, at most {@code count}. */
    public List<MessageRow> latest(int count) {
        return jdbc.sql("select * from message order by created_at desc, id fetch first :count rows only")
                .param("count", count)
                .query(this::map)
                .list();
    }

    private MessageRow map(ResultSet row, int number) throws SQLException {
        Channel channel = Channel.valueOf(row.getString("channel"));
        MessageState state = MessageState.valueOf(row.getString("state"));
        return new MessageRow(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("alert_id"),
                row.getString("person_id"),
                row.getString("role"),
                channel,
                MessageKind.valueOf(row.getString("kind")),
                row.getBoolean("exercise"),
                row.getString("subject"),
                readable(row.getString("body"), state),
                state,
                row.getInt("attempts"),
                row.getString("last_error"),
                instant(row, "created_at"),
                instant(row, "sent_at"),
                instant(row, "delivered_at"),
                row.getString("gateway"),
                row.getString("handed_as"),
                MaskedAddress.of(channel, row.getString("address")));
    }

    /**
     * No list of messages is a telephone book. A held message left nobody a link: the reader of the demonstration, and
     * nobody else, is the one to follow it.
     */
    private String readable(String body, MessageState state) {
        String text = PHONE.matcher(body).replaceAll(number -> MaskedAddress.of(Channel.SMS, number.group()));
        return demo && state == MessageState.HELD
                ? text
                : ANSWER_LINK.matcher(text).replaceAll("$1…");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
