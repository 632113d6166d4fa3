package dk.kaldekaede.rulechange;

import dk.kaldekaede.rules.ManagedTables;
import dk.kaldekaede.rules.ShippedTables;
import dk.kaldekaede.rules.table.BadTable;
import dk.kaldekaede.rules.table.RuleTable;
import dk.kaldekaede.rules.table.RuleTableXml;
import org.springframework.stereotype.Component;

/** What stands before a text becomes a draft or a version: it is that table, with the columns that the processes know. */
@Component
class TableGuard {

    private final ManagedTables tables;
    private final ShippedTables shipped;

    TableGuard(ManagedTables tables, ShippedTables shipped) {
        this.tables = tables;
        this.shipped = shipped;
    }

    /**
     * Lets a text pass that is this table.
     *
     * @param basedOn the version that its columns are those of; a changed default has those of its release
     * @throws dk.kaldekaede.rules.table.BadTable when it is no table, another table, or has other columns
     */
    void check(DraftKind kind, String decisionId, String xml, int basedOn) {
        RuleTable table = RuleTableXml.read(xml, decisionId);
        String basis = kind == DraftKind.SHIPPED ? shipped.all().get(decisionId) : tables.xml(decisionId, basedOn);
        RuleTableXml.refuseChangedColumns(RuleTableXml.read(basis), table);
    }

    /** Whether two texts are the same table, however they are written down; one that can not be read is no other's. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return RuleTableXml.read(one).equals(RuleTableXml.read(other));
        } catch (BadTable unreadable) {
            // A municipality's own from before tables were checked; it stays in force.
            return false;
        }
    }
}
