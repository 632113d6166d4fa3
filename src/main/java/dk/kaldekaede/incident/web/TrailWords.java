package dk.kaldekaede.incident.web;

import dk.kaldekaede.audit.TrailEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the coded values of a line of the timeline into words. */
@Component
class TrailWords {

    /** Answers whose change is told. */
    private static final List<String> ANSWERS = List.of("employeesAffected", "inBallerup", "epcSetUp");

    private final Words words;
    private final CapWords capWords;
    private final StaffingWords staffing;

    TrailWords(Words words, CapWords capWords, StaffingWords staffing) {
        this.words = words;
        this.capWords = capWords;
        this.staffing = staffing;
    }

    /**
     * What was decided, chosen or used.
     *
     * @param planOf the action plan of each activation, by its id
     * @param taskNames the Danish name of each task, by its element
     */
    String detail(TrailEntry entry, Map<String, String> planOf, Map<String, String> taskNames) {
        Map<String, String> said = entry.details();
        return switch (entry.type()) {
            case INCIDENT_REPORTED -> affected(said.get("affectedPeople"));
            case FACTS_CHANGED -> changed(said);
            case RESPONSE_PROPOSED, RESPONSE_COUNTED_BY_SILENCE -> joined(": ", plan(said), response(said));
            case RESPONSE_DECIDED ->
                joined(": ", plan(said), joined(", ", response(said), words.of("trail.basis", said.get("basis"))));
            case REASON_GIVEN, ACTIVATION_STARTED -> plan(said);
            case ACTIVATED, ACTIVATION_STOOD_DOWN, STAND_DOWN_DECIDED, EFFORT_REOPENED -> planOf(entry, planOf);
            case ALERT_STARTED, CHAIN_SILENT -> words.of("trail.purpose", said.get("purpose"));
            case ALERT_TAKEN, ALERT_DECLINED, ALERT_GIVEN_BACK -> words.of("trail.via", said.get("via"));
            case ALERT_LATE_ANSWER, SPOKEN_ANSWER -> words.of("trail.answer", said.get("answer"));
            case NOBODY_ON_DUTY -> words.say(triedBefore(said) ? "trail.nobody.more" : "trail.nobody");
            case EPC_LED_ALONG -> "";
            case LEADER_TAKEN,
                    LEADER_GIVEN_BACK,
                    LEADER_MISSING,
                    LEADER_STOOD_DOWN,
                    HAND_OVER_ASKED,
                    HAND_OVER_FAILED,
                    LED_BY_REGION,
                    LED_BY_REGION_NO_MORE -> words.of("trail.subject", said.get("subject"));
            case REGION_ASKED -> asked(said.get("asked"));
            case REGION_ANSWERED ->
                joined(", ", words.of("facts.region", said.get("answer")), words.of("region.place", said.get("place")));
            case PLACE_DECIDED -> words.of("place", said.get("place"));
            case PARTICIPANTS_INFORMED -> words.of("trail.about", said.get("about"));
            case PARTNER_TASK_DONE ->
                joined(": ", partnerTask(said, taskNames), words.of("trail.result", said.get("result")));
            case MESSAGE_SENT,
                    MESSAGE_DELIVERED,
                    MESSAGE_FAILED_FOR_NOW,
                    MESSAGE_FAILED,
                    MESSAGE_UNANSWERED,
                    MESSAGE_HELD,
                    MESSAGE_HELD_BACK,
                    MESSAGE_WITHDRAWN ->
                joined(
                        ", ",
                        words.of("message.kind", said.get("kind")),
                        words.of("message.channel", said.get("channel")));
            case NO_RULE_HIT,
                    RULE_CHANGE_SUBMITTED,
                    RULE_CHANGE_WITHDRAWN,
                    RULE_CHANGE_REMINDED,
                    RULE_CHANGE_APPROVED,
                    RULE_CHANGE_SENT_BACK,
                    RULE_CHANGE_IN_FORCE,
                    RULE_CHANGE_OUTDATED,
                    RULE_DEFAULT_OFFERED,
                    RULE_CHANGED_HERE,
                    RULE_CHANGE_REVIEWED,
                    RULE_CHANGE_ENDED -> words.of("trail.table", said.get("table"));
            case CAP_ALERT_TAKEN -> capWords.of(said);
            case CANCELLATION_DECIDED -> words.of("trail.cancellation", said.get("cancellation"));
            case EFFORT_TASK_CHANGED -> joined(": ", said.get("task"), words.of("effortTask.state", said.get("state")));
            case EFFORT_NOTED, EFFORT_DECISION_NOTED, EFFORT_NOTE_BLANKED -> said.get("task");
            case RECEPTION_COUNTED -> counted(said);
            case REVIEW_WRITTEN -> words.of("review.subject", said.get("subject"));
            case LESSON_ADDED -> words.day(LocalDate.parse(said.get("dueOn")));
            case LESSON_SETTLED -> words.of("lesson.state", said.get("state"));
            case OUTREACH_CONSIDERED -> words.of("outreach", said.get("outreach"));
            case NEED_DECIDED,
                    NEED_OWN_NUMBER,
                    NEED_OWN_ENDED,
                    NOBODY_LEFT_TO_CALL,
                    SHORTAGE_CHOICE,
                    PROPOSAL_ACCEPTED -> staffing.of(entry);
            case ARRIVAL_CHANGED -> staffing.at(said.get("arrivesAt"));
            case CALL_OUT_BEGUN, CALL_OUT_ENDED, CALL_OUT_HELD, CALL_OUT_GOES_ON -> planOf(entry, planOf);
            case REST_OVERRULED,
                    COMES_AFTER_ALL,
                    TAKEN_OUT_OF_EXERCISE,
                    CALLED_FROM_EXERCISE,
                    ON_THE_WAY,
                    THERE,
                    CANT_COME_AFTER_ALL,
                    ASKED_WHERE_SHE_IS,
                    CAME_NOT_IN_TIME,
                    TOLD_TO_STAY_HOME,
                    TOLD_TO_TURN_ROUND,
                    RELIEVED,
                    SENT_HOME_UNDONE,
                    HOME,
                    NOT_HOME_YET -> staffing.afterTheRole(entry);
            case REGION_ARRIVED, REGION_LEFT, REGION_SILENT -> "";
            case RECEPTION_READY,
                    RECEPTION_CLOSED,
                    RULES_PINNED,
                    STEP_FAILING,
                    CANCELLATION_ASKED,
                    ALERT_REMINDED,
                    ALERT_SILENT,
                    ALERT_UNREACHABLE,
                    ALERT_WITHDRAWN,
                    ALERT_REPLACED,
                    ALERT_STOOD_DOWN,
                    INCIDENT_CLOSED,
                    LOG_NOTED,
                    LOG_CORRECTED,
                    LOG_FILE_MADE,
                    LOG_HANDED_OVER,
                    SUPERVISION_OFFERED,
                    SUPERVISION_HELD,
                    REGION_WRITTEN_TO,
                    THERAPY_AGREED,
                    REVIEW_OPENED,
                    REVIEW_CLOSED -> "";
        };
    }

