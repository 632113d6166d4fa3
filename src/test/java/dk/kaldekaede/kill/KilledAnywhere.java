package dk.kaldekaede.kill;

import static dk.kaldekaede.kill.Fire.CRISIS_MANAGEMENT;
import static dk.kaldekaede.kill.Fire.HP_CHIEF;
import static dk.kaldekaede.kill.Fire.NURSE;
import static dk.kaldekaede.kill.Fire.NURSES_DEPUTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * The one node is killed at a named moment, and started again on the same database: no alarm is lost, a message goes
 * twice at most, deadlines stand, and one person leads. Each test leaves a running node for the next.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledOnOs(OS.WINDOWS)
abstract class KilledAnywhere {

    private static final Duration DEPUTYS_DEADLINE = Duration.ofMinutes(2);

    private Night night;
    private Node node;
    private int starts;

    /** An empty database. */
    abstract Database database() throws Exception;

    @BeforeAll
    void begin() throws Exception {
        night = new Night(database());
    }

    @AfterAll
    void end() {
        night.close();
    }

    @Test
    @Order(1)
    void comesUpWholeAfterBeingKilledThreeTimesInItsFirstStart() {
        for (FailPoint moment :
                List.of(FailPoint.SCHEMA_HALF_MADE, FailPoint.MODELS_HALF_DEPLOYED, FailPoint.SEEDING)) {
            Node cutShort = night.begins(name(), moment);
            cutShort.awaitReached(moment);
            cutShort.kill();
        }

        Fire fire = new Fire(running()).isReported().isDecided();

        fire.takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnce();
    }

