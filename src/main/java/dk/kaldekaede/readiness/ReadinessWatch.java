package dk.kaldekaede.readiness;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute, on every node, whether the weekly mail, a round of confirmations or the month's test is due. */
@Component
@ConditionalOnProperty(name = "kaldekaede.watch", havingValue = "true", matchIfMissing = true)
class ReadinessWatch {

    private final WeeklyMail mail;
    private final YearlyRound round;
    private final ContactTestRounds tests;

    ReadinessWatch(WeeklyMail mail, YearlyRound round, ContactTestRounds tests) {
        this.mail = mail;
        this.round = round;
        this.tests = tests;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void mail() {
        mail.sendWhenDue();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void ask() {
        round.startWhenDue();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void test() {
        tests.startWhenDue();
    }
}
