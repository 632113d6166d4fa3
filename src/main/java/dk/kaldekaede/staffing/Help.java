package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.Messenger;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rules.PinnedTrial;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Help from outside when nobody is left to call. Only whom the plan names may be asked: crisis support is given with the
 * municipality's own people, and a shortage goes to AMK, never to an agency or a neighbour (KS-2.6).
 */
@Component
class Help {

    private static final String TABLE = "shortage";
    private static final String NOBODY = "none";
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final PinnedTrial tables;
    private final EffortSurroundings surroundings;
    private final CallBriefings briefings;
    private final StaffingMessages messages;
    private final Messenger messenger;
    private final MessageSource texts;
    private final RequestedHelp requested;
    private final Roster roster;
    private final Trail trail;
    private final Clock clock;

    Help(
            PinnedTrial tables,
            EffortSurroundings surroundings,
            CallBriefings briefings,
            StaffingMessages messages,
            Messenger messenger,
            MessageSource texts,
            RequestedHelp requested,
            Roster roster,
            Trail trail,
            Clock clock) {
        this.tables = tables;
        this.surroundings = surroundings;
        this.briefings = briefings;
        this.messages = messages;
        this.messenger = messenger;
        this.texts = texts;
        this.requested = requested;
        this.roster = roster;
        this.trail = trail;
        this.clock = clock;
    }

    /** The role that may be asked for people; null when the table names none for the effort's plan. */
    String mayBeAsked(CallOut callOut) {
        String plan =
                surroundings.of(callOut.incidentId(), callOut.activationId()).actionPlan();
        return tables.ask(TABLE, callOut.activationId(), Map.of("actionPlan", plan))
                .map(row -> row.get("askedRole").toString())
                .filter(role -> !NOBODY.equals(role))
                .orElse(null);
    }

    /**
     * Asks everybody on duty in the role for as many as are missing, and the crisis management hears of it. When there is
     * nobody on duty somebody is to ring: the crisis management when it has the task of it, or else the leader.
     */
    void ask(CallOut callOut, Need need) {
        List<Person> onDuty = roster.holdersAt(need.helpFrom(), clock.instant());
        trail.record(TrailNote.of(
                        callOut.incidentId(),
                        onDuty.isEmpty() ? TrailType.NOBODY_ON_DUTY : TrailType.PARTICIPANTS_INFORMED)
                .activation(callOut.activationId())
                .role(need.helpFrom())
                .with("about", "staffing.help.ask"));
        String role = text("role." + need.helpFrom());
        String missing = need.shortOf() + " " + messages.kind(need);
        boolean followed = requested.asked(callOut.incidentId(), need.helpFrom(), need.shortOf());
        if (!onDuty.isEmpty()) {
            ask(callOut, need, onDuty, missing);
            messages.crisisManagement(
                    callOut.incidentId(), followed ? "staffing.help.followed" : "staffing.help.asked", role, missing);
        } else if (followed) {
            messages.crisisManagement(callOut.incidentId(), "staffing.help.toRing", role, missing);
            messages.leader(callOut, need, "staffing.help.beingRung", role, missing);
        } else {
            messages.leader(callOut, need, "staffing.help.ring", role, missing);
        }
    }

    private void ask(CallOut callOut, Need need, List<Person> onDuty, String missing) {
        onDuty.forEach(person -> messenger.tell(
                callOut.incidentId(),
                person.id(),
                need.helpFrom(),
                MessageKind.INFORMATION,
                "staffing.help.ask",
                missing,
                whomToRing(callOut)));
    }

    private String whomToRing(CallOut callOut) {
        return surroundings
                .of(callOut.incidentId(), callOut.activationId())
                .leader()
                .flatMap(leader -> briefings
                        .phone(leader.personId())
                        .map(phone -> text("callin.leader", text("role." + leader.role()), phone)))
                .orElseGet(() -> text("callin.noLeader"));
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, DANISH);
    }
}
