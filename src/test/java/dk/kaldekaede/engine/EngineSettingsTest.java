package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.engine.feel.KeptFeelEngineFactory;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The running engine has the settings that its speed rests on (ADR 12, ADR 30). */
@KaldekaedeTest
@TestPropertySource(properties = {"camunda.bpm.job-execution.enabled=true", "kaldekaede.demo-crew=true"})
@DirtiesContext
class EngineSettingsTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    /** The only application among the tests' that has it: elsewhere tests hire whom they need. */
    @Test
    void startsTheDemonstrationWithItsCrew() {
        String inRole = "select count(*) from person_role r join person p on p.id = r.person_id where r.role = ?"
                + " and exists (select 1 from contact_way w where w.person_id = p.id and w.kind = 'MOBILE')";

        assertThat(jdbc.queryForObject(inRole, Integer.class, "social-vejledning"))
                .isGreaterThanOrEqualTo(11);
        assertThat(jdbc.queryForObject(inRole, Integer.class, "tolke")).isGreaterThanOrEqualTo(5);
        assertThat(jdbc.queryForList("select code from person_competence where person_id = 'tolke-7'", String.class))
                .contains("pl", "uk");
    }

    @Test
    void asksItsTablesWithTheKeptFeel() {
        DefaultDmnEngineConfiguration tables =
                (DefaultDmnEngineConfiguration) configuration().getDmnEngineConfiguration();

        assertThat(tables.getFeelEngineFactory()).isInstanceOf(KeptFeelEngineFactory.class);
        assertThat(tables.getFeelEngine().getClass().getEnclosingClass()).isEqualTo(KeptFeelEngineFactory.class);
    }

    @Test
    void looksForDueTimersTwiceASecondAndTakesManyAtOnce() {
        JobExecutor jobs = configuration().getJobExecutor();

        assertThat(jobs.getWaitTimeInMillis()).isEqualTo(500);
        assertThat(jobs.getMaxWait()).isEqualTo(500);
        assertThat(jobs.getMaxJobsPerAcquisition()).isEqualTo(50);
        assertThat(jobs.getRejectedJobsHandler()).isInstanceOf(CallerRunsRejectedJobsHandler.class);
    }

    @Test
    void writesWhenHistoryMayGoAtTheStart() {
        assertThat(configuration().getHistoryRemovalTimeStrategy()).isEqualTo("start");
    }

    @Test
    void hasTheIndexesTheEngineComesWithout() {
        List<String> indexes =
                jdbc.queryForList("select lower(index_name) from information_schema.indexes", String.class);

        assertThat(indexes)
                .contains(
                        "act_idx_task_parent",
                        "act_idx_hi_ident_lnk_task",
                        "act_idx_hi_job_log_job",
                        "act_idx_job_due");
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
