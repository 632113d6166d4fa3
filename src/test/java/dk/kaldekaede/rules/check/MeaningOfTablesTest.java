package dk.kaldekaede.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.rules.table.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The application's own engine, roster and channels take part in the checks. */
@KaldekaedeTest
class MeaningOfTablesTest {

    @Autowired
    private TableChecks checks;

    @Test
    void noShippedTableHasAnErrorInTheDemonstration() {
        for (String name : Shipped.names()) {
            assertThat(checks.of(Shipped.table(name)))
                    .as(name)
                    .filteredOn(finding -> finding.severity() == Severity.ERROR)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "roleUnknown, shortage, amk, kriseberedskabet",
        "channelUnknown, call-out-policy, 'sms,mail', 'sms,due'",
        "sameTwice, first-link, centerchef-css, sygeplejevagt",
        "ring, effort-leadership, leder-social-vejledning, handicap-psykiatrichef",
        "noEnd, effort-tasks, none, WORK",
        "outOfBounds, escalation-policy, PT3M, PT3H"
    })
    void everyFeatureIsAsked(String code, String table, String cell, String planted) {
        CheckedTable changed =
                CheckedTable.shipped(table).with("<text>\"" + cell + "\"</text>", "<text>\"" + planted + "\"</text>");

        assertThat(checks.of(changed.table())).extracting(Finding::code).contains(code);
    }
}
