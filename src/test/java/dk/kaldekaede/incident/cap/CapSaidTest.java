package dk.kaldekaede.incident.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an alert says of an incident's facts, and what it does not say. */
class CapSaidTest {

    private final CapReader reader = new CapReader();

    @Test
    void saysEventAndHeadline() {
        assertThat(said(Alarm.fire()).what()).isEqualTo("Brand i etageejendom");
        assertThat(said(Alarm.fire().saying("headline", "Røg på trappen")).what())
                .isEqualTo("Brand i etageejendom: Røg på trappen");
        assertThat(said(Alarm.fire().saying("headline", "Stor brand i etageejendom"))
                        .what())
                .isEqualTo("Stor brand i etageejendom");
        assertThat(said(Alarm.fire().saying("description", "Flammer fra taget")).what())
                .isEqualTo("Brand i etageejendom: Flammer fra taget");
        assertThat(said(Alarm.fire().saying("headline", "Røg").saying("description", "Flammer"))
                        .what())
                .isEqualTo("Brand i etageejendom: Røg");
    }

    @Test
    void turnsNoTextAround() {
        assertThat(said(Alarm.empty().info("da", "Brand\u202E i\u2066 gade", "By"))
                        .what())
                .isEqualTo("Brand i gade");
    }

    @Test
    void cutsALongTextAtAWordWithAMark() {
        CapSaid said = said(Alarm.fire().saying("description", "flammer ".repeat(100)));

        assertThat(said.what()).endsWith("flammer …").hasSizeLessThanOrEqualTo(CapSaid.LONGEST);
        assertThat(CapSaid.cut("x".repeat(500))).hasSize(CapSaid.LONGEST).endsWith("x …");
        assertThat(CapSaid.cut("😀".repeat(200)).codePoints())
                .noneMatch(sign -> sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
    }

    @Test
    void prefersDanishThenEnglishThenTheFirst() {
        Alarm both = Alarm.empty().info("en-GB", "Fire", "Town").info("da", "Brand", "By");
        Alarm english = Alarm.empty().info("es-US", "Fuego", "Ciudad").info("en-US", "Fire", "Town");
        Alarm neither = Alarm.empty().info("fr", "Feu", "Ville").info("es", "Fuego", "Ciudad");
        Alarm unsaid = Alarm.empty().info("es", "Fuego", "Ciudad").info(null, "Fire", "Town");

        assertThat(said(both).what()).isEqualTo("Brand");
        assertThat(said(both).where()).isEqualTo("By");
        assertThat(said(english).what()).isEqualTo("Fire");
        assertThat(said(neither).what()).isEqualTo("Feu");
        assertThat(said(unsaid).what()).isEqualTo("Fire");
    }

    @Test
    void putsTheMostSevereOfSeveralBlocksFirst() {
        Alarm alarm = Alarm.empty()
                .info("da-DK", "Strømsvigt", "Ballerup nord")
                .saying("severity", "Minor")
                .info("da", "Brand", "Magleparken")
                .saying("severity", "Extreme")
                .info("da", "Røg", "Magleparken")
                .saying("severity", "Moderate");

        assertThat(said(alarm).what()).isEqualTo("Brand; Røg; Strømsvigt");
        assertThat(said(alarm).where()).isEqualTo("Magleparken; Ballerup nord");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Immediate, Observed, true",
                "Immediate, Likely,   true",
                "Immediate, Possible, -",
                "Immediate, Unlikely, -",
                "Immediate, Unknown,  -",
                "Expected,  Observed, -",
                "Future,    Likely,   -",
                "Past,      Observed, -",
                "Unknown,   Unknown,  -",
            })
    void saysThatItIsAcuteOnlyWhenTheAlertDoes(String urgency, String certainty, Boolean acute) {
        assertThat(said(Alarm.fire().saying("urgency", urgency).saying("certainty", certainty))
                        .acute())
                .isEqualTo(acute);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-18T03:05:00+01:00, Observed, 2026-01-18T02:05:00Z",
                "2026-01-18T03:05:00+01:00, Likely,   -",
                "2026-01-18T04:00:00+01:00, Observed, -",
                "-,                         Observed, -",
            })
    void saysWhenItHappenedOnlyWhenItHas(String onset, String certainty, Instant occurredAt) {
        assertThat(said(Alarm.fire().saying("onset", onset).saying("certainty", certainty))
                        .occurredAt())
                .isEqualTo(occurredAt);
    }

    @Test
    void saysNothingWhereTheAlertSaysNothing() {
        CapSaid said = said(Alarm.empty());

        assertThat(said.what()).isNull();
        assertThat(said.where()).isNull();
        assertThat(said.acute()).isNull();
        assertThat(said.occurredAt()).isNull();
        assertThat(said.reportedBy()).isEqualTo("vagtcentral@alarm.example");
        assertThat(said(Alarm.empty().with("note", "Ring til os")).what()).isEqualTo("Ring til os");
        assertThat(said(Alarm.fire().saying("areaDesc", null)).where()).isNull();
        assertThat(said(Alarm.fire().saying("event", "\u200B\u2060")).what()).isNull();
    }

    @Test
    void takesTheAreaOfAnotherLanguageBeforeNone() {
        Alarm alarm = Alarm.empty().info("da", "Brand", null).info("en", "Fire", "Ballerup");

        assertThat(said(alarm).where()).isEqualTo("Ballerup");
    }

    @Test
    void passesOnlyTheKindOfEventOnWhenTheAlertIsNotForEverybody() {
        Alarm alarm = Alarm.fire().saying("headline", "Fru Hansens lejlighed").with("note", "Hemmeligt");

        assertThat(said(alarm.with("scope", "Private").with("addresses", "vagten"))
                        .what())
                .isEqualTo("Brand i etageejendom");
        assertThat(said(alarm.with("scope", "Restricted").with("restriction", "kun beredskabet"))
                        .what())
                .isEqualTo("Brand i etageejendom");
        assertThat(said(Alarm.empty()
                                .with("note", "Hemmeligt")
                                .with("scope", "Private")
                                .with("addresses", "x"))
                        .what())
                .isNull();
    }

    @Test
    void writesOnOneLine() {
        assertThat(said(Alarm.fire().saying("headline", "Røg\n\tog   damp").saying("senderName", "Vagt\ncentral")))
                .satisfies(said -> {
                    assertThat(said.what()).isEqualTo("Brand i etageejendom: Røg og damp");
                    assertThat(said.reportedBy()).isEqualTo("Vagt central");
                });
    }

    @Test
    void readsTheStandardsExamples() throws IOException {
        assertThat(example("threat-level").what())
                .isEqualTo("Threat level raised: The threat level is raised to orange");
        assertThat(example("threat-level").acute()).isTrue();
        assertThat(example("thunderstorm").what()).isEqualTo("Severe thunderstorm warning");
        assertThat(example("earthquake").what()).isEqualTo("Earthquake of magnitude 3.4");
        assertThat(example("earthquake").acute()).isNull();
        assertThat(example("missing-child").what()).isEqualTo("Missing child: blue van");
        assertThat(example("missing-child").where()).isEqualTo("The southern county");
    }

    private CapSaid example(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/cap/" + name + ".xml")) {
            return CapSaid.by(reader.read(file.readAllBytes(), null).alert());
        }
    }

    private CapSaid said(Alarm alarm) {
        return CapSaid.by(reader.read(alarm.bytes(), null).alert());
    }
}
