package dk.kaldekaede.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.incident.web.PageClient;
import dk.kaldekaede.reports.AlarmReport.Line;
import dk.kaldekaede.reports.Percentiles.Times;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.scenario.Http;
import java.net.http.HttpResponse;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The reports against figures worked out by hand, and who may read them. */
@KaldekaedeTest
class ReportsTest {

    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final YearMonth APRIL = YearMonth.of(2027, 4);
    private static final String NURSE = "sygeplejevagt";
    private static final String CHIEF = "centerchef-css";

    @Autowired
    private AlarmReport alarms;

    @Autowired
    private GatewayReport gateways;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private Http http;
    private String incident;

    @BeforeEach
    void aYearToLookBackAt() {
        clock.set(Instant.parse("2027-04-20T10:00:00Z"));
        http = new Http(port);
        List.of("message_attempt", "message", "alert")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        incident = UUID.randomUUID().toString();
        jdbc.sql("insert into incident (id, reported_at, state, exercise, what_happened, location, ballerup_citizens,"
                        + " scene, region_answer, epc_set_up, acute, facts_version) values (:id, :at, 'CLOSED', false,"
                        + " 'Brand', 'Magleparken 5', 'YES', 'YES', 'UNKNOWN', 'NO', 'YES', 1)")
                .param("id", incident)
                .param("at", at("2027-02-01T00:00:00Z"))
                .update();
    }

    @Test
    void countsAndTimesEachRoleInEachMonth() {
        String first = taken("2027-03-10T02:00:00Z", 10, "LINK", "SMS");
        taken("2027-03-11T02:00:00Z", 20, "LINK", "SMS");
        taken("2027-03-12T02:00:00Z", 30, "TASKLIST", "MAIL");
        taken("2027-03-13T02:00:00Z", 40, "SOMETHING_NEW", "VOICE");
        alert("2027-03-14T02:00:00Z", NURSE, "SILENT", null, null, false);
        alert("2027-03-14T03:00:00Z", NURSE, "UNREACHABLE", null, null, false);
        alert("2027-03-14T04:00:00Z", NURSE, "NOBODY", null, null, false);
        alert("2027-03-14T05:00:00Z", NURSE, "DECLINED", 5, "LINK", false);
        alert("2027-03-14T06:00:00Z", NURSE, "STOOD_DOWN", 5, null, false);
        alert("2027-03-15T02:00:00Z", NURSE, "TAKEN", 0, "SPOKEN", false);
        alert("2027-03-15T02:00:00Z", NURSE, "TAKEN", 500, "LINK", true);
        alert("2027-03-15T02:00:00Z", CHIEF, "TAKEN", 60, "LINK", false);
        jdbc.sql("update alert set late_answer = 'TAKE' where state = 'SILENT'").update();
        message(first, "MAIL", "REMINDER", "2027-03-10T02:00:05Z");

        List<Line> lines = alarms.lines(new Span(MARCH, MARCH));

        assertThat(lines)
                .extracting(Line::role, Line::exercise)
                .containsExactly(tuple(CHIEF, false), tuple(NURSE, false), tuple(NURSE, true));
        AlarmFigures nurse = lines.get(1).figures();
        assertThat(nurse.alarms()).isEqualTo(10);
        assertThat(nurse.taken())
                .as("what was promised beforehand is taken too")
                .isEqualTo(5);
        assertThat(nurse.times()).as("but nobody waited for it").isEqualTo(new Times(4, 25.0, 37.0, 40.0));
        assertThat(List.of(nurse.declined(), nurse.silent(), nurse.unreachable(), nurse.nobody(), nurse.late()))
                .containsOnly(1);
        assertThat(nurse.byWay())
                .containsExactly(
                        Map.entry("LINK", new Times(2, 15.0, 19.0, 20.0)),
                        Map.entry("SOMETHING_NEW", new Times(1, 40.0, 40.0, 40.0)),
                        Map.entry("TASKLIST", new Times(1, 30.0, 30.0, 30.0)));
        assertThat(nurse.byChannel())
                .containsExactly(
                        Map.entry("MAIL", new Times(1, 30.0, 30.0, 30.0)),
                        Map.entry("SMS", new Times(2, 15.0, 19.0, 20.0)),
                        Map.entry("VOICE", new Times(1, 40.0, 40.0, 40.0)));
        assertThat(lines.get(2).figures().times()).isEqualTo(new Times(1, 500.0, 500.0, 500.0));
    }

