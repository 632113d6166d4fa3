package dk.kaldekaede.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentFactsTest {

    @Test
    void keepsWhatPeopleWriteOnOneLine() {
        assertThat(kept("Vej 1\r\nSvar her: https://example.org/k/x"))
                .isEqualTo("Vej 1 Svar her: https://example.org/k/x");
        assertThat(kept("Vej\u20281\t2")).isEqualTo("Vej 1 2");
    }

    @Test
    void keepsOnlySignsThatEveryDatabaseTakes() {
        assertThat(kept("Brand\0her")).isEqualTo("Brand her");
        assertThat(kept("Brand" + Character.MIN_HIGH_SURROGATE + "her")).isEqualTo("Brand her");
        assertThat(kept("Brand 🔥 på Ågade")).isEqualTo("Brand 🔥 på Ågade");
    }

    @Test
    void turnsNoTextAround() {
        assertThat(kept("Vej \u202E5\u202C, \u2067Ballerup\u2069")).isEqualTo("Vej  5 ,  Ballerup");
        assertThat(kept("\u202Dعربي \u200Fעברית")).isEqualTo("عربي \u200Fעברית");
    }

    private static String kept(String written) {
        IncidentFacts facts = IncidentFacts.reported(written, written, null, false);
        assertThat(facts.where()).isEqualTo(facts.what());
        return facts.what();
    }
}
