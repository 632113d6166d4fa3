package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rulechange.Approvals;
import dk.kaldekaede.rulechange.DraftChecks;
import dk.kaldekaede.rulechange.DraftState;
import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rulechange.RuleEditors;
import dk.kaldekaede.rulechange.RuleRefused;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.TableInForce;
import dk.kaldekaede.rules.table.BadTable;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import dk.kaldekaede.rules.table.TableDifference;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the page of a draft shows. */
@Component
class DraftReader {

    private final Drafts drafts;
    private final Approvals approvals;
    private final ManagedTables tables;
    private final DraftChecks checks;
    private final RuleEditors editors;
    private final CurrentPerson current;
    private final Roster roster;
    private final DifferenceWords differences;
    private final CheckWords findings;
    private final RuleWords words;

    DraftReader(
            Drafts drafts,
            Approvals approvals,
            ManagedTables tables,
            DraftChecks checks,
            RuleEditors editors,
            CurrentPerson current,
            Roster roster,
            DifferenceWords differences,
            CheckWords findings,
            RuleWords words) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.tables = tables;
        this.checks = checks;
        this.editors = editors;
        this.current = current;
        this.roster = roster;
        this.differences = differences;
        this.findings = findings;
        this.words = words;
    }

    /**
     * A draft for whoever reads it now.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    DraftView of(String id) {
        RuleDraft draft = drafts.get(id);
        TableInForce table = tables.inForce(draft.decisionId());
        return new DraftView(
                draft,
                table.name(),
                table.version().version(),
                people(draft),
                differences(tables.xml(draft.decisionId(), draft.basedOn()), draft.xml()),
                findings(draft),
                rights(draft));
    }

    /** How one text of a table differs from another; null when they can not be compared. */
    List<RowChangeView> differences(String before, String after) {
        try {
            RuleTable was = RuleTableXml.read(before);
            RuleTable is = RuleTableXml.read(after);
            return RuleTableXml.sameColumns(was, is).isEmpty()
                    ? differences.of(TableDifference.between(was, is), is)
                    : null;
        } catch (BadTable unreadable) {
            // A municipality's own from before tables were checked.
            return null;
        }
    }

    /** The name of whoever has an account; the account itself when nobody in the roster has it. */
    String name(String user) {
        return user == null
                ? null
                : roster.personOfUser(user).map(Person::displayName).orElse(user);
    }

    private DraftView.People people(RuleDraft draft) {
        return new DraftView.People(
                drafts.editorsOf(draft.id()).stream().map(this::name).toList(),
                name(draft.savedBy()),
                name(draft.submittedBy()),
                name(draft.decidedBy()));
    }

    private List<FindingView> findings(RuleDraft draft) {
        boolean asked = draft.state().isOpen() || draft.state().isWaiting();
        return asked ? findings.of(checks.of(draft.xml()), RuleTableXml.read(draft.xml())) : null;
    }

    private DraftView.Rights rights(RuleDraft draft) {
        boolean editor = editors.mayEdit(draft.decisionId());
        boolean open = draft.state().isOpen();
        boolean manager = current.isIn(RuleEditors.MANAGER);
        String why = manager && draft.state() == DraftState.SUBMITTED ? whyNoAnswer(draft) : null;
        boolean answer = manager && draft.state() == DraftState.SUBMITTED && why == null;
        return new DraftView.Rights(
                editor && open, editor && (open || draft.state().isWaiting()), answer, why);
    }

    private String whyNoAnswer(RuleDraft draft) {
        try {
            approvals.requireSecondManager(draft.id());
            return null;
        } catch (RuleRefused refused) {
            return words.refusal(refused);
        }
    }
}
