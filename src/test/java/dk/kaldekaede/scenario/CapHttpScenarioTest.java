package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.AlarmCentre.ACCOUNT;
import static dk.kaldekaede.scenario.AlarmCentre.CAP;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.DatabaseSearch;
import dk.kaldekaede.incident.cap.Alarm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CAP over HTTP: what comes in as it is, and what is refused without a trace. */
@ExtendWith(OutputCaptureExtension.class)
class CapHttpScenarioTest extends Scenario {

    private static final String INCIDENTS = "/api/incidents";
    private static final int FIFTY_MEGABYTES = 50_000_000;

    private AlarmCentre centre;

    @BeforeEach
    void connect() {
        centre = new AlarmCentre(town.at("2026-01-18T02:10:00Z"));
    }

    /** What rang is not what these tests are about. */
    @AfterEach
    void whatRangIsRead() {
        town.deliver();
        OutsideWorld.unread().clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"threat-level", "thunderstorm", "earthquake", "missing-child"})
    void takesAlertsOfTheShapeOfTheStandardsExamples(String name) throws IOException {
        byte[] xml = example(name);
        town.at("2026-12-31T12:00:00Z");

        HttpResponse<String> first = town.http.post(ACCOUNT, INCIDENTS, CAP, xml);
        HttpResponse<String> again = town.http.post(ACCOUNT, INCIDENTS, CAP, xml);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cap+xml",
                "application/cap+xml;charset=UTF-8",
                "application/xml",
                "text/xml; charset=utf-8",
            })
    void takesAnyNameOfXml(String type) {
        HttpResponse<String> answer = send(type, Alarm.fire().xml());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void answersInJsonWhateverIsAskedForSinceTheAlarmIsTaken() {
        byte[] xml = Alarm.fire().xml().getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> cap = town.http.post(ACCOUNT, INCIDENTS, CAP, xml, "Accept", CAP);
        HttpResponse<String> json =
                town.http.post(CRISIS_MANAGEMENT, INCIDENTS, Report.fire().facts(), "Accept", "text/plain");

        assertThat(cap.statusCode()).as(cap.body()).isEqualTo(201);
        assertThat(cap.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.statusCode()).as(json.body()).isEqualTo(201);
    }

    @Test
    void namesTheElementInTheCallersLanguage() {
        String xml = Alarm.fire().saying("urgency", "Soon").with("sent", "now").xml();

        JsonNode danish = problem(send(CAP, xml), 400);
        HttpResponse<String> english =
                town.http.post(ACCOUNT, INCIDENTS, CAP, xml.getBytes(StandardCharsets.UTF_8), "Accept-Language", "en");

        assertThat(danish.path("fields")).hasSize(2);
        assertThat(danish.path("fields").get(0).path("field").asText()).isEqualTo("alert/sent");
        assertThat(danish.path("fields").get(1).path("field").asText()).isEqualTo("alert/info/urgency");
        assertThat(danish.path("fields").get(1).path("message").asText())
                .isEqualTo("Værdien skal være en af: Immediate, Expected, Future, Past, Unknown.");
        assertThat(problem(english, 400).path("detail").asText()).isNotBlank();
    }

    @Test
    void saysWhichVersionItTakes() {
        JsonNode old = problem(send(CAP, Alarm.fire().xml().replace("cap:1.2", "cap:1.1")), 400);
        JsonNode other = problem(send("application/xml", "<order><item>2</item></order>"), 400);

        assertThat(old.path("fields").get(0).path("message").asText())
                .contains("Kun CAP 1.2", "urn:oasis:names:tc:emergency:cap:1.1");
        assertThat(other.path("fields").get(0).path("field").asText()).isEqualTo("order");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE alert [<!ENTITY a \"hahahaha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE alert [<!ENTITY x SYSTEM \"http://127.0.0.1:1/secret\">]>",
                "<!DOCTYPE alert SYSTEM \"file:///etc/passwd\">",
            })
    void refusesBombsAndWhatLiesOutside(String doctype) {
        long before = rows();
        String xml = Alarm.fire().saying("headline", "&x;").xml().replace("?>\n", "?>\n" + doctype);

        HttpResponse<String> answer = send(CAP, xml);

        assertThat(problem(answer, 400).path("fields").get(0).path("message").asText())
                .contains("DOCTYPE");
        assertThat(answer.body()).doesNotContain("root:").doesNotContain("haha");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsTooDeepOrTooMuch() {
        long before = rows();
        String deep = Alarm.fire().xml().replace("</info>", "<a>".repeat(50_000) + "</a>".repeat(50_000) + "</info>");
        String attribute = Alarm.fire().xml().replace("<info>", "<info x='" + "y".repeat(900_000) + "'>");

        problem(send(CAP, deep), 400);
        problem(send(CAP, attribute), 400);

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void takesAsMuchAsAnAlertMayHold() {
        String picture = "cGljdHVyZSAg".repeat(80_000);
        String xml = Alarm.fire()
                .xml()
                .replace(
                        "</info>",
                        "<resource><resourceDesc>Foto</resourceDesc><mimeType>image/png</mimeType>" + "<derefUri>"
                                + picture + "</derefUri></resource></info>");

        HttpResponse<String> answer = send(CAP, xml);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void refusesFiftyMegabytesBeforeTheyAreSent() throws IOException {
        long before = rows();

        String stated = beginsToSend("Content-Length: " + FIFTY_MEGABYTES + "\r\n\r\n", 0);
        String chunked = beginsToSend("Transfer-Encoding: chunked\r\n\r\n", 1_500_000);

        assertThat(stated).contains("413").contains("application/problem+json");
        assertThat(chunked).contains("413");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsPersonsDataInTheAlertAlone(CapturedOutput log) {
        String sentence = "Fru Hansens kat " + UUID.randomUUID();
        Alarm alarm = Alarm.fire().with("note", sentence + " a").saying("description", sentence + " b");

        problem(send(CAP, alarm.with("scope", "Nobody").xml()), 400);
        centre.sends(alarm.with("scope", "Restricted").with("restriction", sentence), 201, "OPENED");

        assertThat(new DatabaseSearch(town.bean(DataSource.class)).placesOf(sentence))
                .containsExactly("cap_alert.document");
        assertThat(log.getAll()).doesNotContain(sentence);
    }

    @Test
    void showsTheWholeAlertToThoseWithAPartAndToNobodyElse() {
        Alarm alarm = Alarm.fire();
        JsonNode answer = centre.sends(alarm, 201, "OPENED");
        String document = "/api/cap-alerts/" + answer.path("capAlert").asText();
        String list = "/api/cap-alerts?incident=" + answer.path("id").asText();

        HttpResponse<String> whole = town.http.ask(CRISIS_MANAGEMENT, "GET", document);

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(alarm.xml());
        assertThat(whole.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith(CAP));
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("attachment"));
        for (String stranger : new String[] {"tolke", "admin", "manager"}) {
            assertThat(town.http.ask(stranger, "GET", document).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(town.http.ask(stranger, "GET", list).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
            assertThat(town.http.get(stranger, "/api/cap-alerts").toString())
                    .as(stranger)
                    .doesNotContain(answer.path("capAlert").asText());
        }
    }

    @Test
    void documentsTheCapVariantWithAnExample() {
        JsonNode post = town.http
                .get(CRISIS_MANAGEMENT, "/api/openapi")
                .path("paths")
                .path("/api/incidents")
                .path("post");

        JsonNode content = post.path("requestBody").path("content");
        assertThat(content.has("application/json")).isTrue();
        String example =
                content.path(CAP).path("examples").path("CAP 1.2").path("value").asText();
        HttpResponse<String> answer = send(CAP, example);
        assertThat(answer.statusCode()).as(answer.body() + content).isEqualTo(201);
    }

    /** Begins to send fifty megabytes and reads the answer while most of it is not sent. */
    private String beginsToSend(String headers, int begun) throws IOException {
        int port = town.bean(Environment.class).getRequiredProperty("local.server.port", Integer.class);
        String login = Base64.getEncoder().encodeToString((ACCOUNT + ":demo").getBytes(StandardCharsets.UTF_8));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/incidents HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + CAP
                            + "\r\nAuthorization: Basic " + login + "\r\n" + headers)
                    .getBytes(StandardCharsets.US_ASCII));
            if (begun > 0) {
                out.write((Integer.toHexString(begun) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[begun]);
            }
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            return head.toString();
        }
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream file = CapHttpScenarioTest.class.getResourceAsStream("/cap/" + name + ".xml")) {
            return file.readAllBytes();
        }
    }

    private HttpResponse<String> send(String type, String xml) {
        return town.http.post(ACCOUNT, INCIDENTS, type, xml.getBytes(StandardCharsets.UTF_8));
    }

    static JsonNode problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        return Http.json(answer);
    }

    private long rows() {
        return town.bean(JdbcClient.class)
                .sql("select (select count(*) from cap_alert) + (select count(*) from incident) as n from cap_turn")
                .query(Long.class)
                .single();
    }
}
