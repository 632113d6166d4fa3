package dk.kaldekaede.kill;

import static dk.kaldekaede.kill.Fire.CRISIS_MANAGEMENT;
import static dk.kaldekaede.kill.Fire.NURSE;
import static dk.kaldekaede.kill.Fire.NURSES_DEPUTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kaldekaede.incident.web.PageClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one PostgreSQL. One is killed, or stands still for a while and goes on as if nothing had been: the other
 * takes over, and nothing is done twice. Each test leaves two running nodes for the next.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisabledOnOs(OS.WINDOWS)
class TwoNodesTest {

    /** A board is a second old at most; the rest is patience with a busy machine. */
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private EmbeddedPostgres postgres;
    private JdbcClient jdbc;
    private Night night;
    private Node a;
    private Node b;

    @BeforeAll
    void begin() throws IOException {
        postgres = EmbeddedPostgres.start();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        night = new Night(Database.of(postgres));
    }

    @AfterAll
    void end() throws IOException {
        night.close();
        postgres.close();
    }

    @Test
    @Order(1)
    void bothStartAtOnceOnAnEmptyDatabaseAndAgainOnOneThatHasEverything() {
        bothStartAtOnce();
        String made = whatIsThere();
        a.kill();
        b.kill();

        bothStartAtOnce();

        assertThat(whatIsThere()).isEqualTo(made);
        assertThat(count("select count(*) from act_re_procdef where version_ <> 1"))
                .isZero();
        assertThat(count("select count(*) from act_re_decision_def where version_ <> 1"))
                .isZero();
        assertThat(count("select count(*) from act_re_decision_def"))
                .isEqualTo(Path.of("dmn").toFile().list().length);
        assertThat(count("select count(*) - count(distinct name_) from act_ru_filter"))
                .isZero();
        assertThat(count("select count(*) - count(distinct (group_id_, resource_type_, resource_id_))"
                        + " from act_ru_authorization where group_id_ is not null"))
                .isZero();
        Fire fire = new Fire(a).isReported().isDecided();
        fire.at(b).takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnce();
    }

    @Test
    void showEachOtherTheBoard() {
        bothRun();
        PageClient board = PageClient.of(b.port(), "auditor");
        String before = board.get("/board").body();

        Fire fire = new Fire(a).isReported();

        assertThat(before).doesNotContain(fire.id());
        await().atMost(WITHIN)
                .untilAsserted(() -> assertThat(board.get("/board").body()).contains(fire.id(), fire.where()));
        fire.isDecided();
        String link = fire.rings(NURSE, "aktivér beredskabet");
        String boardOfA = PageClient.of(a.port(), "auditor").get("/board").body();
        assertThat(fire.at(b).press(link, "TAKE")).isEqualTo(200);
        assertThat(fire.at(a).times("ALERT_TAKEN", NURSE)).isOne();
        await().atMost(WITHIN).untilAsserted(() -> assertThat(
                        PageClient.of(a.port(), "auditor").get("/board").body())
                .isNotEqualTo(boardOfA));
        fire.isLed();
        fire.everythingLeftOnce();
    }

    @Test
    void theOtherCallsTheNextWhenOneIsKilledBetweenDeadlineAndEscalation() {
        Fire fire = waitingForTheNurse();
        Node[] fate = theDeadlinePasses();
        Node dying = fate[0];
        Node other = fate[1];
        dying.kill();

        night.pass("PT31S");

        fire.at(other);
        goesOnWithTheDeputy(fire);
    }

    @Test
    void theOtherCallsTheNextWhenOneStandsStillWithRowsLockedAndNothingHappensTwiceWhenItGoesOn() {
        Fire fire = waitingForTheNurse();
        Node[] fate = theDeadlinePasses();
        Node stopped = fate[0];
        Node other = fate[1];
        stopped.stop();

        night.pass("PT31S");

        fire.at(other).rings(NURSES_DEPUTY, "aktivér beredskabet");
        stopped.letGo();
        stopped.goOn();
        goesOnWithTheDeputy(fire);
        assertThat(stopped.http().open("/actuator/health").statusCode()).isEqualTo(200);
        goesOnToWork(stopped);
    }