    @Test
    void knowsWhenSheTookWhatSheGaveBackLater() {
        String id = alert("2027-03-10T02:00:00Z", NURSE, "GIVEN_BACK", 3600, "LINK", false);
        jdbc.sql("insert into trail_entry (incident_id, happened_at, recorded_at, type, alert_id)"
                        + " values (:incident, :at, :at, 'ALERT_TAKEN', :alert)")
                .param("incident", incident)
                .param("at", at("2027-03-10T02:00:45Z"))
                .param("alert", id)
                .update();

        assertThat(alarms.summary(new Span(MARCH, MARCH), NURSE, false).all().times())
                .isEqualTo(new Times(1, 45.0, 45.0, 45.0));
    }

    @Test
    void countsAnAlarmInTheMonthThatTheMunicipalitysCalendarSays() {
        taken("2027-02-28T22:59:59Z", 10, "LINK", "SMS");
        taken("2027-02-28T23:00:00Z", 10, "LINK", "SMS");
        taken("2027-03-28T00:59:59Z", 10, "LINK", "SMS");
        taken("2027-03-28T01:00:00Z", 10, "LINK", "SMS");
        taken("2027-03-31T21:59:59Z", 10, "LINK", "SMS");
        taken("2027-03-31T22:00:00Z", 10, "LINK", "SMS");

        Map<YearMonth, AlarmFigures> months = alarms.summary(new Span(MARCH.minusMonths(2), APRIL), null, false)
                .months();

        assertThat(months.values())
                .extracting(AlarmFigures::alarms)
                .as("the latest first")
                .containsExactly(1, 4, 1, 0);
        assertThat(months.get(MARCH.minusMonths(2)).times())
                .as("an empty month")
                .isEqualTo(Times.NONE);
    }

