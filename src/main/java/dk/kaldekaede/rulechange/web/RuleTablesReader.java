package dk.kaldekaede.rulechange.web;

import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rulechange.Drafts;
import dk.kaldekaede.rulechange.RuleDraft;
import dk.kaldekaede.rulechange.RuleEditors;
import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.RuleVersion;
import dk.kaldekaede.rules.TableInForce;
import dk.kaldekaede.rules.table.BadTable;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what the pages show of the tables in force. */
@Component
class RuleTablesReader {

    private final ManagedTables tables;
    private final Drafts drafts;
    private final RuleEditors editors;
    private final Roster roster;
    private final RuleWords words;

    RuleTablesReader(ManagedTables tables, Drafts drafts, RuleEditors editors, Roster roster, RuleWords words) {
        this.tables = tables;
        this.drafts = drafts;
        this.editors = editors;
        this.roster = roster;
        this.words = words;
    }

    /** Every table, by its id. */
    List<RuleTableView> all() {
        List<RuleDraft> open = drafts.open();
        return tables.all().stream().map(table -> view(table, open)).toList();
    }

    /**
     * One table.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    RuleTableView one(String decisionId) {
        return view(tables.inForce(decisionId), drafts.open());
    }

    /** The text in force. */
    String xml(String decisionId) {
        return tables.xml(decisionId, tables.inForce(decisionId).version().version());
    }

    /**
     * Every version, the newest first.
     *
     * @throws java.util.NoSuchElementException when there is no such table
     */
    List<VersionView> versions(String decisionId) {
        int now = tables.inForce(decisionId).version().version();
        List<RuleVersion> versions = tables.versions(decisionId);
        int oldest = versions.get(versions.size() - 1).version();
        return versions.stream()
                .map(version -> new VersionView(
                        version, by(version), version.version() == now, comparedTo(version, versions, oldest)))
                .toList();
    }

    /** A text as a table; empty for a municipality's own from before tables were checked. */
    static Optional<RuleTable> read(String xml) {
        try {
            return Optional.of(RuleTableXml.read(xml));
        } catch (BadTable unreadable) {
            return Optional.empty();
        }
    }

    /** Who put a version in force, or how it came to be. */
    String by(RuleVersion version) {
        if (version.author() == null) {
            return words.say("rules.page.origin." + version.origin());
        }
        return version.incidentId() == null
                ? words.say("rules.page.origin.by", name(version.author()), name(version.approver()))
                : words.say("rules.page.origin.incident", name(version.author()));
    }

    /** The version before is the newest of the older ones that stood for all. */
    private static int comparedTo(RuleVersion version, List<RuleVersion> versions, int oldest) {
        if (version.basedOn() != null || version.version() == oldest) {
            return version.basedOn() == null ? 0 : version.basedOn();
        }
        return versions.stream()
                .filter(older -> older.version() < version.version() && older.incidentId() == null)
                .mapToInt(RuleVersion::version)
                .max()
                .orElse(0);
    }

    private RuleTableView view(TableInForce table, List<RuleDraft> open) {
        String id = table.decisionId();
        String xml = tables.xml(id, table.version().version());
        return new RuleTableView(
                table,
                read(xml).map(RuleTable::description).orElse(""),
                words.group(editors.groupOf(id)),
                by(table.version()),
                editors.mayEdit(id),
                open.stream()
                        .filter(draft -> draft.decisionId().equals(id))
                        .map(draft -> new RuleTableView.Underway(
                                draft.id(), draft.state().name()))
                        .toList());
    }

    private String name(String user) {
        return roster.personOfUser(user).map(Person::displayName).orElse(user);
    }
}
