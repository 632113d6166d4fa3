package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What leaves the house: an exercise says so, and a message that can not get through does not hold the chain up. */
class MessagesScenarioTest extends Scenario {

    private static final String NIGHT = "2026-01-18T02:10:00Z";

    @Test
    void beginsEveryMessageOfAnExerciseWithTheWord() {
        Course exercise = town.at(NIGHT).reports(Report.fire().with("exercise", true));
        NightFireScenarioTest.NightFire night = new NightFireScenarioTest.NightFire(exercise);

        night.runsUntilBothEffortsAreLed();
        night.isStoodDownByItsLeaders();

        assertThat(OutsideWorld.all()).hasSizeGreaterThan(30).allSatisfy(letter -> assertThat(
                        Arrays.stream(letter.text().split("\n")).filter(line -> !line.isBlank()))
                .allSatisfy(line -> assertThat(line).startsWith("ØVELSE")));
    }

    @Test
    void doesNotLetAnExerciseBecomeReal() {
        Course exercise = town.at(NIGHT).reports(Report.fireForSocialWorkAlone().with("exercise", true));
        exercise.phone(CRISIS_MANAGEMENT).rings("ØVELSE");

        exercise.changes("exercise", false);

        exercise.told("ØVELSE", CRISIS_MANAGEMENT);
        assertThat(exercise.json().path("facts").path("exercise").asBoolean()).isTrue();
    }

    @Test
    void callsTheNextAtOnceWhenEveryMessageFailsForGood() {
        String nurse = town.address(NURSE, "MOBILE");
        OutsideWorld.refuses(nurse::equals);
        town.withBrokenMailAddress(NURSE, () -> {
            Course fire =
                    town.at(NIGHT).reports(Report.fireForSocialWorkAlone()).isDecided();

            fire.phone(deputyOf(NURSE)).rings("aktivér beredskabet");

            assertThat(fire.phone(deputyOf(NURSE)).ringing().startedAt())
                    .isEqualTo(town.clock().instant());
            assertThat(fire.calls()).contains(NURSE + " ACTIVATE UNREACHABLE");
            assertThat(fire.story()).contains("ALERT_UNREACHABLE " + NURSE);
            assertThat(fire.timeline().stream().map(entry -> entry.path("type").asText()))
                    .contains("MESSAGE_FAILED");
        });
    }

    @Test
    void keepsCallingByMailWhenOnlyTheSmsFails() {
        String chief = town.address(CENTRE_CHIEF, "MOBILE");
        OutsideWorld.refuses(chief::equals);

        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();

        fire.phone(CENTRE_CHIEF).ringsByMail("aktivér beredskabet").takes();
        fire.socialWorkIsAnnouncedButToTheCentreChief();
        fire.phone("handicap-psykiatrichef").rings("kan du lede");
    }

    @Test
    void goesRoundAFailedSmsByMailWhenChannelsAreTriedOneByOne() {
        String number = town.address(CRISIS_MANAGEMENT, "MOBILE");
        OutsideWorld.refuses(number::equals);

        Course matter = town.reports(Report.quietMatter());

        matter.phone(CRISIS_MANAGEMENT).ringsByMail("skal beredskabet aktiveres");
        assertThat(matter.calls()).containsExactly(CRISIS_MANAGEMENT + " DECIDE RINGING");
    }
}
