package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.incident.cap.Alarm;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A night on which an alarm centre reports in CAP. */
abstract class CapScenario extends Scenario {

    static final String NIGHT = "2026-01-18T02:10:00Z";
    static final String LATER = "2026-01-18T03:20:00+01:00";
    static final String LATER_STILL = "2026-01-18T03:24:00+01:00";
    static final String QUESTION = "skal beredskabet aktiveres";
    static final String CHANGED = "oplysningerne er ændret";
    static final String CANCELLED = "ALARMCENTRALEN HAR AFMELDT";
    static final String DECIDE_CANCELLATION = "Tag stilling til afmeldingen";

    final Report place = Report.fire();
    AlarmCentre centre;

    @BeforeEach
    void atNight() {
        town.at(NIGHT);
        centre = new AlarmCentre(town);
    }

    Alarm alarm() {
        return Alarm.fire().saying("areaDesc", place.where());
    }

    Alarm update(Alarm earlier) {
        return Alarm.following("Update", LATER, earlier).info("da-DK", "Brand i etageejendom", place.where());
    }

    JsonNode listed(JsonNode answer) {
        for (JsonNode each : town.http.get(CRISIS_MANAGEMENT, "/api/cap-alerts")) {
            if (each.path("id").asText().equals(answer.path("capAlert").asText())) {
                return each;
            }
        }
        throw new AssertionError("Not listed: " + answer);
    }

    long incidents() {
        return town.bean(JdbcClient.class)
                .sql("select count(*) from incident")
                .query(Long.class)
                .single();
    }
}
