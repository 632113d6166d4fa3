package dk.kaldekaede.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @Test
    void keepsDanishLettersAndPlainSigns() {
        String text = "ØVELSE: Brand på Ågade 5 i Måløv. Æblet, æøå ÆØÅ (12-14)?\nhttps://k.dk/k/a_b~c";

        assertThat(SmsText.of(text)).isEqualTo(new SmsText(text, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "“nu”, \"nu\"",
        "»nu«, \"nu\"",
        "'l’hiver', l'hiver",
        "12–14 — og −5, 12-14 - og -5",
        "vent…, vent...",
        "Šárka Dvořák, Sarka Dvorak",
        "brand 🔥 nu, brand ? nu",
        "a\u00a0b\u00adc, a bc",
        "A\u030Agade, Ågade"
    })
    void replacesWhatAPhoneMayNotKnow(String text, String expected) {
        assertThat(SmsText.of(text).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
    void countsItsSegments(int length, int segments) {
        assertThat(SmsText.of("å".repeat(length)).segments()).isEqualTo(segments);
    }

    @Test
    void countsTheExtensionTwiceAndNeverSplitsIt() {
        assertThat(SmsText.of("€".repeat(80)).segments()).isEqualTo(1);
        assertThat(SmsText.of("€".repeat(81)).segments()).isEqualTo(2);
        // 152 places, then a sign of two that no longer fits the first part's 153.
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(151)).segments())
                .isEqualTo(2);
        assertThat(SmsText.of("a".repeat(152) + "€" + "a".repeat(152)).segments())
                .isEqualTo(3);
    }
}
