package dk.kaldekaede.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u0085", "\uD83D", "\uDE00", "\uFFFF", "\u202E", "\u2066"})
    void seesWhatNoPageCanShow(String sign) {
        assertThat(Legible.hasUnshowable("Bussen " + sign + " kom")).isTrue();
        assertThat(Legible.hasUnshowable(sign)).isTrue();
    }

    @Test
    void letsEveryOtherSignBe() {
        assertThat(Legible.hasUnshowable("Bussen\r\n\tkom 😀 – مرحبا \u200F ½ é"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010203-1234", "0102031234", "Jens (010203-1234).", "cpr:010203 1234", "010203–1234"})
    void seesWhatMayBeACivilNumber(String text) {
        assertThat(Legible.mayHaveCivilNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+45 44 77 20 00", "+4544772000", "12345678", "12345678901", "kl. 03.10 den 22-11-2026"})
    void letsOtherNumbersBe(String text) {
        assertThat(Legible.mayHaveCivilNumber(text)).isFalse();
    }
}