    @Test
    void countsWhatEachGatewayTook() {
        attempt("a", 1, "TAKEN", "DELIVERED");
        attempt("a", 3, "TAKEN", "FAILED");
        attempt("a", 8, "TAKEN", null);
        attempt("a", 30, "UNAVAILABLE", null);
        attempt("b", 2, "REFUSED", null);

        assertThat(gateways.lines(new Span(MARCH, APRIL)))
                .containsExactly(
                        new GatewayReport.Line(MARCH, "SMS", "a", 4, 3, 0, 1, 1, 1, 3.0),
                        new GatewayReport.Line(MARCH, "SMS", "b", 1, 0, 1, 0, 0, 0, null));
        PageClient manager = PageClient.of(port, "manager");
        assertThat(manager.get("/rapporter").body()).contains("SMS</span>, <span>a</span>");
        assertThat(manager.get("/rapporter/gateways.csv").body()).contains("2027-03;SMS;a;4;3;0;1;1;1;3,0\r\n");
        assertThat(http.get("admin", "/api/reports/gateways")
                        .get(0)
                        .path("unavailable")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void isReadAsAPageAsFilesAndByPrograms() {
        taken("2027-03-10T02:00:00Z", 45, "LINK", "SMS");
        taken("2027-03-11T02:00:00Z", 185, "KEYPRESS", "VOICE");

        String page =
                PageClient.of(port, "auditor").get("/rapporter?rolle=" + NURSE).body();
        assertThat(page)
                .contains("Tid til kvittering", "Sygeplejevagten", "Linket i beskeden", "Tast i telefonen", "Opkald")
                .contains("115 s", "<svg width=\"100%\"")
                .doesNotContain("style=");
        assertThat(PageClient.of(port, "auditor")
                        .get("/rapporter?oevelser=true")
                        .body())
                .contains("Der har ingen alarmer været i perioden");
        PageClient manager = PageClient.of(port, "manager");
        HttpResponse<String> file = manager.get("/rapporter/alarmer.csv?fra=2027-03&til=2027-03");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"alarmer.csv\"");
        assertThat(file.body())
                .startsWith("\uFEFFMåned;Rolle;Slags;Alarmer")
                .contains("2027-03;Sygeplejevagten;Rigtige alarmer;2;2;0;0;0;0;0;115,0;171,0;185,0\r\n");
        assertThat(manager.get("/rapporter/kvitteringer.csv").body())
                .contains("Svaret med;Tast i telefonen;1;185,0", "Kaldt på;SMS;1;45,0");
        JsonNode line = http.get("auditor", "/api/reports/alarms?from=2027-03&to=2027-03")
                .get(0);
        assertThat(line.path("month").asText()).isEqualTo("2027-03");
        assertThat(line.path("figures").path("times").path("median").asDouble()).isEqualTo(115.0);
        assertThat(line.path("figures")
                        .path("byWay")
                        .path("LINK")
                        .path("number")
                        .asInt())
                .isEqualTo(1);
        assertThat(http.get("manager", "/api/openapi").path("paths").has("/api/reports/alarms"))
                .isTrue();
    }

    @Test
    void refusesWrongMonthsAndThoseWhoMayNotRead() {
        PageClient manager = PageClient.of(port, "manager");
        for (String wrong : List.of("from=2027-05&to=2027-04", "from=2020-01&to=2027-04", "from=yesterday")) {
            assertThat(manager.get("/api/reports/alarms?" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(manager.get("/rapporter?maaneder=5000").statusCode()).isEqualTo(200);
        for (String path : List.of(
                "/rapporter",
                "/rapporter/alarmer.csv",
                "/rapporter/kvitteringer.csv",
                "/rapporter/gateways.csv",
                "/api/reports/alarms",
                "/api/reports/gateways")) {
            assertThat(PageClient.of(port, NURSE).get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(PageClient.nobody(port).get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        assertThat(PageClient.of(port, NURSE).get("/").body()).doesNotContain("href=\"/rapporter\"");
    }

    @Test
    void showsAPersonHerOwnFiguresAndNobodyElseThem() {
        taken("2027-03-10T02:00:00Z", 77, "LINK", "SMS");
        alert("2027-03-11T02:00:00Z", CHIEF, "TAKEN", 33, "LINK", false);

        assertThat(PageClient.of(port, NURSE).get("/vagtplan/min/svar").body())
                .contains("Dine svar", "77 s")
                .doesNotContain("33 s");
        String other = roster.personOfUser(NURSE).orElseThrow().id();
        assertThat(PageClient.of(port, CHIEF)
                        .get("/vagtplan/min/svar?person=" + other + "&personId=" + other)
                        .body())
                .contains("33 s")
                .doesNotContain("77 s");
        assertThat(PageClient.of(port, "manager").get("/vagtplan/min/svar").body())
                .contains("Din konto hører ikke til en person")
                .doesNotContain("77 s", "33 s");
        assertThat(PageClient.of(port, "manager")
                        .get("/vagtplan/personer/" + other)
                        .body())
                .as("nor does a planner see them")
                .doesNotContain("77 s");
    }

    private String taken(String start, int seconds, String via, String channel) {
        String id = alert(start, NURSE, "TAKEN", seconds, via, false);
        message(id, channel, "ALERT", start);
        return id;
    }

    private String alert(String start, String role, String state, Integer seconds, String via, boolean exercise) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into alert (id, incident_id, activation_id, role, purpose, call_id, person_id, state, attempt,"
                        + " exercise, token_hash, started_at, ended_at, answered_via) values (:id, :incident, :incident,"
                        + " :role, 'ACTIVATE', :id, :person, :state, 1, :exercise, :id, :start, :end, :via)")
                .param("id", id)
                .param("incident", incident)
                .param("role", role)
                .param("person", roster.personOfUser(role).orElseThrow().id())
                .param("state", state)
                .param("exercise", exercise)
                .param("start", at(start))
                .param("end", seconds == null ? null : at(start).plusSeconds(seconds), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("via", via)
                .update();
        return id;
    }

    private String message(String alert, String channel, String kind, String at) {
        String id = UUID.randomUUID().toString();
        jdbc.sql(
                        "insert into message (id, incident_id, alert_id, channel, address, kind, exercise, subject, body, state,"
                                + " attempts, created_at) values (:id, :incident, :alert, :channel, '-', :kind, false, '-', '-',"
                                + " 'SENT', 1, :at)")
                .param("id", id)
                .param("incident", incident)
                .param("alert", alert)
                .param("channel", channel)
                .param("kind", kind)
                .param("at", at(at))
                .update();
        return id;
    }

    private void attempt(String gateway, int seconds, String outcome, String receipt) {
        String start = "2027-03-10T02:00:00Z";
        jdbc.sql("insert into message_attempt (message_id, channel, gateway, exercise, started_at, ended_at, outcome,"
                        + " receipt) values (:message, 'SMS', :gateway, false, :start, :end, :outcome, :receipt)")
                .param("message", message(null, "SMS", "ALERT", start))
                .param("gateway", gateway)
                .param("start", at(start))
                .param("end", at(start).plusSeconds(seconds))
                .param("outcome", outcome)
                .param("receipt", receipt)
                .update();
    }

    private static OffsetDateTime at(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC);
    }
}
