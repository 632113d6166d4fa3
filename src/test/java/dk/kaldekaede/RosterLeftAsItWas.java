package dk.kaldekaede;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Test classes share one application and run in any order: one that leaves the demonstration's roster changed is told
 * so itself, instead of another one that happens to come after it.
 */
class RosterLeftAsItWas implements BeforeEachCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(RosterLeftAsItWas.class);

    /** What decides who is called, each table without the columns that a change put back leaves different. */
    private static final List<String> ROSTER = List.of(
            "select role, position, person_id, starts_at, ends_at from duty_shift",
            "select id, left_at from person",
            "select person_id, kind, position, address from contact_way",
            "select * from person_role",
            "select * from person_competence",
            "select * from role_policy",
            "select * from role_competence",
            "select person_id, starts_at, ends_at from absence");

    @Override
    public void beforeEach(ExtensionContext test) {
        before(test).getOrComputeIfAbsent(test.getRequiredTestClass(), testClass -> roster(test));
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Object before = before(test).get(test.getRequiredTestClass());
        if (before != null && sharesApplication(test)) {
            assertThat(roster(test))
                    .as("the roster after this class, which is to put it back or to say @ChangesRoster")
                    .isEqualTo(before);
        }
    }

    private static ExtensionContext.Store before(ExtensionContext test) {
        return test.getRoot().getStore(HERE);
    }

    /** Whether the application is the one that all classes without settings of their own share. */
    private static boolean sharesApplication(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("spring.application.name")
                .equals("kaldekaede");
    }

    private static Map<String, List<String>> roster(ExtensionContext test) {
        JdbcClient jdbc = SpringExtension.getApplicationContext(test).getBean(JdbcClient.class);
        return ROSTER.stream()
                .collect(Collectors.toMap(query -> query, query -> jdbc.sql(query).query().listOfRows().stream()
                        .map(row -> row.values().toString())
                        .sorted()
                        .toList()));
    }
}
