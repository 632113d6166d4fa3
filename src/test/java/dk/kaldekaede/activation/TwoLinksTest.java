package dk.kaldekaede.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.rules.check.CheckedTable;
import dk.kaldekaede.rules.check.Finding;
import dk.kaldekaede.rules.table.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A chain has another to call when the first link is silent. */
class TwoLinksTest {

    private static final TwoLinks CHECK = new TwoLinks();

    @Test
    void theShippedTableNamesTwo() {
        assertThat(CHECK.of(CheckedTable.shipped("first-link").table())).isEmpty();
        assertThat(CHECK.of(CheckedTable.shipped("place").table())).isEmpty();
    }

    @Test
    void findsThatTheOtherIsTheSame() {
        List<Finding> findings = CHECK.of(CheckedTable.shipped("first-link")
                .with("<text>\"centerchef-css\"</text>", "<text>\"sygeplejevagt\"</text>")
                .table());

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("sameTwice");
            assertThat(finding.rowId()).isEqualTo("rule_officeHoursChief");
            assertThat(finding.columnId()).isEqualTo("output_otherLink");
            Words.assertSaidInBothLanguages(finding.key(), finding.arguments());
        });
    }
}
