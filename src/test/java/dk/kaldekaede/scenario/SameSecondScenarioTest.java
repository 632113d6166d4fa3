package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.AnswerResult;
import dk.kaldekaede.alerting.AnsweredVia;
import dk.kaldekaede.alerting.Answerer;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;

/** Two who accept in the same second: one has it, the other reads who. */
class SameSecondScenarioTest extends Scenario {

    @RepeatedTest(3)
    void givesItToOneOfTwoAndTellsTheOtherWho() throws Exception {
        Course fire = rung();
        String alert = fire.phone(NURSE).ringing().id();
        AlertAnswers answers = town.bean(AlertAnswers.class);

        List<AnswerResult> results = AtOnce.both(
                () -> answers.answer(alert, Answer.TAKE, Answerer.link()),
                () -> answers.answer(alert, Answer.TAKE, new Answerer(AnsweredVia.PAGE, deputyOf(NURSE), NURSE)));

        assertThat(results).filteredOn(AnswerResult.Counted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(AnswerResult.Late.class::isInstance).hasSize(1);
        assertThat(results.get(0).alert().answeredByPerson())
                .isEqualTo(results.get(1).alert().answeredByPerson())
                .isIn(NURSE, deputyOf(NURSE));
        town.deliver();
        fire.phone(HP_CHIEF).rings("sammen med");
    }

    @RepeatedTest(3)
    void givesItToOneOfTwoWhenOneAnswersInTasklistAndTheOtherByLink() throws Exception {
        Course fire = rung();
        fire.phone(NURSE).staysSilent("PT3M", 2);
        Phone deputy = fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");
        String task = fire.tasklist.idOf(NURSE, "Kvittér for alarm");

        List<Integer> answers = AtOnce.both(
                () -> deputy.sends("TAKE"),
                () -> fire.tasklist.submits(NURSE, task, "answer", "TAKE").statusCode());

        assertThat(answers.get(0)).isEqualTo(200);
        boolean byTask = answers.get(1) == 204;
        assertThat(deputy.alertOfLink().answeredByPerson()).isEqualTo(byTask ? NURSE : deputyOf(NURSE));
        assertThat(deputy.page()).contains(byTask ? "En anden har taget den" : "Tak. Du har den.");
        town.deliver();
        fire.phone(HP_CHIEF).rings("sammen med");
        assertThat(fire.calls())
                .filteredOn(call -> call.endsWith("ACTIVATE TAKEN"))
                .hasSize(1);
    }

    private Course rung() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet");
        return fire;
    }
}
