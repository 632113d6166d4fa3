package dk.kaldekaede.engine.monitoring;

import java.util.List;

/**
 * How things stand now, read from the database and so the same on every node. The columns of a query are the labels in
 * their order, then the value; a moment as value becomes the seconds since it, and none becomes 0.
 */
enum SharedGauge {
    INCIDENTS_OPEN(
            "kaldekaede_incidents_open",
            "Incidents under way",
            Labels.EXERCISE,
            "select exercise, count(*) from incident where state = 'RUNNING' group by exercise"),
    ALARMS_OPEN(
            "kaldekaede_alarms_open",
            "Alarms that ring and have no answer yet",
            Labels.EXERCISE.and("purpose", Labels.PURPOSES),
            "select a.exercise, lower(a.purpose), count(*) from alert a join incident i on i.id = a.incident_id"
                    + " where i.state = 'RUNNING' and a.state = 'RINGING' group by a.exercise, a.purpose"),
    ALARM_OVERDUE(
            "kaldekaede_alarm_overdue_seconds",
            "How long the alarm that rings longest past its deadline has done so; the chain should have gone on",
            Labels.EXERCISE,
            "select a.exercise, min(a.answer_due_at) from alert a join incident i on i.id = a.incident_id"
                    + " where i.state = 'RUNNING' and a.state = 'RINGING' and a.answer_due_at <= :now"
                    + " group by a.exercise"),
    EFFORTS_WITHOUT_LEADER(
            "kaldekaede_efforts_without_leader",
            "Subjects of an activated effort that nobody leads now",
            Labels.EXERCISE,
            "select i.exercise, count(*) from leadership_period p join incident i on i.id = p.incident_id"
                    + " where i.state = 'RUNNING' and p.open_marker = 'open' and p.person_id is null"
                    + " and p.leads_along = false"
                    + " group by i.exercise"),
    MESSAGES_WAITING(
            "kaldekaede_messages_waiting",
            "Messages that have not left yet",
            Labels.CHANNEL.and("state", List.of("queued", "sending", "failed_for_now", "held_back")),
            "select lower(channel), lower(state), count(*) from message"
                    + " where state in ('QUEUED', 'SENDING', 'FAILED_FOR_NOW', 'HELD_BACK') group by channel, state"),
    MESSAGE_OLDEST_UNSENT(
            "kaldekaede_message_oldest_unsent_seconds",
            "Age of the oldest message that has not left yet, but those that wait for others on purpose",
            Labels.CHANNEL,
            "select lower(channel), min(created_at) from message"
                    + " where state in ('SENDING', 'FAILED_FOR_NOW')"
                    + " or state = 'QUEUED' and next_attempt_at <= :now group by channel"),
    MESSAGE_OVERDUE(
            "kaldekaede_message_overdue_seconds",
            "How long a message that was due to be handed over has waited for a node to do so",
            Labels.CHANNEL,
            "select lower(channel), min(case when state = 'SENDING' then claimed_at else next_attempt_at end)"
                    + " from message where state in ('QUEUED', 'FAILED_FOR_NOW', 'HELD_BACK', 'SENT') and next_attempt_at <= :now"
                    + " or state = 'SENDING' group by channel"),
    /** Nothing got through since the oldest message that was tried and waits; silence speaks for the gateway. */
    GATEWAY_UP(
            "kaldekaede_gateway_up",
            "0 when messages of running incidents do not get through to the gateway and none has since, else 1",
            Labels.CHANNEL,
            "select lower(channel), case when min(waits) is null or max(sent_at) >= min(waits) then 1 else 0 end"
                    + " from (select m.channel, m.sent_at, case when m.state = 'FAILED_FOR_NOW' or m.attempts > 1"
                    + " and m.state in ('SENDING', 'FAILED') then m.created_at end as waits"
                    + " from message m join incident i on i.id = m.incident_id where i.state = 'RUNNING') tried"
                    + " group by channel",
            1),
    JOBS_DUE(
            "kaldekaede_jobs_due",
            "Steps and timers of the engine that are due or being run",
            Labels.NONE,
            "select count(*) from act_ru_job" + Jobs.DUE),
    JOB_OVERDUE(
            "kaldekaede_job_overdue_seconds",
            "How long the oldest step or timer that is due has waited",
            Labels.NONE,
            "select min(coalesce(duedate_, create_time_)) from act_ru_job" + Jobs.DUE),
    JOBS_FAILING(
            "kaldekaede_jobs_failing",
            "Steps and timers whose last attempt failed and that are tried again",
            Labels.NONE,
            "select count(*) from act_ru_job where retries_ > 0"
                    + " and (exception_stack_id_ is not null or exception_msg_ is not null)"),
    JOBS_GIVEN_UP(
            "kaldekaede_jobs_given_up",
            "Steps and timers that are not tried again until somebody repairs them",
            Labels.NONE,
            "select count(*) from act_ru_job where retries_ = 0");

    private static final class Jobs {

        /** What a job executor should be running now. The engine keeps UTC without saying so. */
        static final String DUE = " where retries_ > 0 and suspension_state_ = 1"
                + " and (duedate_ is null or duedate_ <= cast(:engineNow as timestamp))";
    }

    final String metric;
    final String help;
    final Labels labels;
    final String query;
    final double otherwise;

    SharedGauge(String metric, String help, Labels labels, String query) {
        this(metric, help, labels, query, 0);
    }

    SharedGauge(String metric, String help, Labels labels, String query, double otherwise) {
        this.metric = metric;
        this.help = help;
        this.labels = labels;
        this.query = query;
        this.otherwise = otherwise;
    }
}
