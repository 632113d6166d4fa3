package dk.kaldekaede.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.web.RivalryView.Side;
import org.junit.jupiter.api.Test;

/** Who misses the same people as somebody else, on the board. */
class RivalryViewTest {

    @Test
    void namesTheKindsOfWhichTwoIncidentsMissSomebody() {
        assertThat(SampleIncidents.board("rivals").rivalries())
                .isNotEmpty()
                .allSatisfy(rivalry ->
                        assertThat(rivalry.sides()).extracting(Side::incidentId).containsExactly("led", "part"))
                .extracting(rivalry -> rivalry.kind() + " " + rivalry.language())
                .doesNotHaveDuplicates()
                .contains("social-vejledning null", "tolke ti");
    }

    @Test
    void isNothingWhereOneIncidentAloneMissesSomebody() {
        assertThat(SampleIncidents.board("fire").rivalries()).isEmpty();
        assertThat(SampleIncidents.board("empty").rivalries()).isEmpty();
    }
}
