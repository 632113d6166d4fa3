package dk.kaldekaede;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Test classes share one application, and their incidents never end by themselves: without this, the last class would
 * read a board of five hundred. Before each class, the incidents of the classes before it are gone, and so is all the
 * engine knows of them. People, roster and accounts stay.
 */
class NothingHappenedYet implements BeforeAllCallback {

    /** Tables of ours that hold what happened: all but those of the roster, of log-ins and of settings. */
    private static final String OURS = """
            select table_name from information_schema.tables where table_schema = 'PUBLIC'
                and table_type = 'BASE TABLE' and table_name not like 'ACT\\_%'
                and table_name not in ('PERSON', 'PERSON_ROLE', 'PERSON_COMPETENCE', 'CONTACT_WAY', 'DUTY_SHIFT',
                    'ABSENCE', 'ROLE_POLICY', 'ROLE_COMPETENCE', 'ROSTER_REVISION', 'ROSTER_CHANGE',
                    'ROSTER_CHANGE_SHIFT', 'ROSTER_IMPORT', 'ROSTER_IMPORT_PERSON', 'SWAP_REQUEST', 'CALENDAR_FEED',
                    'CALENDAR_SOURCE', 'READINESS_RUN', 'ACTION_CARD', 'CALL_OUT_TURN', 'CAP_TURN', 'HEALTH_PROBE',
                    'RULE_TABLE', 'RULE_VERSION',
                    'SPRING_SESSION', 'SPRING_SESSION_ATTRIBUTES')
                and table_name <> 'flyway_schema_history'
            """;

    /** The engine's tables of what runs and what ran, without what belongs to a deployment or to the accounts. */
    private static final String OF_THE_ENGINE = """
            select table_name from information_schema.tables where table_schema = 'PUBLIC'
                and (table_name like 'ACT\\_RU\\_%' or table_name like 'ACT\\_HI\\_%')
                and table_name not in ('ACT_RU_AUTHORIZATION', 'ACT_RU_FILTER', 'ACT_RU_JOBDEF', 'ACT_RU_JOB',
                    'ACT_RU_EVENT_SUBSCR', 'ACT_RU_METER_LOG')
            """;

    @Override
    public void beforeAll(ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        if (!isOnH2(application)) {
            return;
        }
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        List<String> tables = Stream.of(OURS, OF_THE_ENGINE)
                .flatMap(query -> jdbc.sql(query).query(String.class).list().stream())
                .toList();
        jdbc.sql("set referential_integrity false").update();
        try {
            tables.forEach(table -> jdbc.sql("truncate table \"" + table + "\"").update());
            jdbc.sql("delete from act_ru_job where process_instance_id_ is not null")
                    .update();
            jdbc.sql("delete from act_ru_event_subscr where proc_inst_id_ is not null")
                    .update();
        } finally {
            jdbc.sql("set referential_integrity true").update();
        }
    }

    /** Whoever is on PostgreSQL has an application of her own. */
    private static boolean isOnH2(ApplicationContext application) {
        return application
                .getEnvironment()
                .getRequiredProperty("spring.datasource.url")
                .startsWith("jdbc:h2:");
    }
}
