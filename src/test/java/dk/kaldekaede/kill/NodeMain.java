package dk.kaldekaede.kill;

import dk.kaldekaede.KaldekaedeApplication;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.WithoutOtherTests;
import dk.kaldekaede.alerting.PeopleRungUp;
import dk.kaldekaede.engine.QuickPasswords;
import dk.kaldekaede.notification.PacedMessages;
import dk.kaldekaede.watch.Stopwatch;
import java.io.IOException;
import java.time.Instant;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application in a process of its own, as it is but for its clock and the fail points around its beans; nobody is rung up,
 * and each message goes at once. */
final class NodeMain {

    static final String LINE = "test.line";
    static final String CLOCK = "test.clock";
    static final String ARMED = "test.armed";

    private NodeMain() {}

    public static void main(String[] arguments) throws IOException {
        MovableClock clock = new MovableClock();
        clock.set(Instant.parse(System.getProperty(CLOCK)));
        FailPoints points = new FailPoints(Integer.getInteger(LINE), armed(), clock::set);
        ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        KaldekaedeApplication.class, FailPointSeams.class, QuickPasswords.class)
                .initializers(PeopleRungUp::in, PacedMessages::in, context -> {
                    context.getBeanFactory().registerSingleton("withoutOtherTests", new WithoutOtherTests());
                    context.getBeanFactory().registerSingleton("clock", clock);
                    context.getBeanFactory().registerSingleton("stopwatch", (Stopwatch) clock::passed);
                    context.getBeanFactory().registerSingleton("failPoints", points);
                })
                .run(arguments);
        points.ready(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static FailPoint armed() {
        String point = System.getProperty(ARMED);
        return point == null ? null : FailPoint.valueOf(point);
    }
}
