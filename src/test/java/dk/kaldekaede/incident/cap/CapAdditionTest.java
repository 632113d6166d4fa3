package dk.kaldekaede.incident.cap;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.Known;
import dk.kaldekaede.incident.cap.CapAddition.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What one more alert changes, and what it may not. */
class CapAdditionTest {

    private static final Instant NOON = Instant.parse("2026-01-18T12:00:00Z");

    @Test
    void fillsInWhatNobodyKnew() {
        CapAddition addition = new CapAddition(facts("Brand", null), says(1, "Brand", "Ballerup", true), List.of());

        assertThat(addition.facts().where()).isEqualTo("Ballerup");
        assertThat(addition.facts().acute()).isEqualTo(Known.YES);
        assertThat(addition.changed()).containsExactly("where", "acute");
    }

    @Test
    void changesWhatTheAlarmCentreSaidItself() {
        CapAddition addition = new CapAddition(
                facts("Brand", "Vej 1"), says(2, "Brand", "Vej 2", null), List.of(says(1, "Brand", "Vej 1", null)));

        assertThat(addition.facts().where()).isEqualTo("Vej 2");
        assertThat(addition.changed()).containsExactly("where");
        assertThat(addition.heldBack()).isEmpty();
    }

    @Test
    void leavesWhatAPersonWroteAndHoldsTheRestBack() {
        CapAddition addition = new CapAddition(
                facts("Brand", "Magleparken 5, opgang B"),
                says(2, "Brand", "Vej 2", null),
                List.of(says(1, "Brand", "Vej 1", null)));

        assertThat(addition.facts().where()).isEqualTo("Magleparken 5, opgang B");
        assertThat(addition.changed()).isEmpty();
        assertThat(addition.heldBack()).containsExactly("where");
    }

    @Test
    void leavesAPersonsNoToUrgency() {
        IncidentFacts calm = facts("Brand", "Vej 1").withReport("Brand", "Vej 1", null, Known.NO, "V");

        CapAddition addition = new CapAddition(calm, says(2, null, null, true), List.of());

        assertThat(addition.facts().acute()).isEqualTo(Known.NO);
        assertThat(addition.heldBack()).containsExactly("acute");
    }

    @Test
    void saysNothingTwice() {
        CapAddition addition = new CapAddition(
                facts("Brand", "Opgang B"),
                says(3, "Brand", "Vej 1", null),
                List.of(says(1, "Brand", "Vej 1", null), says(2, null, null, null)));

        assertThat(addition.heldBack()).isEmpty();
        assertThat(addition.changed()).isEmpty();
    }

    @Test
    void forgetsNothingThatALaterAlertLeavesOut() {
        CapAddition addition = new CapAddition(
                facts("Brand", "Vej 1"), says(2, null, null, null), List.of(says(1, "Brand", "Vej 1", true)));

        assertThat(addition.facts().what()).isEqualTo("Brand");
        assertThat(addition.facts().where()).isEqualTo("Vej 1");
        assertThat(addition.changed()).isEmpty();
    }

    @Test
    void letsAnOlderAlertThatComesLateFillInOnly() {
        CapAddition addition = new CapAddition(
                facts("Storbrand", null), says(1, "Brand", "Vej 1", null), List.of(says(2, "Storbrand", null, null)));

        assertThat(addition.facts().what()).isEqualTo("Storbrand");
        assertThat(addition.facts().where()).isEqualTo("Vej 1");
    }

    @Test
    void endsWithTheSameFactsInWhateverOrderTheyCome() {
        Random random = new Random(20_260_118);
        for (int round = 0; round < 300; round++) {
            List<Statement> all = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                all.add(says(
                        i,
                        random.nextBoolean() ? "Brand " + i : null,
                        random.nextBoolean() ? "Vej " + i : null,
                        random.nextBoolean() ? true : null));
            }
            IncidentFacts inOrder = after(all);
            Collections.shuffle(all, random);

            assertThat(after(all)).as("round %s", round).isEqualTo(inOrder);
        }
    }

    private static IncidentFacts after(List<Statement> all) {
        IncidentFacts facts = facts(null, null);
        for (int i = 0; i < all.size(); i++) {
            CapAddition addition = new CapAddition(facts, all.get(i), all.subList(0, i));
            assertThat(addition.heldBack()).isEmpty();
            facts = addition.facts();
        }
        return facts;
    }

    private static IncidentFacts facts(String what, String where) {
        return IncidentFacts.reported(what, where, null, false);
    }

    private static Statement says(int minute, String what, String where, Boolean acute) {
        return new Statement(NOON.plusSeconds(60L * minute), new CapSaid(what, where, acute, null, "V"));
    }
}
