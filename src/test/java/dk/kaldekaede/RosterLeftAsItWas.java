package dk.kaldekaede;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Test classes share one application and run in any order: a class that leaves the demonstration's roster changed is
 * named to the one that comes after it, before that one fails for a reason nobody can find.
 */
class RosterLeftAsItWas implements BeforeEachCallback {

    private static final Map<ApplicationContext, Seen> SEEN = Collections.synchronizedMap(new WeakHashMap<>());

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
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        Seen before = SEEN.get(application);
        Class<?> here = test.getRequiredTestClass();
        if (FreshStart.hasANameOfItsOwn(application) || (before != null && before.by() == here)) {
            return;
        }
        Seen now = new Seen(here, roster(application));
        SEEN.put(application, now);
        if (before != null) {
            assertThat(now.roster())
                    .as("the roster as %s left it, which is to put it back or to say @ChangesRoster", before.by())
                    .isEqualTo(before.roster());
        }
    }

    private static Map<String, List<String>> roster(ApplicationContext application) {
        JdbcClient jdbc = application.getBean(JdbcClient.class);
        return ROSTER.stream()
                .collect(Collectors.toMap(query -> query, query -> jdbc.sql(query).query().listOfRows().stream()
                        .map(row -> row.values().toString())
                        .sorted()
                        .toList()));
    }

    private record Seen(Class<?> by, Map<String, List<String>> roster) {}
}
