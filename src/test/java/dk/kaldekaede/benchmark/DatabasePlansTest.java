package dk.kaldekaede.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.notification.OutboxDispatcher;
import dk.kaldekaede.notification.PacedMessages;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** With 50,000 past incidents, no page, list or check reads a large table from end to end: each query has its index. */
@KaldekaedeTest
@Import(RecordedQueries.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabasePlansTest {

    private static final int PAST = 50_000;

    private static EmbeddedPostgres database;

    @Autowired
    private ApplicationContext application;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        database = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        properties.add("spring.datasource.url", () -> database.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    @BeforeAll
    void fill() {
        new PastIncidents(application.getBean(JdbcTemplate.class)).add(1, PAST);
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @TestFactory
    List<DynamicTest> readsNoLargeTableFromEndToEnd() {
        QueryPlans plans = new QueryPlans(application.getBean(JdbcTemplate.class));
        Map<String, Runnable> readings = new Readings(application).all(PastIncidents.id(PAST / 2));
        readings.put("a bundle for one person", this::gathersForOnePerson);
        return readings.entrySet().stream()
                .map(reading -> DynamicTest.dynamicTest(reading.getKey(), () -> {
                    List<String> queries = RecordedQueries.during(reading.getValue());
                    assertThat(queries).as("queries put to the database").isNotEmpty();
                    assertThat(plans.scans(queries)).isEmpty();
                }))
                .toList();
    }

    /** Two notices that wait for the person whom every message of the past went to. */
    private void gathersForOnePerson() {
        PacedMessages.are(true);
        try {
            application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
                application.getBean(Outbox.class).enqueue(notice("one"));
                application.getBean(Outbox.class).enqueue(notice("two"));
            });
            application.getBean(OutboxDispatcher.class).dispatchDue();
        } finally {
            PacedMessages.are(false);
        }
    }

    private static NewMessage notice(String text) {
        return new NewMessage(
                null,
                null,
                "centerchef-css",
                null,
                Channel.SMS,
                "+4500000000",
                MessageKind.INFORMATION,
                false,
                "Notice",
                text);
    }
}
