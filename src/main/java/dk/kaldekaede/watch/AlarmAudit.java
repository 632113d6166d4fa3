package dk.kaldekaede.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves of each open alarm that its next step is scheduled and that each past one ran. Asks the engine's tables instead
 * of the engine, whose own checks may be what is broken.
 */
@Component
class AlarmAudit {

    /** The task and the timers of the model alert-person. */
    private static final String OPEN_ALARMS = """
            select a.id, a.incident_id, a.role, a.exercise, a.started_at, a.answer_due_at, a.remind_every_seconds,
                (select min(t.suspension_state_) from act_ru_task t where t.proc_inst_id_ = a.process_instance_id
                    and t.task_def_key_ = 'userTask_acknowledgeAlert') as task,
                d.duedate_ as deadline_at, d.retries_ as deadline_retries, d.suspension_state_ as deadline,
                r.suspension_state_ as reminder,
                (select count(*) from message m where m.alert_id = a.id and m.state <> 'FAILED') as messages,
                (select max(m.created_at) from message m where m.alert_id = a.id) as latest_message,
                (select min(case when m.state = 'QUEUED' and m.next_attempt_at > m.created_at then m.next_attempt_at
                        else m.created_at end) from message m
                    where m.alert_id = a.id and m.state in ('QUEUED', 'SENDING', 'FAILED_FOR_NOW')) as waits_since
            from alert a
            join incident i on i.id = a.incident_id
            left join (select j.* from act_ru_job j join act_ru_jobdef jd on jd.id_ = j.job_def_id_
                where jd.act_id_ = 'boundaryEvent_acknowledgementOverdue') d
                on d.process_instance_id_ = a.process_instance_id
            left join (select j.* from act_ru_job j join act_ru_jobdef jd on jd.id_ = j.job_def_id_
                where jd.act_id_ = 'boundaryEvent_reminderDue') r
                on r.process_instance_id_ = a.process_instance_id
            where a.state = 'RINGING' and i.state = 'RUNNING'
            order by a.seq
            """;

    private static final int SUSPENDED = 2;

    private final JdbcClient jdbc;
    private final Duration tolerance;

    AlarmAudit(JdbcClient jdbc, WatchSettings settings) {
        this.jdbc = jdbc;
        this.tolerance = settings.tolerance();
    }

    /** What is wrong with the open alarms, at most one finding each: the worst. */
    List<Finding> look(Instant now) {
        return jdbc.sql(OPEN_ALARMS).query((row, number) -> read(row).judge(now, tolerance)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * An open alarm and what the engine and the outbox have of it.
     *
     * @param task the task's state of suspension; null when there is no task
     * @param deadlineAt when the engine goes on; null when it has no such timer
     * @param reminder the reminder's state of suspension; null when it has no such timer
     * @param messages how many messages have not failed for good
     * @param waitsSince since when the oldest that has not left should have
     */
    private record Open(
            String id,
            String incidentId,
            String role,
            boolean exercise,
            Instant startedAt,
            Instant dueAt,
            Integer remindEverySeconds,
            Integer task,
            Instant deadlineAt,
            Integer deadlineRetries,
            Integer deadline,
            Integer reminder,
            int messages,
            Instant latestMessage,
            Instant waitsSince) {

        Optional<Finding> judge(Instant now, Duration tolerance) {
            Instant tolerated = now.minus(tolerance);
            if (isSuspended(task) || isSuspended(deadline) || isSuspended(reminder)) {
                return finding(FindingKind.ALARM_SUSPENDED, now);
            }
            if (dueAt == null || task == null || deadlineAt == null || deadlineAt.isAfter(dueAt.plus(tolerance))) {
                return finding(FindingKind.ALARM_WITHOUT_NEXT_STEP, now);
            }
            if (deadlineRetries == 0) {
                return finding(FindingKind.ALARM_GIVEN_UP, now);
            }
            if (dueAt.isBefore(tolerated)) {
                return finding(FindingKind.ALARM_OVERDUE, dueAt);
            }
            if (messages == 0 && startedAt.isBefore(tolerated)) {
                return finding(FindingKind.ALARM_WITHOUT_MESSAGE, startedAt);
            }
            if (waitsSince != null && waitsSince.isBefore(tolerated)) {
                return finding(FindingKind.MESSAGE_WAITS, waitsSince);
            }
            return reminderMissing(tolerated) ? finding(FindingKind.REMINDER_OVERDUE, reminderDue()) : Optional.empty();
        }

        private boolean reminderMissing(Instant tolerated) {
            return remindEverySeconds != null
                    && reminderDue().isBefore(tolerated)
                    && reminderDue().isBefore(dueAt);
        }

        private Instant reminderDue() {
            Instant latest = latestMessage == null ? startedAt : latestMessage;
            return latest.plusSeconds(remindEverySeconds);
        }

        private Optional<Finding> finding(FindingKind kind, Instant since) {
            return Optional.of(new Finding(kind, id, since, incidentId, role, exercise, null));
        }

        private static boolean isSuspended(Integer state) {
            return state != null && state == SUSPENDED;
        }
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("role"),
                row.getBoolean("exercise"),
                ours(row, "started_at"),
                ours(row, "answer_due_at"),
                number(row, "remind_every_seconds"),
                number(row, "task"),
                engines(row, "deadline_at"),
                number(row, "deadline_retries"),
                number(row, "deadline"),
                number(row, "reminder"),
                row.getInt("messages"),
                ours(row, "latest_message"),
                ours(row, "waits_since"));
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Instant ours(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The engine keeps UTC without saying so. */
    private static Instant engines(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
