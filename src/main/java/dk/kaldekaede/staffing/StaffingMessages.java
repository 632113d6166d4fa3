package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.AlertTokens;
import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.importing.Languages;
import dk.kaldekaede.staffing.CallOutTurn.Shortage;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What those called in, the leader and the crisis management are told, in plain Danish. */
@Component
class StaffingMessages {

    /** Told what nobody else can take care of. */
    static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", DANISH);

    private final Messenger messenger;
    private final AlertTokens tokens;
    private final CallBriefings briefings;
    private final EffortSurroundings surroundings;
    private final Roster roster;
    private final MessageSource texts;
    private final DanishTime time;
    private final Clock clock;

    StaffingMessages(
            Messenger messenger,
            AlertTokens tokens,
            CallBriefings briefings,
            EffortSurroundings surroundings,
            Roster roster,
            MessageSource texts,
            DanishTime time,
            Clock clock) {
        this.messenger = messenger;
        this.tokens = tokens;
        this.briefings = briefings;
        this.surroundings = surroundings;
        this.roster = roster;
        this.texts = texts;
        this.time = time;
        this.clock = clock;
    }

    /** She comes: where to, whom to ring, and when she is expected. */
    void briefing(Call call) {
        CallBriefing briefing = briefings.of(call);
        tell(
                call,
                MessageKind.INFORMATION,
                "callin.briefing",
                place(briefing),
                time.local(call.arrivesAt()).format(TIME),
                leader(briefing));
    }

    /** She comes, and where to meet is another place than she was told, or known at last. */
    void meetingPoint(Call call) {
        CallBriefing briefing = briefings.of(call);
        tell(call, MessageKind.INFORMATION, "callin.meetingPoint", place(briefing), leader(briefing));
    }

    /** She comes, and somebody else is to be rung. */
    void newLeader(Call call) {
        tell(call, MessageKind.INFORMATION, "callin.newLeader", leader(briefings.of(call)));
    }

    /** She comes or is there, and the region leads from now. */
    void regionLeads(Call call, String region) {
        tell(call, MessageKind.INFORMATION, "callin.regionLeads", text("role." + region));
    }

    /** She comes or is there, and the municipality leads again. */
    void regionLeadsNoMore(Call call) {
        tell(call, MessageKind.INFORMATION, "callin.regionLeadsNoMore", leader(briefings.of(call)));
    }

    /** She said yes when the asking had ended: why she need not come. */
    void lateYes(Call call, LateYes yes) {
        tell(call, MessageKind.STAND_DOWN, "callin.lateYes." + yes);
    }

    /** She is late. */
    void whereAreYou(Call call) {
        tell(call, MessageKind.REMINDER, "callin.late");
    }

    /** Somebody else has been called in her place. */
    void replaced(Call call) {
        tell(call, MessageKind.INFORMATION, "callin.replaced");
    }

    /** She may go: home, back, or nowhere, by where she is now. */
    void farewell(Call call, Farewell why) {
        tell(call, MessageKind.STAND_DOWN, "callin.farewell." + why + "." + call.state());
    }

    /** She was sent home by mistake. */
    void stays(Call call) {
        tell(call, MessageKind.INFORMATION, call.thereAt() == null ? "callin.comesOn" : "callin.stays");
    }

    /** A real incident needs her: the exercise goes on without her. */
    void takenOut(Call call) {
        tell(call, MessageKind.STAND_DOWN, "callin.takenOut");
    }

    /** The leader is told something of one kind of people; while nobody leads, the crisis management is. */
    void leader(CallOut callOut, Need need, String textKey, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = kind(need);
        System.arraycopy(more, 0, all, 1, more.length);
        leader(callOut, textKey, all);
    }

    /** Nobody is left to call: the leader is told once of all that are missing, and where she chooses what to do. */
    void shortages(CallOut callOut, List<Shortage> shortages) {
        String missing = shortages.stream()
                .map(shortage -> shortage.missing() + " " + kind(shortage.need()))
                .collect(Collectors.joining(" og "));
        leader(callOut, "staffing.nobodyLeft", missing, tokens.page("/incidents/" + callOut.incidentId()));
    }

    private void leader(CallOut callOut, String textKey, Object... all) {
        surroundings
                .of(callOut.incidentId(), callOut.activationId())
                .leader()
                .ifPresentOrElse(
                        leader -> messenger.tell(
                                callOut.incidentId(),
                                leader.personId(),
                                leader.role(),
                                MessageKind.INFORMATION,
                                textKey,
                                all),
                        () -> crisisManagement(callOut.incidentId(), textKey, all));
    }

    /** Everybody of the crisis management on duty is told. */
    void crisisManagement(String incidentId, String textKey, Object... more) {
        List<Person> holders = roster.holdersAt(CRISIS_MANAGEMENT, clock.instant());
        holders.forEach(person ->
                messenger.tell(incidentId, person.id(), CRISIS_MANAGEMENT, MessageKind.INFORMATION, textKey, more));
    }

    /** What those of a need are called: "psykologer", "tolke, arabisk". */
    String kind(Need need) {
        String role = texts.getMessage("staffing.people." + need.kind(), null, text("role." + need.kind()), DANISH);
        return need.language().equals(Need.ANY_LANGUAGE)
                ? role
                : text("staffing.interpreters", role, language(need.language()));
    }

    private String language(String code) {
        return texts.getMessage("staffing.language." + code, null, Languages.name(code), DANISH);
    }

    private String leader(CallBriefing briefing) {
        return briefing.leaderPhone() == null
                ? text("callin.noLeader")
                : text("callin.leader", text("role." + briefing.leaderRole()), briefing.leaderPhone());
    }

    private String place(CallBriefing briefing) {
        if (briefing.meetingPoint() != null) {
            return briefing.meetingPoint();
        }
        if (briefing.place() == null) {
            return text("callin.noPlace");
        }
        String place = texts.getMessage("place." + briefing.place(), null, briefing.place(), DANISH);
        return briefing.addressUnknown() ? text("callin.noAddress", place) : place;
    }

    private void tell(Call call, MessageKind kind, String textKey, Object... more) {
        Object[] all = new Object[more.length + 1];
        all[0] = tokens.link(call.alertId());
        System.arraycopy(more, 0, all, 1, more.length);
        messenger.tell(call.incidentId(), call.personId(), call.kind(), kind, textKey, all);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
