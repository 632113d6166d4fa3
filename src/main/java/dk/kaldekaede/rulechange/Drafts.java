package dk.kaldekaede.rulechange;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import dk.kaldekaede.rulechange.RuleRefused.Why;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import dk.kaldekaede.rules.table.TableDifference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tables being changed: saved as one goes, submitted with a reason. Nothing here touches what is in force. */
@Service
public class Drafts {

    private static final int LONGEST_REASON = 1000;
    private static final List<DraftState> OPEN =
            List.of(DraftState.DRAFT, DraftState.REJECTED, DraftState.SUBMITTED, DraftState.SCHEDULED);

    private final DraftRows rows;
    private final ManagedTables tables;
    private final TableGuard guard;
    private final DraftChecks checks;
    private final RuleEditors editors;
    private final RuleChangeProcesses processes;
    private final RuleNotices notices;
    private final Trail trail;
    private final Clock clock;

    Drafts(
            DraftRows rows,
            ManagedTables tables,
            TableGuard guard,
            DraftChecks checks,
            RuleEditors editors,
            RuleChangeProcesses processes,
            RuleNotices notices,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.tables = tables;
        this.guard = guard;
        this.checks = checks;
        this.editors = editors;
        this.processes = processes;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The draft with this id.
     *
     * @throws NoSuchElementException when there is none
     */
    public RuleDraft get(String id) {
        return rows.find(id).orElseThrow(() -> new NoSuchElementException("No draft " + id));
    }

    /** Those that are being written or wait, the newest first. */
    public List<RuleDraft> open() {
        return rows.in(OPEN);
    }

    /** Everybody who wrote in a draft. */
    public List<String> editorsOf(String id) {
        return rows.editors(id);
    }

    /**
     * Begins a draft from the table in force.
     *
     * @param xml what it begins with; null begins with what is in force
     */
    @Transactional
    public RuleDraft open(String decisionId, String xml) {
        int version = tables.inForce(decisionId).version().version();
        String user = editors.require(decisionId);
        String basis = tables.xml(decisionId, version);
        if (xml != null) {
            guard.check(DraftKind.CHANGE, decisionId, xml, version);
        }
        return begin(
                new DraftRows.New(decisionId, DraftKind.CHANGE, version, xml == null ? basis : xml, user, null), user);
    }

    /**
     * Back to an earlier version, or to what stood for one incident: a draft of it, submitted at once.
     *
     * @throws RuleRefused when it is what stands now
     */
    @Transactional
    public RuleDraft backTo(String decisionId, int version, String reason, Instant wantedAt) {
        String xml = tables.xml(decisionId, version);
        String user = editors.require(decisionId);
        int now = tables.inForce(decisionId).version().version();
        RuleDraft draft = begin(new DraftRows.New(decisionId, DraftKind.ROLLBACK, now, xml, user, null), user);
        return submit(draft.id(), reason, wantedAt);
    }

    /**
     * Saves what one has written.
     *
     * @param revision the revision it was written on
     * @throws StaleDraft when somebody else has saved since; both texts are in it
     * @throws RuleRefused when the draft is not open
     * @throws dk.kaldekaede.rules.table.BadTable when the text is no such table
     */
    @Transactional
    public RuleDraft save(String id, int revision, String xml) {
        RuleDraft draft = rows.hold(id);
        String user = editors.require(draft.decisionId());
        requireOpen(draft);
        guard.check(draft.kind(), draft.decisionId(), xml, draft.basedOn());
        if (!rows.save(id, revision, xml, user)) {
            throw new StaleDraft(draft, xml);
        }
        rows.wrote(id, user);
        return get(id);
    }

    /** Says that the draft holds with what is in force now, after the table changed under it. */
    @Transactional
    public RuleDraft rebase(String id, int revision) {
        RuleDraft draft = rows.hold(id);
        RuleDraft saved = save(id, revision, draft.xml());
        rows.rebase(id, tables.inForce(saved.decisionId()).version().version());
        return get(id);
    }

    /**
     * Asks a second manager.
     *
     * @param reason why
     * @param wantedAt when it is to be in force; null is as soon as it is approved
     */
    @Transactional
    public RuleDraft submit(String id, String reason, Instant wantedAt) {
        RuleDraft draft = rows.hold(id);
        String user = editors.require(draft.decisionId());
        requireOpen(draft);
        requireReason(reason);
        if (wantedAt != null && !wantedAt.isAfter(clock.instant())) {
            throw new RuleRefused(Why.PAST);
        }
        requireChange(draft);
        rows.submitted(id, reason.strip(), wantedAt, user);
        trail.record(TrailNote.of(id, TrailType.RULE_CHANGE_SUBMITTED).by(user).with("table", draft.decisionId()));
        RuleDraft submitted = get(id);
        processes.start(submitted, tables.inForce(draft.decisionId()).name(), differences(id));
        notices.tell(submitted, RuleNotices.About.SUBMITTED);
        return submitted;
    }

    /** How a draft differs from the version it was begun from; none when the two have not the same columns. */
    public TableDifference differences(String id) {
        RuleDraft draft = get(id);
        RuleTable before = RuleTableXml.read(tables.xml(draft.decisionId(), draft.basedOn()));
        RuleTable after = RuleTableXml.read(draft.xml());
        return RuleTableXml.sameColumns(before, after).isEmpty()
                ? TableDifference.between(before, after)
                : new TableDifference(List.of());
    }

    /** Takes a draft back, also one that waits. */
    @Transactional
    public RuleDraft withdraw(String id) {
        RuleDraft draft = rows.hold(id);
        String user = editors.require(draft.decisionId());
        if (draft.state().isWaiting()) {
            processes.withdraw(id);
        } else {
            requireOpen(draft);
        }
        rows.state(id, DraftState.WITHDRAWN, null);
        trail.record(TrailNote.of(id, TrailType.RULE_CHANGE_WITHDRAWN).by(user).with("table", draft.decisionId()));
        if (draft.state().isWaiting()) {
            notices.tell(get(id), RuleNotices.About.WITHDRAWN);
        }
        return get(id);
    }

    /** A release came with another default: it waits as a draft that no manager has written in. */
    @Transactional
    public RuleDraft offer(String decisionId, String xml) {
        int version = tables.inForce(decisionId).version().version();
        String id = rows.add(new DraftRows.New(decisionId, DraftKind.SHIPPED, version, xml, null, null));
        trail.record(TrailNote.of(id, TrailType.RULE_DEFAULT_OFFERED).with("table", decisionId));
        RuleDraft offered = get(id);
        notices.tell(offered, RuleNotices.About.OFFERED);
        return offered;
    }

    static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new RuleRefused(Why.NO_REASON, LONGEST_REASON);
        }
    }

    private RuleDraft begin(DraftRows.New draft, String user) {
        String id = rows.add(draft);
        rows.wrote(id, user);
        return get(id);
    }

    private static void requireOpen(RuleDraft draft) {
        if (!draft.state().isOpen()) {
            throw new RuleRefused(Why.NOT_OPEN);
        }
    }

    private void requireChange(RuleDraft draft) {
        int now = tables.inForce(draft.decisionId()).version().version();
        if (now != draft.basedOn()) {
            throw new RuleRefused(Why.OUTDATED, draft.basedOn(), now);
        }
        guard.check(draft.kind(), draft.decisionId(), draft.xml(), now);
        if (TableGuard.same(tables.xml(draft.decisionId(), now), draft.xml())) {
            throw new RuleRefused(Why.NO_CHANGE);
        }
        checks.requireSound(draft.xml());
    }
}
