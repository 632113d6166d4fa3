package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Danish, unless the browser asks for English before it; never the name of a language that we have no words in. */
@KaldekaedeTest
class LanguageTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "da-DK,da;q=0.9,en;q=0.8 | da | Log ind",
                "en-GB,en;q=0.9 | en | Log in",
                "en,da;q=0.5 | en | Log in",
                "de-DE,de;q=0.9 | da | Log ind",
                "sv,en;q=0.5 | en | Log in"
            })
    void answersInALanguageThereAreWordsFor(String asked, String language, String words) {
        String page = RestClient.nobody(port)
                .send("GET", "/login", null, "Accept-Language", asked)
                .body();

        assertThat(page).contains("<html lang=\"" + language + "\">").contains(">" + words + "<");
    }

    @Test
    void answersInDanishWhoeverAsksForNothing() {
        assertThat(RestClient.nobody(port).get("/login").body()).contains("<html lang=\"da\">");
    }
}
