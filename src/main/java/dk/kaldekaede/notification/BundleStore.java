package dk.kaldekaede.notification;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due in the outbox, and what goes together. Rows that another node holds are passed over: it may have been
 * stopped in the middle, and nobody waits for it.
 */
@Component
class BundleStore {

    private static final String IS_DUE = " (state in ('QUEUED', 'FAILED_FOR_NOW', 'HELD_BACK', 'SENT')"
            + " and next_attempt_at <= :now or state = 'SENDING' and claimed_at < :abandoned) ";

    private static final String SELECT = """
            select id, incident_id, alert_id, person_id, role, channel, address, kind, exercise, subject, body,
                attempts + 1 as attempts, state, first_call, put_off, handed_as, sent_at is not null as was_sent,""" + IS_DUE + " as is_due from message where ";

    /** Alarms before the rest, and before the other alarms the first of an incident: of that one nobody knows yet. */
    private static final String MOST_URGENT_FIRST =
            " order by case kind when 'ALERT' then 0 when 'REMINDER' then 1 else 2 end, first_call desc, created_at, id ";

    private static final String LOCKED = " for update skip locked";

    /** More than fits into one message; in a storm thousands may wait for the same person. */
    private static final int LOOKED_THROUGH = 100;

    /** What has not been taken by any gateway and waits: queued, or held back or tried in vain and due again. */
    private static final String WAITS_FOR_HER = " person_id = :person and channel = :channel and address = :address"
            + " and exercise = :exercise and sent_at is null"
            + " and (state = 'QUEUED' or state in ('FAILED_FOR_NOW', 'HELD_BACK') and next_attempt_at <= :now) ";

    private static final RowMapper<Message> MESSAGE = new SimplePropertyRowMapper<>(Message.class);
    private static final RowMapper<Due> DUE = (row, number) -> new Due(
            MESSAGE.mapRow(row, number),
            MessageState.valueOf(row.getString("state")),
            row.getBoolean("is_due"),
            row.getBoolean("first_call"),
            row.getBoolean("was_sent"),
            row.getBoolean("put_off"),
            row.getString("handed_as"));

    private final JdbcClient jdbc;

    BundleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message that a person got lately, or is getting just now. */
    record Handed(Instant at, String address, boolean exercise) {}

    /** The most urgent due message of a lane, leaving out those that could not be had. */
    Optional<Due> mostUrgent(Lane lane, Collection<String> leftOut, Instant now) {
        return select(
                        IS_DUE + "and channel in (:channels) and kind in (:kinds)"
                                + (leftOut.isEmpty() ? "" : " and id not in (:leftOut)") + MOST_URGENT_FIRST
                                + "fetch first 1 row only",
                        now)
                .param("channels", lane.channels().stream().map(Enum::name).toList())
                .param("kinds", names(lane.kinds()))
                .param("leftOut", leftOut)
                .query(DUE)
                .optional();
    }

    /** What a person was handed on a channel, what went as one counted once; nothing of a clock that was put back. */
    List<Handed> handedBetween(Message message, Instant since, Instant now) {
        return jdbc.sql("select max(begun_at) as begun_at, min(address) as address, exercise from message"
                        + " where person_id = :person and channel = :channel and begun_at > :since and begun_at <= :now"
                        + " and state in ('SENDING', 'SENT', 'DELIVERED')"
                        + " group by coalesce(handed_as, id), exercise")
                .param("person", message.personId())
                .param("channel", message.channel().name())
                .param("since", MessageStore.utc(since))
                .param("now", MessageStore.utc(now))
                .query((row, number) -> new Handed(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("address"),
                        row.getBoolean("exercise")))
                .list();
    }

