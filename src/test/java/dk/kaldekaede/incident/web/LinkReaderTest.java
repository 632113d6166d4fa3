package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A role without anybody, and one whose people have all been tried. */
class LinkReaderTest {

    private static final String CHIEF = "handicap-psykiatrichef";

    private final LinkReader links = new LinkReader(new PageTimes(ZoneId.of("UTC"), Clock.systemUTC()));

    @Test
    void saysThatNobodyIsLeftWhenSomebodyOfTheRoleWasTried() {
        List<Alert> alerts = List.of(
                alert(CHIEF, Purpose.CO_ACTIVATE, AlertState.DECLINED),
                alert(CHIEF, Purpose.LEAD, AlertState.NOBODY),
                alert("leder-social-vejledning", Purpose.LEAD, AlertState.NOBODY));

        assertThat(links.of(alerts, Names.of(List.of(), List.of())))
                .extracting(LinkView::state)
                .containsExactly("DECLINED", "NOBODY_LEFT", "NOBODY");
    }

    private static Alert alert(String role, Purpose purpose, AlertState state) {
        Instant at = Instant.parse("2026-01-18T02:10:00Z");
        return new Alert(
                role + purpose,
                "i",
                "a",
                role,
                purpose,
                "c",
                "p",
                null,
                state,
                1,
                false,
                at,
                null,
                at,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
