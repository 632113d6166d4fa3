package dk.kaldekaede;

import dk.kaldekaede.engine.QuickPasswords;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on a free port, with the demonstration's people and accounts, an in-memory database of
 * its own and a {@link MovableClock} that every test starts anew. Nothing happens by itself: the job executor and the
 * outbox's sweep are off, tests run jobs through the management service. Test classes without settings of their own
 * share one application, so a test looks at its own incident only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;TIME ZONE=UTC",
            "camunda.bpm.job-execution.enabled=false",
            "kaldekaede.outbox.sweep=false",
            "kaldekaede.watch=false",
            // A small town: tests hire whom they need.
            "kaldekaede.demo-crew=false",
            "kaldekaede.figures-kept=0s",
            // Since nothing happens by itself, something is always overdue.
            "kaldekaede.health.overdue-after=36500d",
            // All tests come from one address.
            "kaldekaede.answer-page.requests-per-minute=100000",
            "kaldekaede.answer-page.guesses-per-minute=100000",
            "kaldekaede.calendar-feed.requests-per-minute=100000",
            "kaldekaede.calendar-feed.guesses-per-minute=100000"
        })
@Import({MovableClockConfiguration.class, QuickPasswords.class})
@ExtendWith({NothingHappenedYet.class, FreshStart.class, RosterLeftAsItWas.class})
public @interface KaldekaedeTest {}