    /** Whether something else waits for the same person by the same way. */
    boolean othersWait(Message message, Instant now) {
        return ofHer(
                        "select id from message where id <> :id and " + WAITS_FOR_HER + "fetch first 1 row only",
                        message,
                        now)
                .param("id", message.id())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /**
     * Takes a message for this node, with what goes along; never a part of what went as one before.
     *
     * @param along the kinds that go along
     * @return empty when another node has it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Bundle> claim(Due due, Set<MessageKind> along, Instant now) {
        List<Due> rows = due.fixed() && due.handedAs() != null
                ? asBefore(due, now)
                : along.contains(due.message().kind()) ? gathered(due, along, now) : one(due, now);
        if (rows.size() < LOOKED_THROUGH && rows.stream().noneMatch(row -> isStill(due, row))) {
            return Optional.empty();
        }
        List<Message> all = rows.stream().map(Due::message).toList();
        List<Message> together = due.fixed() ? all : BundleText.fitting(all);
        String handedAs = due.fixed() ? due.handedAs() : nameOf(rows.subList(0, together.size()));
        together.forEach(message -> take(message, handedAs, now));
        return Optional.of(new Bundle(handedAs == null ? together.get(0).id() : handedAs, together));
    }

    private static boolean isStill(Due due, Due row) {
        return row.due() && row.message().id().equals(due.message().id());
    }

    private List<Due> one(Due due, Instant now) {
        return select("id = :id and sent_at is " + (due.sent() ? "not null" : "null") + LOCKED, now)
                .param("id", due.message().id())
                .query(DUE)
                .list();
    }

    private List<Due> asBefore(Due due, Instant now) {
        List<Due> rows = select("handed_as = :as and state = :state" + MOST_URGENT_FIRST + LOCKED, now)
                .param("as", due.handedAs())
                .param("state", due.state().name())
                .query(DUE)
                .list();
        return rows.size() == count("handed_as = :as and state = '" + due.state() + "'", due.handedAs())
                ? rows
                : List.of();
    }

    private List<Due> gathered(Due due, Set<MessageKind> along, Instant now) {
        String sameIncidentKind = " and kind in (:kinds) and coalesce((select i.exercise from incident i"
                + " where i.id = message.incident_id), false) = coalesce((select i.exercise from incident i"
                + " where i.id = :incident), false) ";
        String most = "fetch first " + LOOKED_THROUGH + " rows only";
        return ofHer(SELECT + WAITS_FOR_HER + sameIncidentKind + MOST_URGENT_FIRST + most + LOCKED, due.message(), now)
                .param("abandoned", MessageStore.utc(now.minus(MessageStore.CLAIM_LASTS)))
                .param("kinds", names(along))
                .param("incident", due.message().incidentId(), Types.VARCHAR)
                .query(DUE)
                .list();
    }

    /** The same messages again are the same for the gateway; others are never given a name it knows. */
    private String nameOf(List<Due> together) {
        if (together.size() == 1) {
            return null;
        }
        Set<String> before =
                together.stream().map(row -> String.valueOf(row.handedAs())).collect(Collectors.toSet());
        String name = together.get(0).handedAs();
        boolean same = name != null && before.size() == 1 && count("handed_as = :as", name) == together.size();
        return same ? name : UUID.randomUUID().toString();
    }

    private void take(Message message, String handedAs, Instant now) {
        jdbc.sql("update message set state = 'SENDING', claimed_at = :now, begun_at = :now, attempts = :attempts,"
                        + " handed_as = :as where id = :id")
                .param("now", MessageStore.utc(now))
                .param("attempts", message.attempts())
                .param("as", handedAs, Types.VARCHAR)
                .param("id", message.id())
                .update();
    }

    /**
     * Lets a message wait; part of the running transaction.
     *
     * @param gathering whether it waits for others: it does so once
     * @return false when another node has it
     */
    boolean putOff(Due due, MessageState state, Instant until, boolean gathering, Instant now) {
        List<Due> rows = one(due, now);
        return !rows.isEmpty()
                && rows.get(0).due()
                && jdbc.sql("update message set state = :state, next_attempt_at = :until, put_off = :putOff"
                                        + " where id = :id")
                                .param("state", state.name())
                                .param("until", MessageStore.utc(until))
                                .param("putOff", gathering || due.putOff())
                                .param("id", due.message().id())
                                .update()
                        == 1;
    }

    private int count(String which, String handedAs) {
        return jdbc.sql("select count(*) from message where " + which)
                .param("as", handedAs)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec select(String which, Instant now) {
        return jdbc.sql(SELECT + which)
                .param("now", MessageStore.utc(now))
                .param("abandoned", MessageStore.utc(now.minus(MessageStore.CLAIM_LASTS)));
    }

    private JdbcClient.StatementSpec ofHer(String sql, Message message, Instant now) {
        return jdbc.sql(sql)
                .param("person", message.personId())
                .param("channel", message.channel().name())
                .param("address", message.address())
                .param("exercise", message.exercise())
                .param("now", MessageStore.utc(now));
    }

    private static List<String> names(Set<MessageKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }
}
