package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The figures that monitoring reads, while things happen. */
@TestPropertySource(properties = "kaldekaede.own-database-for=metrics")
class MetricsScenarioTest extends Scenario {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Map<String, Double> before = Map.of();

    @Test
    void countsOpenAlarmsTimesToAcknowledgeAndEscalationsOfRealIncidentsApartFromExercises() {
        town.at("2026-01-18T02:10:00Z");
        before = scrape();
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        Course exercise = town.reports(Report.fireForSocialWorkAlone().with("exercise", true));

        assertThat(rise("kaldekaede_incidents_open{exercise=\"false\"}")).isEqualTo(1);
        assertThat(rise("kaldekaede_incidents_open{exercise=\"true\"}")).isEqualTo(1);
        assertThat(rise("kaldekaede_alarms_open{exercise=\"false\",purpose=\"decide\"}"))
                .isEqualTo(1);

        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        exercise.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        fire.advance("PT50S");
        fire.phone(CRISIS_MANAGEMENT).decides();
        assertThat(rise("kaldekaede_alarms_open{exercise=\"false\",purpose=\"decide\"}"))
                .isZero();
        assertThat(rise("kaldekaede_alarms_open{exercise=\"false\",purpose=\"activate\"}"))
                .isEqualTo(1);
        String taken = "exercise=\"false\",role=\"" + CRISIS_MANAGEMENT + "\"";
        assertThat(rise("kaldekaede_acknowledgement_seconds_count{" + taken + "}"))
                .isEqualTo(1);
        assertThat(rise("kaldekaede_acknowledgement_seconds_sum{" + taken + "}"))
                .isEqualTo(50);
        assertThat(rise("kaldekaede_acknowledgement_seconds_bucket{" + taken + ",le=\"30.0\"}"))
                .isZero();
        assertThat(rise("kaldekaede_acknowledgement_seconds_bucket{" + taken + ",le=\"60.0\"}"))
                .isEqualTo(1);

        fire.phone(NURSE).rings("aktivér beredskabet").staysSilent("PT3M", 2);
        String nurse = "exercise=\"false\",role=\"" + NURSE + "\"";
        String silent = "exercise=\"false\",reason=\"silent\",role=\"" + NURSE + "\"";
        assertThat(rise("kaldekaede_alarms_started_total{" + nurse + "}")).isEqualTo(2);
        assertThat(rise("kaldekaede_escalations_total{" + silent + "}")).isEqualTo(1);

        fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet").takes().givesBack();
        assertThat(rise("kaldekaede_escalations_total{" + silent.replace("silent", "given_back") + "}"))
                .isEqualTo(1);
        assertThat(rise("kaldekaede_acknowledgement_seconds_count{" + nurse + "}"))
                .isEqualTo(1);
        OutsideWorld.forgetEverything();
    }

    @Test
    void countsWhatNobodySaw() {
        town.at("2026-01-18T02:10:00Z");
        before = scrape();
        String role = "exercise=\"false\",role=\"" + NURSE + "\"";

        town.withNobodyIn(List.of(NURSE, CENTRE_CHIEF), () -> {
            Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
            fire.phone(CRISIS_MANAGEMENT).rings("INGEN I KÆDEN SVARER");
        });

        assertThat(rise("kaldekaede_nobody_on_duty_total{" + role + "}")).isEqualTo(1);
        assertThat(rise("kaldekaede_chains_silent_total{exercise=\"false\"}")).isEqualTo(1);
        OutsideWorld.forgetEverything();
    }

    @Test
    void showsHowFarMessagesCameAndThatAGatewayIsGone() {
        town.at("2026-01-18T02:10:00Z");
        before = scrape();
        OutsideWorld.isDown(true);
        Course fire = town.reports(Report.fireForSocialWorkAlone());

        assertThat(rise("kaldekaede_messages_waiting{channel=\"sms\",state=\"failed_for_now\"}"))
                .isEqualTo(1);
        assertThat(rise("kaldekaede_messages_total{channel=\"sms\",exercise=\"false\",outcome=\"failed_for_now\"}"))
                .isEqualTo(1);
        assertThat(scrape())
                .containsEntry("kaldekaede_gateway_up{channel=\"sms\"}", 0.0)
                .containsEntry("kaldekaede_gateway_answers{channel=\"sms\",gateway=\"sms-2\"}", 1.0)
                .containsEntry("kaldekaede_gateway_answers{channel=\"mail\",gateway=\"mail\"}", 1.0);
        town.clock().advance(Duration.ofSeconds(100));
        assertThat(scrape())
                .containsEntry("kaldekaede_message_oldest_unsent_seconds{channel=\"sms\"}", 100.0)
                .containsEntry("kaldekaede_message_overdue_seconds{channel=\"sms\"}", 95.0);

        OutsideWorld.isDown(false);
        town.deliver();
        assertThat(rise("kaldekaede_messages_total{channel=\"sms\",exercise=\"false\",outcome=\"sent\"}"))
                .isEqualTo(1);
        assertThat(scrape()).containsEntry("kaldekaede_gateway_up{channel=\"sms\"}", 1.0);
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
    }

    @Test
    void showsHowLateTimersAreAndRan() {
        town.at("2026-01-18T02:10:00Z");
        Course fire = town.reports(Report.fireForSocialWorkAlone());
        before = scrape();
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");

        town.clock().advance(Duration.ofMinutes(4).plusSeconds(7));
        assertThat(scrape().get("kaldekaede_alarm_overdue_seconds{exercise=\"false\"}"))
                .isGreaterThanOrEqualTo(7);
        assertThat(scrape().get("kaldekaede_job_overdue_seconds")).isGreaterThanOrEqualTo(7);
        fire.catchesUp();

        // The reminder and the deadline; the deadline ran seven seconds late.
        assertThat(rise("kaldekaede_timer_lag_seconds_count")).isGreaterThanOrEqualTo(2);
        assertThat(rise("kaldekaede_timer_lag_seconds_bucket{le=\"10.0\"}")).isGreaterThanOrEqualTo(1);
        OutsideWorld.forgetEverything();
    }

    private double rise(String series) {
        Map<String, Double> now = scrape();
        assertThat(now).containsKey(series);
        return now.get(series) - before.get(series);
    }

    /** Every series of ours with its value; as monitoring does, asks again when a busy machine left figures out. */
    private Map<String, Double> scrape() {
        return await().atMost(PATIENCE).until(this::series, series -> series.get("kaldekaede_figures_up")
                .equals(1.0));
    }

    private Map<String, Double> series() {
        Map<String, Double> series = new TreeMap<>();
        town.http
                .read("monitoring", "/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith("kaldekaede_"))
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    series.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
                });
        return series;
    }
}
