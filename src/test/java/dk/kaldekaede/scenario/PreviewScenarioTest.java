package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.MessageRow;
import dk.kaldekaede.notification.Messages;
import dk.kaldekaede.readiness.preview.Level;
import dk.kaldekaede.readiness.preview.PreviewCall;
import dk.kaldekaede.readiness.preview.PreviewCall.Warning;
import dk.kaldekaede.readiness.preview.PreviewChain;
import dk.kaldekaede.readiness.preview.process.WhoIsCalled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is said of who would be called is what happens: the real processes run with everybody silent, over times of every
 * kind and rosters made by chance, and call the same people at the same moments, with the same deadlines and channels.
 */
class PreviewScenarioTest extends Scenario {

    private ChanceRoster chance;

    @AfterEach
    void putTheRosterBack() {
        if (chance != null) {
            chance.undo();
        }
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @ParameterizedTest
    @CsvSource({
        // A weekday by day, in the evening, at night; over the end of office hours and of the night.
        "2026-11-24T09:00:00Z, 1, ACTIVATE",
        "2026-11-24T14:57:00Z, 2, ACTIVATE",
        "2026-11-24T20:54:30Z, 4, ACTIVATE",
        "2026-11-25T02:10:00Z, 5, ACTIVATE",
        "2026-11-25T05:55:00Z, 6, ACTIVATE",
        "2026-11-25T06:58:00Z, 7, CRISIS_LEVEL_1",
        // A weekend, holidays, and the nights when the clocks change.
        "2026-11-28T11:00:00Z, 8, ACTIVATE",
        "2026-12-24T22:58:00Z, 9, ACTIVATE",
        "2027-03-25T14:59:00Z, 11, ACTIVATE",
        "2027-03-28T00:55:00Z, 12, ACTIVATE",
        "2026-10-25T00:50:00Z, 13, ACTIVATE"
    })
    void saysWhatHappensWhenAllAreSilent(String moment, long seed, Level level) {
        Instant at = Instant.parse(moment);
        town.at(moment);
        chance = ChanceRoster.paint(town.bean(JdbcClient.class), new Random(seed), at);
        List<PreviewChain> said = town.bean(WhoIsCalled.class).at(at, level).chains();

        Course deciding = town.reports(level.activates() ? Report.fire() : Report.quietMatter());
        assertSame(said.get(0), deciding, deciding.id, Set.of(Purpose.values()));

        Course activated = activated(moment);
        assertSame(said.get(1), activated, activation(activated, "social-work"), Set.of(Purpose.values()));
        activated = activated(moment);
        assertSame(said.get(2), activated, activation(activated, "crisis-support"), Set.of(Purpose.values()));

        assertSame(said.get(5), led(moment, "social-work", CENTRE_CHIEF), "social-work");
        assertSame(said.get(6), led(moment, "crisis-support", YOUTH_CHIEF), "crisis-support");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24T22:58:00Z, 14", "2026-11-26T10:00:00Z, 15"})
    void saysWhatHappensInTheSupportingPathsWhenAllAreSilent(String moment, long seed) {
        Instant at = Instant.parse(moment);
        town.at(moment);
        chance = ChanceRoster.paint(town.bean(JdbcClient.class), new Random(seed), at);
        List<PreviewChain> said =
                town.bean(WhoIsCalled.class).at(at, Level.ACTIVATE).chains();

        Course activated = activated(moment);
        assertSame(said.get(3), activated, activation(activated, "reception-centre"), Set.of(Purpose.values()));
        activated = activated(moment);
        assertSame(said.get(4), activated, activation(activated, "staff-support"), Set.of(Purpose.values()));

        assertSame(said.get(7), led(moment, "reception-centre", "center-ejendomme"), "reception-centre");
        assertSame(said.get(8), led(moment, "staff-support", "center-hr"), "staff-support");
    }

    /** An effort that begins at once: a link that may activate alone does so from below. */
    private Course led(String moment, String actionPlan, String role) {
        Course course = town.at(moment).reports(Report.quietMatter());
        assertThat(town.bean(IncidentRun.class).activate(course.id, actionPlan, decider(role)))
                .isTrue();
        return course;
    }

    private void assertSame(PreviewChain said, Course course, String actionPlan) {
        assertSame(said, course, activation(course, actionPlan), Set.of(Purpose.LEAD, Purpose.FIND_SOMEONE));
    }

    /** Every path, decided on at once. */
    private Course activated(String moment) {
        Course course =
                town.at(moment).reports(Report.fire().with("acute", "YES").with("employeesAffected", "YES"));
        town.bean(IncidentRun.class).decide(course.id, Map.of(), decider(CRISIS_MANAGEMENT));
        return course;
    }

    private static String activation(Course course, String actionPlan) {
        return course.activation(actionPlan).path("id").asText();
    }

    private static Decider decider(String role) {
        return new Decider(role, role, role);
    }

    /** Lets everybody be silent for as long as the preview says, and compares what has happened. */
    private void assertSame(PreviewChain said, Course course, String activationId, Set<Purpose> purposes) {
        Duration until = Duration.between(town.clock().instant(), said.then().at());
        course.advance((said.then().waits() ? until.minusSeconds(1) : until).toString());
        assertThat(course.alerts().stream()
                        .filter(alert -> alert.activationId().equals(activationId))
                        .filter(alert -> purposes.contains(alert.purpose()))
                        .map(this::line))
                .as("alarms of %s from %s", said.id(), said.calls().get(0).calledAt())
                .containsExactlyElementsOf(lines(said));
        town.bean(IncidentRun.class).standDown(course.id, CRISIS_MANAGEMENT);
    }

    private static List<String> lines(PreviewChain said) {
        return said.calls().stream()
                .map(call -> "%s %s %s %s %d %s %s %s"
                        .formatted(
                                call.calledAt(),
                                call.role(),
                                call.purpose(),
                                call.personId(),
                                call.attempt(),
                                state(call),
                                call.acknowledgeWithin(),
                                channels(call.channels(), call.allAtOnce())))
                .toList();
    }

    private static AlertState state(PreviewCall call) {
        return call.warnings().contains(Warning.NOBODY)
                ? AlertState.NOBODY
                : call.warnings().contains(Warning.UNREACHABLE) ? AlertState.UNREACHABLE : AlertState.SILENT;
    }

    private String line(Alert alert) {
        return "%s %s %s %s %d %s %s %s"
                .formatted(
                        alert.startedAt(),
                        alert.role(),
                        alert.purpose(),
                        alert.personId(),
                        alert.attempt(),
                        alert.state(),
                        alert.answerDueAt() == null ? null : Duration.between(alert.startedAt(), alert.answerDueAt()),
                        sentBy(alert));
    }

    /** What left at once has no order; what left one by one has that of the reminders. */
    private static String channels(List<Channel> channels, boolean allAtOnce) {
        return allAtOnce && channels.size() > 1
                ? "at once " + channels.stream().sorted().toList()
                : "one by one " + channels;
    }

    private String sentBy(Alert alert) {
        List<MessageRow> messages = town.bean(Messages.class).ofAlert(alert.id());
        long atFirst = messages.stream()
                .filter(message -> message.kind() == MessageKind.ALERT)
                .count();
        List<Channel> channels =
                messages.stream().map(MessageRow::channel).distinct().toList();
        return channels(channels, atFirst > 1);
    }

    @Test
    void writesNothing() {
        town.at("2026-11-22T02:10:00Z");
        Map<String, Long> before = rows();

        town.bean(WhoIsCalled.class).at(town.clock().instant(), Level.ACTIVATE);

        assertThat(rows()).isEqualTo(before).hasSizeGreaterThan(60);
    }

    @Test
    void saysLoudlyWhatIsWrong() {
        Instant night = town.at("2026-11-22T02:10:00Z").clock().instant();
        WhoIsCalled who = town.bean(WhoIsCalled.class);
        assertThat(who.at(night, Level.ACTIVATE).chains())
                .allSatisfy(chain -> assertThat(chain.reachesNobody()).isFalse());

        town.withNobodyIn(
                List.of(NURSE),
                () -> town.withoutContactWays(
                        CENTRE_CHIEF,
                        () -> town.withAnotherHat(CENTRE_CHIEF, CRISIS_MANAGEMENT, () -> {
                            List<PreviewCall> calls = who.at(night, Level.ACTIVATE)
                                    .chains()
                                    .get(1)
                                    .calls();
                            assertThat(calls.get(0).role()).isEqualTo(CENTRE_CHIEF);
                            assertThat(calls.get(0).personId()).isEqualTo(CRISIS_MANAGEMENT);
                            assertThat(calls.get(1).warnings()).containsExactly(Warning.UNREACHABLE);
                            assertThat(calls.get(1).passesAt())
                                    .isEqualTo(calls.get(1).calledAt());
                            assertThat(calls)
                                    .filteredOn(call -> call.warnings().contains(Warning.NOBODY))
                                    .extracting(PreviewCall::role)
                                    .containsExactly(NURSE);
                            assertThat(calls)
                                    .filteredOn(call -> call.warnings().contains(Warning.SAME_PERSON))
                                    .extracting(PreviewCall::personId)
                                    .containsExactly(CRISIS_MANAGEMENT);
                        })));
    }

    private Map<String, Long> rows() {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }
}
