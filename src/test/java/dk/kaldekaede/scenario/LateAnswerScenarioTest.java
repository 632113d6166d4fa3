package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two who complete one task in Tasklist: the one who comes too late reads so, in words. */
class LateAnswerScenarioTest extends Scenario {

    @RepeatedTest(5)
    void tellsTheLoserOfTwoInTheSameMoment() throws Exception {
        Course fire = rung();
        String task = fire.tasklist.idOf(CRISIS_MANAGEMENT, "Kvittér for alarm");

        List<HttpResponse<String>> answers = AtOnce.both(() -> takes(fire, task), () -> takes(fire, task));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer -> assertThat(answer.body()).contains("Opgaven er allerede besvaret"));
    }

    @Test
    void tellsWhoeverComesLater() {
        Course fire = rung();
        String task = fire.tasklist.idOf(CRISIS_MANAGEMENT, "Kvittér for alarm");
        takes(fire, task);

        HttpResponse<String> late = takes(fire, task);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("TooLate").contains("Opgaven er allerede besvaret");
    }

    @Test
    void whatIsWrongInAnotherWayIsSaidAsBefore() {
        Course fire = rung();
        String task = fire.tasklist.idOf(CRISIS_MANAGEMENT, "Kvittér for alarm");

        assertThat(fire.tasklist
                        .submits(CRISIS_MANAGEMENT, task, "answer", "MAYBE")
                        .statusCode())
                .isEqualTo(400);
    }

    private Course rung() {
        Course fire = town.at("2026-01-18T02:10:00Z").reports(Report.fire());
        fire.phone(CRISIS_MANAGEMENT).rings("skal beredskabet aktiveres");
        return fire;
    }

    private static HttpResponse<String> takes(Course fire, String task) {
        return fire.tasklist.submits(CRISIS_MANAGEMENT, task, "answer", "TAKE");
    }
}