    /** Whom it concerns: the role; without one, who did it, everybody called, or the system. */
    String subject(TrailEntry entry, String doneBy) {
        if (entry.role() != null) {
            return words.of("role", entry.role());
        }
        return switch (entry.type()) {
            case PARTICIPANTS_INFORMED -> words.say("trail.everyone");
            default -> doneBy == null ? words.say("trail.system") : doneBy;
        };
    }

    private String asked(String kinds) {
        return kinds == null
                ? ""
                : Stream.of(kinds.split(","))
                        .map(kind -> words.of("region.kind", kind))
                        .collect(Collectors.joining(", "));
    }

    private String affected(String people) {
        return people == null
                ? words.say("facts.affected.unknown")
                : words.say("facts.affected.about", Integer.valueOf(people));
    }

    private String changed(Map<String, String> said) {
        Stream<String> answers = ANSWERS.stream()
                .filter(said::containsKey)
                .map(fact -> joined(": ", words.say("facts." + fact + ".short"), words.of("answer3", said.get(fact))));
        return Stream.concat(Stream.of(affectedNow(said.get("affectedBefore"), said.get("affectedPeople"))), answers)
                .collect(Collectors.joining(", "));
    }

    private String affectedNow(String before, String after) {
        return Objects.equals(before, after)
                ? affected(after)
                : words.say("trail.changed", affected(before), affected(after));
    }

    private String counted(Map<String, String> said) {
        String unknown = words.say("reception.unknown");
        return words.say(
                "reception.capacity", said.getOrDefault("taken", unknown), said.getOrDefault("places", unknown));
    }

    private String plan(Map<String, String> said) {
        return words.of("plan", said.get("actionPlan"));
    }

    private String response(Map<String, String> said) {
        return words.of("response", said.get("response"));
    }

    private String planOf(TrailEntry entry, Map<String, String> planOf) {
        String plan = planOf.get(entry.activationId());
        return plan == null ? words.say("trail.wholeIncident") : words.of("plan", plan);
    }

    /** The table partners says since it exists whom a task is about; before, each task was a step of its own. */
    private String partnerTask(Map<String, String> said, Map<String, String> taskNames) {
        return said.containsKey("partner")
                ? words.of("partner.contact", said.get("partner"))
                : taskNames.getOrDefault(said.get("task"), said.get("task"));
    }

    private static boolean triedBefore(Map<String, String> said) {
        return Integer.parseInt(said.getOrDefault("tried", "0")) > 0;
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }
}
