package dk.kaldekaede.engine.monitoring;

import dk.kaldekaede.audit.TrailType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What has happened since the database was made, counted in the timeline and so the same on every node. */
enum SharedCounter {
    ALARMS_STARTED(
            "kaldekaede_alarms_started", "People called", Labels.EXERCISE_ROLE, Map.of(TrailType.ALERT_STARTED, "")),
    ESCALATIONS(
            "kaldekaede_escalations",
            "Alarms that were handed on to whoever is next, by why",
            Labels.EXERCISE_ROLE.and("reason", List.of("silent", "declined", "unreachable", "given_back")),
            Map.of(
                    TrailType.ALERT_SILENT, "silent",
                    TrailType.ALERT_DECLINED, "declined",
                    TrailType.ALERT_UNREACHABLE, "unreachable",
                    TrailType.ALERT_GIVEN_BACK, "given_back")),
    NOBODY_ON_DUTY(
            "kaldekaede_nobody_on_duty",
            "Times that a role was to be called and nobody (more) held it",
            Labels.EXERCISE_ROLE,
            Map.of(TrailType.NOBODY_ON_DUTY, "")),
    CHAINS_SILENT(
            "kaldekaede_chains_silent",
            "Times that no link of a chain took it",
            Labels.EXERCISE,
            Map.of(TrailType.CHAIN_SILENT, "")),
    NO_RULE_HIT(
            "kaldekaede_no_rule_hit",
            "Times that a table had no rule for what was asked",
            Labels.EXERCISE,
            Map.of(TrailType.NO_RULE_HIT, "")),
    STEPS_STUCK(
            "kaldekaede_steps_stuck",
            "Steps that failed so often that the crisis management was told",
            Labels.EXERCISE,
            Map.of(TrailType.STEP_FAILING, "")),
    MESSAGES(
            "kaldekaede_messages",
            "Attempts to hand a message over, and receipts, by what came of them",
            Labels.EXERCISE
                    .and("channel", List.of("sms", "mail", "voice"))
                    .and("outcome", List.of("sent", "delivered", "failed_for_now", "failed", "held")),
            Map.of(
                    TrailType.MESSAGE_SENT, "sent",
                    TrailType.MESSAGE_DELIVERED, "delivered",
                    TrailType.MESSAGE_FAILED_FOR_NOW, "failed_for_now",
                    TrailType.MESSAGE_FAILED, "failed",
                    TrailType.MESSAGE_HELD, "held"));

    private static final Map<TrailType, SharedCounter> BY_TYPE = byType();

    final String metric;
    final String help;
    final Labels labels;
    /** The kinds of note that count, with what the last label says of each where it says it. */
    final Map<TrailType, String> counts;

    SharedCounter(String metric, String help, Labels labels, Map<TrailType, String> counts) {
        this.metric = metric;
        this.help = help;
        this.labels = labels;
        this.counts = counts;
    }

    /** The counter that a kind of note counts in, if any. */
    static Optional<SharedCounter> of(TrailType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<TrailType, SharedCounter> byType() {
        Map<TrailType, SharedCounter> all = new EnumMap<>(TrailType.class);
        for (SharedCounter counter : values()) {
            counter.counts.keySet().forEach(type -> all.put(type, counter));
        }
        return all;
    }
}