    @Test
    void aMessageThatAStoppedNodeHadClaimedLeavesOnce() {
        Fire fire = anAlarmIsSent(FailPoint.MESSAGE_CLAIMED);
        Node stopped = stopsAt(FailPoint.MESSAGE_CLAIMED, fire);

        night.pass("PT31S");

        fire.at(theOtherThan(stopped)).rings(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        stopped.letGo();
        stopped.goOn();
        fire.at(stopped);
        fire.isDecided();
        fire.takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnce();
    }

    @Test
    void aMessageThatAStoppedNodeHadHandedOverLeavesOnceMoreAndCountsOnce() {
        Fire fire = anAlarmIsSent(FailPoint.PROVIDER_TOOK_IT);
        Node stopped = stopsAt(FailPoint.PROVIDER_TOOK_IT, fire);

        night.pass("PT31S");

        fire.at(theOtherThan(stopped));
        String link = fire.rings(CRISIS_MANAGEMENT, "skal beredskabet aktiveres");
        String taken = fire.sms(link).get(0).id();
        fire.everythingLeftOnceBut(taken);
        stopped.letGo();
        stopped.goOn();
        fire.at(stopped).isDecided();
        fire.takes(NURSE, "aktivér beredskabet");
        fire.isLed();
        fire.everythingLeftOnceBut(taken);
        assertThat(fire.times("MESSAGE_SENT", CRISIS_MANAGEMENT)).isEqualTo(fire.messagesTo(CRISIS_MANAGEMENT));
    }

    @Test
    void anAnswerAtTheOtherNodeCountsWhileOneStandsStillInTheMiddleOfTheSame() {
        Fire fire = new Fire(bothRun()).isReported().isDecided();
        String link = fire.rings(NURSE, "aktivér beredskabet");
        a.arm(FailPoint.COMPLETING_A_TASK);
        Fire.meanwhile(() -> fire.completesInTasklist(NURSE, "TAKE"));
        a.awaitReached(FailPoint.COMPLETING_A_TASK);
        a.stop();

        fire.at(b);
        assertThat(fire.press(link, "TAKE")).isEqualTo(200);

        fire.happens("ALERT_TAKEN", NURSE);
        a.letGo();
        a.goOn();
        fire.isLed();
        assertThat(fire.times("ALERT_TAKEN", NURSE)).isOne();
        fire.everythingLeftOnce();
    }

    @Test
    void losesNoAnswerOfThoseCalledInAndCallsNobodyTwiceWhenTwoAnswerAtBothNodesAtOnce() {
        Fire fire = Fire.thatCallsPeopleIn(bothRun(), night);
        String one = fire.linkOf(0);
        String other = fire.linkOf(1);
        Fire atB = fire.seenAt(b);
        a.arm(FailPoint.CALLING_PEOPLE_IN);

        CompletableFuture<Void> first = Fire.meanwhile(() -> fire.cannotCome(one));
        a.awaitReached(FailPoint.CALLING_PEOPLE_IN);
        CompletableFuture<Void> second = Fire.meanwhile(() -> atB.cannotCome(other));
        atB.hasCalledIn(3);
        a.letGo();
        CompletableFuture.allOf(first, second).join();

        fire.hasCalledIn(5);
        assertThat(fire.times("ALERT_DECLINED", null)).isEqualTo(2);
        assertThat(atB.cannotCome(atB.linkOf(4))).isEqualTo(200);
        fire.hasCalledIn(6);
        fire.everythingLeftOnce();
    }

    private void bothStartAtOnce() {
        a = night.begins("two-nodes-a", null);
        b = night.begins("two-nodes-b", null);
        a.awaitReady();
        b.awaitReady();
    }

    /** The first of the two. */
    private Node bothRun() {
        a = a != null && a.isAlive() ? a : night.begins("two-nodes-a", null);
        b = b != null && b.isAlive() ? b : night.begins("two-nodes-b", null);
        b.awaitReady();
        return a.awaitReady();
    }

    private Node theOtherThan(Node node) {
        return node == a ? b : a;
    }

    private Fire waitingForTheNurse() {
        Fire fire = new Fire(bothRun()).isReported().isDecided();
        fire.rings(NURSE, "aktivér beredskabet");
        fire.everythingHasLeft().isRemindedAfter(night, NURSE, "PT1M", "PT1M");
        return fire.everythingHasLeft();
    }

    /** The node that has the timer is caught at the fail point: it and the other one. */
    private Node[] theDeadlinePasses() {
        a.arm(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION);
        b.arm(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION);
        night.pass("PT1M");
        Node caught = Node.firstToReach(FailPoint.BETWEEN_DEADLINE_AND_ESCALATION, a, b);
        Node other = theOtherThan(caught);
        other.disarm();
        return new Node[] {caught, other};
    }

    private void goesOnWithTheDeputy(Fire fire) {
        fire.isTakenByTheDeputyAndLed();
        assertThat(fire.times("ALERT_SILENT", NURSE)).isOne();
        assertThat(fire.times("ALERT_STARTED", NURSES_DEPUTY)).isOne();
        fire.everythingLeftOnce();
    }

    private Fire anAlarmIsSent(FailPoint point) {
        bothRun();
        a.arm(point);
        b.arm(point);
        return new Fire(a).isReported();
    }

    private Node stopsAt(FailPoint point, Fire fire) {
        Node caught = Node.firstToReach(point, a, b);
        fire.mailHasLeft();
        caught.stop();
        theOtherThan(caught).disarm();
        return caught;
    }

    private static void goesOnToWork(Node node) {
        Fire next = new Fire(node).isReported().isDecided();
        next.takes(NURSE, "aktivér beredskabet");
        next.isLed();
        next.everythingLeftOnce();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** How many there are of everything that a start makes. */
    private String whatIsThere() {
        return Set.of(
                        "act_re_deployment",
                        "act_re_procdef",
                        "act_re_decision_def",
                        "act_ge_property",
                        "act_id_user",
                        "act_id_group",
                        "act_id_membership",
                        "act_ru_authorization",
                        "act_ru_filter",
                        "person",
                        "contact_way",
                        "duty_shift",
                        "flyway_schema_history")
                .stream()
                .sorted()
                .map(table -> table + " " + count("select count(*) from " + table))
                .collect(Collectors.joining("\n"));
    }
}