    @Test
    void forgetsADecisionAndItsMessagesTogetherWhenKilledBeforeTheOutboxRowCommits() {
        Fire fire = new Fire(running()).isReported();
        String link = fire.rings(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        List<String> deadlines = fire.deadlines();
        node.arm(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS);

        Fire.meanwhile(() -> fire.press(link, "TAKE"));
        killAt(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS);

        fire.at(running());
        assertThat(fire.times("ALERT_TAKEN", null)).isZero();
        assertThat(fire.deadlines()).isEqualTo(deadlines);
        assertThat(fire.press(link, "TAKE")).isEqualTo(200);
        fire.takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnce();
    }

    @Test
    void losesNoReportThatItConfirmedAndMakesARepeatedOneOneIncident() {
        running().arm(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS);
        Fire fire = new Fire(node);

        Fire.meanwhile(fire::report);
        killAt(FailPoint.BEFORE_THE_OUTBOX_ROW_COMMITS);

        fire.at(running()).isReported();
        assertThat(fire.report().body()).contains(fire.id());
        fire.rings(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        fire.everythingLeftOnce();
    }

    @Test
    void sendsAnAlarmOnceMoreWhenKilledAfterTheProviderTookIt() {
        running().arm(FailPoint.PROVIDER_TOOK_IT);
        Fire fire = new Fire(node).isReported();
        String link = fire.rings(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        fire.mailHasLeft();
        killAt(FailPoint.PROVIDER_TOOK_IT);

        fire.at(running());
        night.pass("PT31S");

        String taken = fire.sms(link).get(0).id();
        fire.everythingLeftOnceBut(taken);
        assertThat(fire.press(link, "TAKE")).isEqualTo(200);
        fire.takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnceBut(taken);
    }

    @Test
    void callsTheNextOnceWhenKilledBetweenDeadlineAndEscalation() {
        Fire fire = new Fire(running()).isReported().isDecided();
        fire.rings(NURSE, "aktivér beredskabet");
        fire.isRemindedAfter(night, NURSE, "PT1M", "PT1M");
        node.arm(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION);

        night.pass("PT1M");
        killAt(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION);

        fire.at(running());
        assertThat(fire.times("ALERT_SILENT", NURSE)).isZero();
        night.pass("PT31S");
        fire.rings(NURSES_DEPUTY, "aktivér beredskabet");
        assertThat(fire.times("ALERT_SILENT", NURSE)).isOne();
        assertThat(fire.deadlinesAt(night.now().plus(DEPUTYS_DEADLINE))).isOne();
        fire.isTakenByTheDeputyAndLed();
        fire.everythingLeftOnce();
    }

    @Test
    void callsTheNextAtOnceWhenTheDeadlinePassedWhileItWasDown() {
        Fire fire = new Fire(running()).isReported().isDecided();
        fire.rings(NURSE, "aktivér beredskabet");
        node.kill();
        night.pass("PT1H");

        fire.at(running());

        fire.rings(NURSES_DEPUTY, "aktivér beredskabet");
        assertThat(fire.times("ALERT_SILENT", NURSE)).isOne();
        assertThat(fire.times("ALERT_STARTED", NURSES_DEPUTY)).isOne();
        fire.isTakenByTheDeputyAndLed();
        fire.everythingLeftOnce();
    }

    @Test
    void keepsAnAlarmRingingWhenKilledWhileItsTaskIsBeingCompleted() {
        Fire fire = new Fire(running()).isReported().isDecided();
        fire.rings(NURSE, "aktivér beredskabet");
        List<String> deadlines = fire.deadlines();
        node.arm(FailPoint.COMPLETING_A_TASK);

        Fire.meanwhile(() -> fire.completesInTasklist(NURSE, "TAKE"));
        killAt(FailPoint.COMPLETING_A_TASK);

        fire.at(running());
        assertThat(fire.times("ALERT_TAKEN", NURSE)).isZero();
        assertThat(fire.deadlines()).isEqualTo(deadlines);
        assertThat(fire.completesInTasklist(NURSE, "TAKE")).isEqualTo(204);
        fire.isLed();
        assertThat(fire.times("ALERT_TAKEN", NURSE)).isOne();
        fire.everythingLeftOnce();
    }

    @Test
    void countsAnAnswerOnceThatWasCommittedAndNeverConfirmed() {
        Fire fire = new Fire(running()).isReported().isDecided();
        String link = fire.rings(NURSE, "aktivér beredskabet");
        node.arm(FailPoint.ANSWER_COMMITTED);

        Fire.meanwhile(() -> fire.completesInTasklist(NURSE, "TAKE"));
        killAt(FailPoint.ANSWER_COMMITTED);

        fire.at(running());
        assertThat(fire.press(link, "TAKE")).isEqualTo(200);
        fire.isLed();
        assertThat(fire.times("ALERT_TAKEN", NURSE)).isOne();
        assertThat(fire.times("ALERT_STARTED", HP_CHIEF)).isEqualTo(2);
        fire.everythingLeftOnce();
    }

    @Test
    void callsNobodyTwiceAndLosesNobodyWhenKilledWhileItCallsPeopleIn() {
        Fire fire = Fire.thatCallsPeopleIn(running(), night);
        String first = fire.calledIn().get(0);
        String link = fire.linkOf(0);
        node.arm(FailPoint.CALLING_PEOPLE_IN);

        Fire.meanwhile(() -> fire.cannotCome(link));
        killAt(FailPoint.CALLING_PEOPLE_IN);

        fire.at(running());
        assertThat(fire.times("ALERT_DECLINED", first)).isZero();
        fire.hasCalledIn(3);
        assertThat(fire.cannotCome(link)).isEqualTo(200);
        fire.hasCalledIn(4);
        assertThat(fire.times("ALERT_DECLINED", first)).isOne();
        assertThat(fire.cannotCome(fire.linkOf(3))).isEqualTo(200);
        fire.hasCalledIn(5);
        fire.everythingLeftOnce();
    }

    private void killAt(FailPoint point) {
        node.awaitReached(point);
        node.kill();
    }

    private Node running() {
        if (node == null || !node.isAlive()) {
            node = night.starts(name());
        }
        return node;
    }

    private String name() {
        starts++;
        return getClass().getSimpleName() + "-" + starts;
    }
}
