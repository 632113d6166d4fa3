package dk.kaldekaede.benchmark;

import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a PostgreSQL database with closed incidents as the application leaves them, by the thousand. */
final class PastIncidents {

    private static final String UUID = "md5(%s)::uuid::text";

    private final JdbcTemplate jdbc;

    PastIncidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the past incident with a number, from 1. */
    static String id(int number) {
        return java.util
                .UUID
                .fromString(org.springframework.util.DigestUtils.md5DigestAsHex(("i" + number).getBytes())
                        .replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"))
                .toString();
    }

    /** Adds incidents with numbers from {@code from} to {@code to}, each with its alarms, messages and history. */
    void add(int from, int to) {
        String numbers = " from generate_series(%d, %d) n ".formatted(from, to);
        run("""
                insert into incident (id, reported_at, closed_at, state, exercise, what_happened, location,
                    affected_people, ballerup_citizens, scene, region_answer, epc_set_up, acute, facts_version)
                select %s, at(n), at(n) + interval '3 hours', 'CLOSED', false, 'Brand ' || n, 'Vej ' || n, 5,
                    'YES', 'YES', 'UNKNOWN', 'NO', 'YES', 1
                """, numbers, "'i' || n");
        each(1, numbers, """
                insert into activation (id, incident_id, action_plan, state, started_at, ended_at)
                select %s, %s, 'social-work', 'STOOD_DOWN', at(n), at(n) + interval '3 hours'
                """, "'a' || n || '-' || k", "'i' || n");
        each(1, numbers, """
                insert into plan_proposal (id, incident_id, action_plan, response, reason, facts_version, proposed_at)
                select %s, %s, 'social-work', 'ACTIVATE', 'Mange er berørt', 1, at(n)
                """, "'p' || n || '-' || k", "'i' || n");
        each(1, numbers, """
                insert into plan_decision (id, incident_id, action_plan, response, basis, decided_at)
                select %s, %s, 'social-work', 'ACTIVATE', 'CONFIRMED', at(n)
                """, "'d' || n || '-' || k", "'i' || n");
        each(1, numbers, """
                insert into effort_place (activation_id, incident_id, place, reason, decided_at)
                select %s, %s, 'EPC', 'Mange er berørt', at(n)
                """, "'a' || n || '-' || k", "'i' || n");
        each(1, numbers, """
                insert into leadership_period (id, incident_id, activation_id, subject, person_id, role, started_at, ended_at)
                select %s, %s, 'a' || n || '-' || k, 'crisis-support', 'centerchef-bur', 'centerchef-bur', at(n), at(n)
                """, "'l' || n || '-' || k", "'i' || n");
        each(2, numbers, """
                insert into alert (id, incident_id, activation_id, role, purpose, call_id, process_instance_id, person_id,
                    state, attempt, exercise, token_hash, started_at, ended_at)
                select %s, %s, md5('a' || n || '-' || (k %% 2))::uuid::text, 'centerchef-css', 'ACTIVATE', 'c' || n,
                    'pi' || n, 'centerchef-css', 'TAKEN', k, false, md5('t' || n || '-' || k), at(n), at(n)
                """, "'al' || n || '-' || k", "'i' || n");
        each(2, numbers, """
                insert into message (id, incident_id, alert_id, person_id, role, channel, address, kind, exercise, subject,
                    body, state, attempts, provider_id, created_at, sent_at, begun_at)
                select %s, %s, md5('al' || n || '-' || (k %% 4))::uuid::text, 'centerchef-css', 'centerchef-css', 'SMS',
                    '+4500000000', 'ALERT', false, 'Alarm', 'Brand', 'SENT', 1, 'gw' || n || '-' || k, at(n), at(n), at(n)
                """, "'m' || n || '-' || k", "'i' || n");
        each(3, numbers, """
                insert into trail_entry (incident_id, happened_at, recorded_at, type, role)
                select %s, at(n), at(n), 'ALERT_STARTED', 'centerchef-css'
                """, "'i' || n");
        each(2, numbers, """
                insert into taken_flow (process_instance_id, process_definition_id, execution_id, flow_id, taken_at)
                select 'pi' || n, 'incident:1:1', 'pi' || n, 'flow_' || k, at(n)
                """);
        engine(numbers);
        jdbc.execute("vacuum analyze");
    }

    /** What the engine keeps of the same incidents. */
    private void engine(String numbers) {
        each(2, numbers, """
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                    end_time_, state_, root_proc_inst_id_)
                select 'pi' || n || '-' || k, 'pi' || n || '-' || k, %s, 'incident',
                    (select max(id_) from act_re_procdef where key_ = 'incident'), at(n)::timestamp,
                    at(n)::timestamp, 'COMPLETED', 'pi' || n
                """, "'i' || n");
        each(2, numbers, """
                insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                    execution_id_, act_id_, act_type_, start_time_, end_time_, act_inst_state_)
                select 'ai' || n || '-' || k, 'incident', 'incident:1:1', 'pi' || n, 'pi' || n || '-' || (k %% 5),
                    'pi' || n, 'userTask_x', 'userTask', at(n)::timestamp, at(n)::timestamp, 4
                """);
        each(1, numbers, """
                insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, name_, start_time_, end_time_, delete_reason_, task_state_)
                select 'ti' || n || '-' || k, 'userTask_decide', 'incident', 'incident:1:1', 'pi' || n,
                    'pi' || n || '-' || k, 'pi' || n, 'Beslut', at(n)::timestamp, at(n)::timestamp, 'completed', 'Completed'
                """);
        each(1, numbers, """
                insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, proc_def_id_,
                    operation_type_, proc_def_key_, root_proc_inst_id_)
                select 'il' || n || '-' || k, at(n)::timestamp, 'candidate', 'centerchef-css', 'ti' || n || '-' || k,
                    'incident:1:1', 'add', 'incident', 'pi' || n
                """);
        each(1, numbers, """
                insert into act_hi_job_log (id_, timestamp_, job_id_, job_state_, job_retries_, job_priority_, root_proc_inst_id_)
                select 'jl' || n || '-' || k, at(n)::timestamp, 'j' || n || '-' || k, 2, 5, 0, 'pi' || n
                """);
    }

    private void each(int times, String numbers, String sql, String... ids) {
        run(sql, numbers + ", generate_series(1, %d) k".formatted(times), ids);
    }

    private void run(String sql, String numbers, String... ids) {
        Object[] values = java.util.Arrays.stream(ids).map(UUID::formatted).toArray();
        String text = sql.formatted(values) + numbers;
        jdbc.execute(text.replace("at(n)", "(timestamptz '2025-01-01 00:00:00Z' + n * interval '10 minutes')"));
    }
}
