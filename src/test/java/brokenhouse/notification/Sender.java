package brokenhouse.notification;

import brokenhouse.alerting.process.LoudStep;
import brokenhouse.engine.Wiring;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Looks upward, into another feature's process, into the engine, at the engine's insides and at the wall clock. */
public class Sender {

    LoudStep above;
    Wiring wiring;
    RuntimeService engine;

    Instant sentAt() {
        ClockUtil.reset();
        return Instant.now();
    }
}
