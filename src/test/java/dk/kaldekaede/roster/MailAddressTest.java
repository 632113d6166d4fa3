package dk.kaldekaede.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"vagt@kommune.dk", "a.b+c@x-y.example.org", "vagt@æøå.example", " vagt@kommune.dk "})
    void readsWhatMailGoesTo(String written) {
        assertThat(MailAddress.read(written)).contains(written.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ingen",
                "a@b@c.dk",
                "vagt@kommune",
                "vagt@kommune.d",
                "a b@kommune.dk",
                "<vagt@kommune.dk>",
                "en@kommune.dk;to@kommune.dk",
                "\"vagt\"@kommune.dk",
                "mailto:vagt@kommune.dk"
            })
    void refusesWhatIsNoAddressOfOneMailbox(String written) {
        assertThat(MailAddress.read(written)).isEmpty();
    }

    @Test
    void refusesWhatNoServerTakes() {
        assertThat(MailAddress.read("x".repeat(65) + "@kommune.dk")).isEmpty();
        assertThat(MailAddress.read("vagt@" + "x".repeat(200) + ".dk")).isEmpty();
    }
}
