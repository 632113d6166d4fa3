package dk.kaldekaede.engine.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.Report;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A roster that somebody wrote by hand, with faults: alarms go on, and whoever looks after the machine is told. */
@KaldekaedeTest
@ExtendWith(OutputCaptureExtension.class)
class RosterFaultsTest {

    private static final String FIRST_CALLED = "tvaergaaende-kriseledelse";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Roster roster;

    private Http http;
    private List<ContactWay> before;

    @BeforeEach
    void remember() {
        http = new Http(port);
        before = roster.contactWays(FIRST_CALLED);
        assertThat(before).hasSize(2);
    }

    @AfterEach
    void putBack() {
        for (ContactWay way : before) {
            write(way.position(), way.kind().name(), way.address());
        }
        jdbc.sql("delete from duty_shift where role = 'sygeplejevagten'").update();
    }

    @Test
    void aWrongWordStopsNoAlarm(CapturedOutput output) {
        write(1, "SMS", "+4520009999");

        var answer = http.post(
                "sygeplejevagt",
                "/api/incidents",
                Report.fireForSocialWorkAlone().facts());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(roster.contactWays(FIRST_CALLED))
                .extracting(ContactWay::position)
                .containsExactly(2);
        assertThat(roster.contactWaysOf(Set.of(FIRST_CALLED)))
                .extracting(ContactWay::position)
                .containsExactly(2);
        assertThat(output).contains("Contact way 1 of " + FIRST_CALLED).doesNotContain("20009999");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 10 00 03         | +4520100003
            +45 20 10 00 03     | +4520100003
            0045 20-10-00-03    | +4520100003
            4520100003          | +4520100003
            +46 (8) 123 456 78  | +46812345678
            """)
    void writesANumberAsTheGatewayNeedsIt(String written, String sent) {
        write(1, " mobile", written);

        assertThat(roster.contactWays(FIRST_CALLED).get(0).address()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"20100", "lokal 4711", "201000031", "+45"})
    void leavesOutWhatIsNoNumber(String written) {
        write(1, "MOBILE", written);

        assertThat(roster.contactWays(FIRST_CALLED))
                .extracting(ContactWay::position)
                .containsExactly(2);
        assertThat(roster.unusableContactWays()).isOne();
    }

    @Test
    void theHealthShowsTheFaultsWithoutPeopleAndStaysUp() {
        assertThat(part().path("status").asText()).as(part().toString()).isEqualTo("UP");
        write(1, "SMS", "+4520009999");
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at)"
                        + " select 'misspelled', 'sygeplejevagten', person_id, 1, starts_at from duty_shift"
                        + " fetch first 1 rows only")
                .update();
        jdbc.sql("update duty_shift set ends_at = starts_at where role = 'centerchef-bur'")
                .update();
        try {
            assertThat(part().path("status").asText()).isEqualTo("DEGRADED");
            JsonNode details = part().path("details");
            assertThat(details.path("unusableContactWays").asInt()).isOne();
            assertThat(details.path("unknownRoles")).hasToString("[\"sygeplejevagten\"]");
            assertThat(details.path("nobodyOnDuty")).hasToString("[\"centerchef-bur\"]");
            assertThat(http.get("monitoring", "/actuator/health/readiness").has("components"))
                    .isTrue();
            assertThat(http.get("monitoring", "/actuator/health/readiness").toString())
                    .doesNotContain("roster");
        } finally {
            jdbc.sql("update duty_shift set ends_at = null where role = 'centerchef-bur'")
                    .update();
        }
    }

    private JsonNode part() {
        return http.get("monitoring", "/actuator/health").path("components").path("roster");
    }

    private void write(int position, String kind, String address) {
        jdbc.sql("update contact_way set kind = :kind, address = :address"
                        + " where person_id = :person and position = :position")
                .param("kind", kind)
                .param("address", address)
                .param("person", FIRST_CALLED)
                .param("position", position)
                .update();
    }
}
