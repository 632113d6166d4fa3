package dk.kaldekaede.engine.monitoring;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the chains move, whichever node moves them: nothing that is due waits for long. No reason to send people to
 * another node, which has the same database, but one to wake somebody.
 */
@Component("chainHealthIndicator")
class ChainHealth extends AbstractHealthIndicator {

    private final LatestFigures latest;
    private final Duration bound;

    ChainHealth(LatestFigures latest, @Value("${kaldekaede.health.overdue-after:2m}") Duration bound) {
        this.latest = latest;
        this.bound = bound;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        latest.now().ifPresentOrElse(figures -> judge(health, figures), () -> health.down()
                .withDetail("error", "NO_FIGURES"));
    }

    private void judge(Health.Builder health, Figures figures) {
        double job = figures.highest(SharedGauge.JOB_OVERDUE);
        double message = figures.highest(SharedGauge.MESSAGE_OVERDUE);
        double alarm = figures.highest(SharedGauge.ALARM_OVERDUE);
        boolean moves = Math.max(alarm, Math.max(job, message)) <= bound.toSeconds();
        health.status(moves ? "UP" : "DOWN")
                .withDetail("jobOverdueSeconds", job)
                .withDetail("messageOverdueSeconds", message)
                .withDetail("alarmOverdueSeconds", alarm)
                .withDetail("jobsFailing", figures.highest(SharedGauge.JOBS_FAILING))
                .withDetail("jobsGivenUp", figures.highest(SharedGauge.JOBS_GIVEN_UP));
    }
}
