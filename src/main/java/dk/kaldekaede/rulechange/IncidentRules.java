package dk.kaldekaede.rulechange;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.effort.Participants;
import dk.kaldekaede.incident.IncidentAccess;
import dk.kaldekaede.incident.IncidentEnded;
import dk.kaldekaede.incident.Incidents;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.rulechange.RuleRefused.Why;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.NewRuleVersion;
import dk.kaldekaede.rules.PinnedRules;
import dk.kaldekaede.rules.RuleVersion;
import dk.kaldekaede.staffing.CallOuts;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A table changed in the middle of an incident, for that incident alone: whoever leads the crisis management decides, what
 * is under way goes by it at once, a manager looks at it afterwards, and it ends with the incident (ADR 68).
 */
@Service
public class IncidentRules {

    private final Incidents incidents;
    private final IncidentAccess access;
    private final Activations activations;
    private final CallOuts callOuts;
    private final Participants participants;
    private final ManagedTables tables;
    private final PinnedRules pinned;
    private final DraftRows rows;
    private final TableGuard guard;
    private final DraftChecks checks;
    private final RuleChangeProcesses processes;
    private final RuleNotices notices;
    private final CurrentPerson current;
    private final Trail trail;
    private final Clock clock;

    IncidentRules(
            Incidents incidents,
            IncidentAccess access,
            Activations activations,
            CallOuts callOuts,
            Participants participants,
            ManagedTables tables,
            PinnedRules pinned,
            DraftRows rows,
            TableGuard guard,
            DraftChecks checks,
            RuleChangeProcesses processes,
            RuleNotices notices,
            CurrentPerson current,
            Trail trail,
            Clock clock) {
        this.incidents = incidents;
        this.access = access;
        this.activations = activations;
        this.callOuts = callOuts;
        this.participants = participants;
        this.tables = tables;
        this.pinned = pinned;
        this.rows = rows;
        this.guard = guard;
        this.checks = checks;
        this.processes = processes;
        this.notices = notices;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Puts a table in force for one incident, now; the need of its efforts is decided again by it.
     *
     * @param reason why; nothing about a person
     * @throws RuleRefused when she does not lead the crisis management, or the incident is over
     * @throws dk.kaldekaede.rules.table.BadTable when the text is no such table
     */
    @Transactional
    public RuleDraft change(String incidentId, String decisionId, String xml, String reason) {
        boolean running = incidents.lock(incidentId).running();
        requireLeader();
        if (!running) {
            throw new RuleRefused(Why.INCIDENT_OVER);
        }
        Drafts.requireReason(reason);
        int basis = tables.inForce(decisionId).version().version();
        if (!PinnedRules.isOfIncidents(decisionId)) {
            throw new RuleRefused(Why.OF_NO_INCIDENT);
        }
        guard.check(DraftKind.INCIDENT, decisionId, xml, basis);
        checks.requireSound(xml);
        RuleDraft draft = keep(incidentId, decisionId, xml, reason.strip(), basis);
        pinned.pinAgain(goesOn(incidentId), decisionId, draft.version());
        callOuts.factsChanged(incidentId);
        tell(draft);
        return draft;
    }

    /** The incident is over: nothing goes by its tables any more. */
    @EventListener
    @Transactional
    public void on(IncidentEnded news) {
        rows.ofIncident(news.incidentId()).stream()
                .filter(draft -> draft.state() == DraftState.IN_FORCE)
                .forEach(draft -> {
                    rows.state(draft.id(), DraftState.ENDED, null);
                    trail.record(TrailNote.of(news.incidentId(), TrailType.RULE_CHANGE_ENDED)
                            .with("table", draft.decisionId()));
                });
    }

    private void requireLeader() {
        if (!access.mayCallOff()) {
            throw new RuleRefused(Why.NOT_YOURS);
        }
    }

    private RuleDraft keep(String incidentId, String decisionId, String xml, String reason, int basis) {
        String user = current.user();
        String id = rows.add(new DraftRows.New(decisionId, DraftKind.INCIDENT, basis, xml, user, incidentId));
        rows.wrote(id, user);
        rows.submitted(id, reason, null, user);
        tables.hold(decisionId);
        RuleVersion version = tables.putInForce(
                new NewRuleVersion(decisionId, xml, user, null, reason, basis, id, incidentId, clock.instant()));
        rows.state(id, DraftState.IN_FORCE, version.version());
        return rows.find(id).orElseThrow();
    }

    private List<String> goesOn(String incidentId) {
        return Stream.concat(
                        Stream.of(incidentId),
                        activations.ofIncident(incidentId).stream().map(Activation::id))
                .toList();
    }

    private void tell(RuleDraft draft) {
        trail.record(TrailNote.of(draft.incidentId(), TrailType.RULE_CHANGED_HERE)
                .by(draft.submittedBy())
                .with("table", draft.decisionId())
                .with("version", draft.version()));
        String name = tables.inForce(draft.decisionId()).name();
        participants.informRole(draft.incidentId(), null, Participants.CRISIS_MANAGEMENT, "rules.changedHere", name);
        notices.tell(draft, RuleNotices.About.INCIDENT);
        processes.startReview(draft);
    }
}
