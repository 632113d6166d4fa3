package dk.kaldekaede.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's steps, whichever node runs them, and the open incidents that it should know. */
@Component
class ChainAudit {

    /** One failure may be a passing one; so many are told. */
    private static final int FAILURES = 3;

    /** Steps of open alarms have findings of their own. */
    private static final String BROKEN = """
            select i.id as incident_id, coalesce(i.exercise, false) as exercise,
                coalesce(i.id, j.process_instance_id_, j.id_) as subject, min(j.retries_) as retries,
                min(coalesce(j.duedate_, j.create_time_)) as since
            from act_ru_job j
            left join act_ru_execution p on p.id_ = j.process_instance_id_
            left join incident i on i.id = p.business_key_
            where (j.retries_ = 0 or (j.exception_stack_id_ is not null or j.exception_msg_ is not null)
                    and (select count(*) from act_hi_job_log l
                        where l.process_instance_id_ = j.process_instance_id_ and l.job_id_ = j.id_
                            and l.job_state_ = 1) >= :failures)
                and not exists (select 1 from alert a
                    where a.process_instance_id = j.process_instance_id_ and a.state = 'RINGING')
            group by i.id, i.exercise, coalesce(i.id, j.process_instance_id_, j.id_)
            """;

    private static final String STANDS_STILL = """
            select min(coalesce(duedate_, create_time_)) as since from act_ru_job
            where retries_ > 0 and suspension_state_ = 1 and exception_stack_id_ is null and exception_msg_ is null
                and coalesce(duedate_, create_time_) <= cast(:tolerated as timestamp)
            """;

    private static final String WITHOUT_PROCESS = """
            select i.id, i.exercise from incident i where i.state = 'RUNNING' and i.reported_at < :tolerated
                and not exists (select 1 from act_ru_execution e where e.business_key_ = i.id)
            """;

    private final JdbcClient jdbc;
    private final Duration tolerance;

    ChainAudit(JdbcClient jdbc, WatchSettings settings) {
        this.jdbc = jdbc;
        this.tolerance = settings.tolerance();
    }

    List<Finding> look(Instant now) {
        Instant tolerated = now.minus(tolerance);
        return Stream.of(broken(), standsStill(tolerated), withoutProcess(tolerated, now))
                .flatMap(List::stream)
                .toList();
    }

    /** One for each incident, however many of its steps are broken; the worst. */
    private List<Finding> broken() {
        return jdbc.sql(BROKEN)
                .param("failures", FAILURES)
                .query((row, number) -> new Finding(
                        row.getInt("retries") == 0 ? FindingKind.STEP_GIVEN_UP : FindingKind.STEP_FAILING,
                        row.getString("subject"),
                        engines(row),
                        row.getString("incident_id"),
                        null,
                        row.getBoolean("exercise"),
                        null))
                .list();
    }

    private List<Finding> standsStill(Instant tolerated) {
        return jdbc
                .sql(STANDS_STILL)
                .param("tolerated", LocalDateTime.ofInstant(tolerated, ZoneOffset.UTC))
                .query((row, number) -> row.getObject("since") == null
                        ? null
                        : Finding.of(FindingKind.CHAIN_STANDS_STILL, "chain", engines(row), null))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Finding> withoutProcess(Instant tolerated, Instant now) {
        return jdbc.sql(WITHOUT_PROCESS)
                .param("tolerated", tolerated.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Finding(
                        FindingKind.INCIDENT_WITHOUT_PROCESS,
                        row.getString("id"),
                        now,
                        row.getString("id"),
                        null,
                        row.getBoolean("exercise"),
                        null))
                .list();
    }

    /** The engine keeps UTC without saying so. */
    private static Instant engines(ResultSet row) throws SQLException {
        return row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
