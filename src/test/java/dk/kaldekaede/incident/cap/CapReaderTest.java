package dk.kaldekaede.incident.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CAP 1.2 alert must be, and what is refused before it is understood. */
class CapReaderTest {

    private final CapReader reader = new CapReader();

    @ParameterizedTest
    @ValueSource(strings = {"threat-level", "thunderstorm", "earthquake", "missing-child"})
    void readsAlertsOfTheShapeOfTheStandardsExamples(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/cap/" + name + ".xml")) {
            CapAlert alert = reader.read(file.readAllBytes(), null).alert();

            assertThat(alert.status()).isEqualTo(CapStatus.ACTUAL);
            assertThat(alert.infos()).isNotEmpty();
            assertThat(alert.infos().get(0).areas()).hasSize(1);
        }
    }

    @Test
    void readsTheReferencesOfAnUpdate() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/cap/earthquake.xml")) {
            CapAlert alert = reader.read(file.readAllBytes(), null).alert();

            assertThat(alert.type()).isEqualTo(CapMessageType.UPDATE);
            assertThat(alert.references()).hasSize(1);
            assertThat(alert.references().get(0).identifier()).isEqualTo("SKJALV-13970876.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-18T03:10:00+01:00, 2026-01-18T02:10:00Z",
        "2026-01-18T02:10:00-00:00, 2026-01-18T02:10:00Z",
        "2026-01-18T02:10:00+00:00, 2026-01-18T02:10:00Z",
        "2026-01-17T19:10:00-07:00, 2026-01-18T02:10:00Z",
        "2026-01-18T16:10:00+14:00, 2026-01-18T02:10:00Z",
    })
    void readsAnyOffset(String sent, Instant moment) {
        CapAlert alert = read(Alarm.fire().with("sent", sent));

        assertThat(alert.name().sent().toInstant()).isEqualTo(moment);
    }

    @Test
    void namesFiftyProblemsAndHowManyMore() {
        String xml = Alarm.fire().xml().replace("</info>", "<wrong>x</wrong>".repeat(70) + "</info>");

        CapRefused refused =
                catchThrowableOfType(CapRefused.class, () -> reader.read(xml.getBytes(StandardCharsets.UTF_8), null));

        assertThat(refused.problems()).hasSize(51);
        assertThat(refused.problems().get(50)).isEqualTo(new CapProblem("alert", "cap.problem.more", 20));
    }

    @Test
    void namesTheSameMomentInAnotherOffsetTheSame() {
        Alarm alarm = Alarm.fire();
        String here =
                read(alarm.with("sent", "2026-01-18T03:10:00+01:00")).name().key();
        String there =
                read(alarm.with("sent", "2026-01-18T02:10:00-00:00")).name().key();

        assertThat(here).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "identifier | -                      | cap.problem.missing",
                "identifier | A B                    | cap.problem.name",
                "identifier | A,B                    | cap.problem.name",
                "sender     | -                      | cap.problem.missing",
                "sender     | a&amp;b                | cap.problem.name",
                "sent       | -                      | cap.problem.missing",
                "sent       | 2026-01-18T02:10:00Z   | cap.problem.time",
                "sent       | 2026-01-18T02:10:00    | cap.problem.time",
                "sent       | 2026-02-30T02:10:00+01:00 | cap.problem.time",
                "sent       | 2026-01-18T02:10:00.5+01:00 | cap.problem.time",
                "sent       | i går                  | cap.problem.time",
                "status     | -                      | cap.problem.missing",
                "status     | actual                 | cap.problem.value",
                "msgType    | Opdatering             | cap.problem.value",
                "msgType    | -                      | cap.problem.missing",
                "scope      | -                      | cap.problem.missing",
                "scope      | Everybody              | cap.problem.value",
                "references | vagtcentral            | cap.problem.references",
                "references | a,b,c                  | cap.problem.references",
                "references | 'a,b,2026-01-18T02:10:00+01:00,d' | cap.problem.references",
                "colour     | red                    | cap.problem.unknown",
            })
    void namesTheElementOfTheAlertThatIsWrong(String element, String value, String textKey) {
        assertProblem(Alarm.fire().with(element, value), "alert/" + element, textKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "category  | -         | cap.problem.missing",
                "category  | Brand     | cap.problem.value",
                "event     | -         | cap.problem.missing",
                "event     | ' '       | cap.problem.missing",
                "urgency   | -         | cap.problem.missing",
                "urgency   | Soon      | cap.problem.value",
                "severity  | -         | cap.problem.missing",
                "severity  | Bad       | cap.problem.value",
                "certainty | -         | cap.problem.missing",
                "certainty | Sure      | cap.problem.value",
                "language  | dansk!    | cap.problem.language",
                "onset     | 3.10      | cap.problem.time",
                "expires   | 2026-01-18T02:10:00Z | cap.problem.time",
                "smell     | burnt     | cap.problem.unknown",
            })
    void namesTheElementOfABlockThatIsWrong(String element, String value, String textKey) {
        assertProblem(Alarm.fire().saying(element, value), "alert/info/" + element, textKey);
    }

    @Test
    void numbersTheBlockThatIsWrong() {
        Alarm alarm = Alarm.fire().info("en", "Fire", "Ballerup").saying("urgency", "Soon");

        assertProblem(alarm, "alert/info[2]/urgency", "cap.problem.value");
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Alarm alarm = Alarm.fire().with("scope", null).with("sent", "now").saying("urgency", "Soon");

        assertThat(problemsOf(alarm.xml()))
                .extracting(CapProblem::element)
                .containsExactly("alert/sent", "alert/scope", "alert/info/urgency");
    }

    @ParameterizedTest
    @CsvSource({"Restricted, restriction", "Private, addresses"})
    void asksForWhatTheScopeNeeds(String scope, String element) {
        assertProblem(Alarm.fire().with("scope", scope), "alert/" + element, "cap.problem." + element);
        assertThat(read(Alarm.fire().with("scope", scope).with(element, "vagten"))
                        .scope()
                        .name())
                .isEqualToIgnoringCase(scope);
    }

    @Test
    void asksWhatACancellationCancels() {
        assertProblem(Alarm.fire().with("msgType", "Cancel"), "alert/references", "cap.problem.cancelsNothing");
    }

    @Test
    void refusesAnElementThatIsThereTwice() {
        String xml = Alarm.fire().xml().replace("<status>", "<status>Test</status><status>");

        assertThat(problemsOf(xml)).containsExactly(new CapProblem("alert/status[2]", "cap.problem.twice", null));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:oasis:names:tc:emergency:cap:1.1",
        "http://www.incident.com/cap/1.0",
        "urn:oasis:names:tc:emergency:cap:2.0"
    })
    void saysWhichVersionItTakes(String namespace) {
        String xml = Alarm.fire().xml().replace("urn:oasis:names:tc:emergency:cap:1.2", namespace);

        assertThat(problemsOf(xml)).containsExactly(new CapProblem("alert", "cap.problem.namespace", namespace));
    }

    @Test
    void saysThatAnythingElseIsNoAlert() {
        assertThat(problemsOf("<html><body/></html>"))
                .containsExactly(new CapProblem("html", "cap.problem.namespace", "-"));
        assertThat(problemsOf("<info xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>"))
                .containsExactly(new CapProblem("info", "cap.problem.root", null));
    }

    @Test
    void passesOverASignature() {
        String xml = Alarm.fire()
                .xml()
                .replace(
                        "</alert>",
                        "<ds:Signature xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:SignedInfo><status"
                                + " xmlns='urn:oasis:names:tc:emergency:cap:1.2'>Test</status></ds:SignedInfo></ds:Signature></alert>");

        assertThat(reader.read(xml.getBytes(StandardCharsets.UTF_8), null)
                        .alert()
                        .status())
                .isEqualTo(CapStatus.ACTUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert>",
                "<!DOCTYPE alert SYSTEM 'http://127.0.0.1:1/alert.dtd'>",
                "<!DOCTYPE alert [<!ENTITY file SYSTEM 'file:///etc/passwd'>]>",
                "<!DOCTYPE alert [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c"
                        + " '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>]>",
                "<!DOCTYPE alert [<!ENTITY % remote SYSTEM 'http://127.0.0.1:1/x'>%remote;]>",
            })
    void refusesAnyDocumentType(String doctype) {
        String xml = Alarm.fire()
                .saying("headline", doctype.contains("ENTITY d") ? "&d;&d;" : "Brand")
                .xml()
                .replace("?>\n", "?>\n" + doctype);

        assertThat(problemsOf(xml)).containsExactly(new CapProblem("alert", "cap.problem.dtd", null));
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        assertThat(problemsOf(Alarm.fire().saying("headline", "&file;").xml()))
                .extracting(CapProblem::textKey)
                .containsAnyOf("cap.problem.malformed", "cap.problem.dtd");
    }

    @Test
    void refusesWhatIsDeeperThanAnAlertCanBe() {
        String xml = Alarm.fire().xml().replace("</info>", "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</info>");

        assertThat(problemsOf(xml)).extracting(CapProblem::textKey).containsExactly("cap.problem.large");
    }

    @Test
    void refusesMoreElementsThanAnAlertCanHave() {
        String xml = Alarm.fire().xml().replace("<status>", "<code>1</code>".repeat(10_000) + "<status>");

        assertThat(problemsOf(xml)).extracting(CapProblem::textKey).containsExactly("cap.problem.large");
    }

    @Test
    void refusesAHugeAttributeAndManyOfThem() {
        String huge = Alarm.fire().xml().replace("<info>", "<info x='" + "y".repeat(900_000) + "'>");
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            attributes.append(" a").append(i).append("='1'");
        }
        String many = Alarm.fire().xml().replace("<info>", "<info" + attributes + ">");

        assertThat(problemsOf(huge)).extracting(CapProblem::textKey).containsExactly("cap.problem.large");
        assertThat(problemsOf(many)).extracting(CapProblem::textKey).containsExactly("cap.problem.large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hej", "<alert", "{\"what\": \"Brand\"}", "<alert xmlns='urn:x'><info></alert>"})
    void refusesWhatIsNoXml(String text) {
        assertThat(problemsOf(text)).hasSize(1);
    }

    @Test
    void readsOtherEncodings() {
        String latin = Alarm.fire().saying("headline", "Røg på Ågade").xml().replace("UTF-8", "ISO-8859-1");
        String stated = latin.replace(" encoding=\"ISO-8859-1\"", "");
        String utf16 = Alarm.fire().saying("headline", "Røg på Ågade").xml().replace("UTF-8", "UTF-16");

        assertThat(headline(latin.getBytes(StandardCharsets.ISO_8859_1), null)).isEqualTo("Røg på Ågade");
        assertThat(headline(stated.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo("Røg på Ågade");
        assertThat(headline(utf16.getBytes(StandardCharsets.UTF_16), null)).isEqualTo("Røg på Ågade");
        assertThat(headline(
                        ("\uFEFF" + Alarm.fire().saying("headline", "Ø").xml()).getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("Ø");
    }

    @Test
    void refusesWhatIsNotWrittenInItsEncoding() {
        byte[] latin = Alarm.fire().saying("headline", "Røg").xml().getBytes(StandardCharsets.ISO_8859_1);

        CapRefused refused = catchThrowableOfType(CapRefused.class, () -> reader.read(latin, null));

        assertThat(refused.problems()).extracting(CapProblem::textKey).containsExactly("cap.problem.encoding");
    }

    @Test
    void knowsTheSameAlertHoweverItIsLaidOut() {
        String xml = Alarm.fire().with("identifier", "A").xml();
        String prefixed = xml.replace("<", "<c:")
                .replace("<c:/", "</c:")
                .replace("<c:?", "<?")
                .replace("xmlns=", "xmlns:c=");

        assertThat(reader.same(xml, prefixed.replace("><", ">\n  <"))).isTrue();
        assertThat(reader.same(xml, xml.replace("Magleparken 5", "Magleparken 7")))
                .isFalse();
    }

    private String headline(byte[] body, Charset charset) {
        return reader.read(body, charset).alert().infos().get(0).headline();
    }

    private CapAlert read(Alarm alarm) {
        return reader.read(alarm.bytes(), null).alert();
    }

    private List<CapProblem> problemsOf(String xml) {
        return catchThrowableOfType(CapRefused.class, () -> reader.read(xml.getBytes(StandardCharsets.UTF_8), null))
                .problems();
    }

    private void assertProblem(Alarm alarm, String element, String textKey) {
        assertThat(problemsOf(alarm.xml())).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo(element);
            assertThat(problem.textKey()).isEqualTo(textKey);
        });
    }
}
