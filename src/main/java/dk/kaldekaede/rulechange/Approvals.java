package dk.kaldekaede.rulechange;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.rulechange.RuleRefused.Why;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.NewRuleVersion;
import dk.kaldekaede.rules.RuleVersion;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second manager's answer, and what follows from it. Every way to an answer comes through here: Tasklist, the engine's
 * interface, ours, and our own pages.
 */
@Service
public class Approvals {

    private final DraftRows rows;
    private final ManagedTables tables;
    private final DraftChecks checks;
    private final RuleChangeProcesses processes;
    private final RuleNotices notices;
    private final CurrentPerson current;
    private final Trail trail;
    private final Clock clock;

    Approvals(
            DraftRows rows,
            ManagedTables tables,
            DraftChecks checks,
            RuleChangeProcesses processes,
            RuleNotices notices,
            CurrentPerson current,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.checks = checks;
        this.processes = processes;
        this.notices = notices;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Refuses whoever may not decide about a draft: who is no manager, wrote in it, submitted it, or changed a table for
     * an incident.
     *
     * @throws RuleRefused with the reason
     */
    public void requireSecondManager(String draftId) {
        requireSecond(draftId, current.user(), current.isIn(RuleEditors.MANAGER));
    }

    /** The same for an account that is given a task. */
    public void requireSecond(String draftId, String user, boolean manager) {
        if (user == null || !manager) {
            throw new RuleRefused(Why.NO_MANAGER);
        }
        boolean submitted = rows.find(draftId)
                .map(RuleDraft::submittedBy)
                .filter(user::equals)
                .isPresent();
        if (submitted || rows.editors(draftId).contains(user)) {
            throw new RuleRefused(Why.OWN_CHANGE);
        }
    }

    /** Answers for whoever is logged in, on a page of ours or through the interface. */
    @Transactional
    public RuleDraft answer(String draftId, boolean approved, String remark) {
        RuleDraft draft = rows.hold(draftId);
        requireSecondManager(draftId);
        if (draft.state() != DraftState.SUBMITTED) {
            throw new RuleRefused(Why.NOT_WAITING);
        }
        if (!approved) {
            Drafts.requireReason(remark);
        }
        processes.answer(draftId, approved, approved ? null : remark.strip());
        return rows.find(draftId).orElseThrow();
    }

    /** The task is completed with a yes. */
    @Transactional
    public RuleDraft approve(String draftId) {
        RuleDraft draft = rows.hold(draftId);
        requireSecondManager(draftId);
        tables.hold(draft.decisionId());
        int now = tables.inForce(draft.decisionId()).version().version();
        if (now != draft.basedOn()) {
            throw new RuleRefused(Why.OUTDATED, draft.basedOn(), now);
        }
        checks.requireSound(draft.xml());
        boolean waits = draft.wantedAt() != null && draft.wantedAt().isAfter(clock.instant());
        rows.decided(draftId, waits ? DraftState.SCHEDULED : DraftState.SUBMITTED, current.user(), null);
        note(draft, TrailType.RULE_CHANGE_APPROVED, current.user());
        RuleDraft approved = rows.find(draftId).orElseThrow();
        if (waits) {
            notices.tell(approved, RuleNotices.About.SCHEDULED);
        }
        return approved;
    }

    /** The task is completed with a no: those who wrote it go on with it, or leave it. */
    @Transactional
    public void sendBack(String draftId, String remark) {
        RuleDraft draft = rows.hold(draftId);
        requireSecondManager(draftId);
        Drafts.requireReason(remark);
        rows.decided(draftId, DraftState.REJECTED, current.user(), remark.strip());
        note(draft, TrailType.RULE_CHANGE_SENT_BACK, current.user());
    }

    /** Tells those with a part in it that it was sent back. */
    @Transactional
    public void tellSentBack(String draftId) {
        notices.tell(rows.find(draftId).orElseThrow(), RuleNotices.About.SENT_BACK);
    }

    /** Nobody has answered: the managers are reminded. */
    @Transactional
    public void remind(String draftId) {
        RuleDraft draft = rows.find(draftId).orElseThrow();
        note(draft, TrailType.RULE_CHANGE_REMINDED, null);
        notices.tell(draft, RuleNotices.About.REMINDED);
    }

    /**
     * Puts an approved draft in force.
     *
     * @return false when the table has changed while it waited for its time: it is not put in force then
     */
    @Transactional
    public boolean putInForce(String draftId) {
        RuleDraft draft = rows.hold(draftId);
        tables.hold(draft.decisionId());
        if (tables.inForce(draft.decisionId()).version().version() != draft.basedOn()) {
            rows.state(draftId, DraftState.OUTDATED, null);
            note(draft, TrailType.RULE_CHANGE_OUTDATED, null);
            notices.tell(rows.find(draftId).orElseThrow(), RuleNotices.About.OUTDATED);
            return false;
        }
        RuleVersion version = tables.putInForce(new NewRuleVersion(
                draft.decisionId(),
                draft.xml(),
                draft.submittedBy(),
                draft.decidedBy(),
                draft.reason(),
                draft.basedOn(),
                draftId,
                null,
                draft.decidedAt()));
        rows.state(draftId, DraftState.IN_FORCE, version.version());
        trail.record(TrailNote.of(draftId, TrailType.RULE_CHANGE_IN_FORCE)
                .with("table", draft.decisionId())
                .with("version", version.version()));
        notices.tell(rows.find(draftId).orElseThrow(), RuleNotices.About.IN_FORCE);
        return true;
    }

    /** A manager has looked at what a leader changed for one incident. */
    @Transactional
    public void reviewed(String draftId) {
        RuleDraft draft = rows.hold(draftId);
        requireSecondManager(draftId);
        rows.decided(draftId, draft.state(), current.user(), null);
        trail.record(TrailNote.of(draft.incidentId(), TrailType.RULE_CHANGE_REVIEWED)
                .by(current.user())
                .with("table", draft.decisionId()));
    }

    private void note(RuleDraft draft, TrailType type, String user) {
        trail.record(TrailNote.of(draft.id(), type).by(user).with("table", draft.decisionId()));
    }
}
