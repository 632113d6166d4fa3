package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The time that the board's queries are given ends with them: on H2 it would stay with the connection. */
@KaldekaedeTest
class StatementLimitTest {

    private static final String LIMIT =
            "select setting_value from information_schema.settings where setting_name = 'QUERY_TIMEOUT'";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RuntimeService engine;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void isNotInheritedByTheNextStatement() {
        aLimitedStatement();
        assertThat(jdbc.sql(LIMIT).query(String.class).single()).isEqualTo("0");
    }

    @Test
    void isNotInheritedByTheEngine() {
        TransactionTemplate whole = new TransactionTemplate(transactions);
        whole.executeWithoutResult(outer -> {
            jdbc.sql("set query_timeout 5000").update();
            engine.createExecutionQuery().count();
            assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
            assertThat(jdbc.sql(LIMIT).query(String.class).single()).isEqualTo("0");
        });
    }

    private void aLimitedStatement() {
        TransactionTemplate limited = new TransactionTemplate(transactions);
        limited.setTimeout(5);
        String inForce =
                limited.execute(status -> jdbc.sql(LIMIT).query(String.class).single());
        assertThat(inForce).isNotEqualTo("0");
    }
}
