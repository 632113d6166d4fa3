package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.SOCIAL_GUIDANCE;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.review.Lesson;
import dk.kaldekaede.incident.review.LessonState;
import dk.kaldekaede.incident.review.Lessons;
import dk.kaldekaede.incident.review.ResponseTime;
import dk.kaldekaede.incident.review.ResponseTimes;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import dk.kaldekaede.incident.review.Reviews;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is learnt from an incident, from its last stand-down until all of it is done. */
class AfterActionReviewScenarioTest extends Scenario {

    private static final String REPORTED = "2026-01-19T10:00:00Z";
    private static final String WRITE = "Skriv evaluering";
    private static final String FOLLOW_UP = "Følg op på læringen";
    private static final String ASKED = "skriv, hvad der gik godt og skidt";
    private static final String NEAR = "skal være gjort senest 28. januar 2026";
    private static final String OVERDUE = "er overskredet";

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewParts parts;

    @Autowired
    Lessons lessons;

    @Autowired
    ResponseTimes times;

    @Test
    void asksEachLeaderAndTheCrisisManagementAndFollowsTheLessonsUntilAllAreDone() {
        Course fire = stoodDownAfterTwoLeaders();

        assertThat(parts.all(fire.id))
                .extracting(ReviewPart::role)
                .containsExactly(HP_CHIEF, SOCIAL_GUIDANCE, CRISIS_MANAGEMENT);
        assertThat(fire.tasklist.names(HP_CHIEF)).contains(WRITE);
        HttpResponse<String> refused =
                fire.tasklist.submits(HP_CHIEF, fire.tasklist.idOf(HP_CHIEF, WRITE), "written", "YES");
        assertThat(refused.statusCode()).as("nothing is written yet").isEqualTo(400);
        assertThat(refused.body()).contains("Evalueringen er tom");
        assertThat(fire.tasklist.names(HP_CHIEF)).contains(WRITE);
        isWritten(fire);
        fire.completes(HP_CHIEF, WRITE, "written", "YES");
        fire.completes(SOCIAL_GUIDANCE, WRITE, "written", "YES");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).doesNotContain(FOLLOW_UP);
        fire.completes(CRISIS_MANAGEMENT, WRITE, "written", "YES");
        assertThat(parts.all(fire.id)).allMatch(ReviewPart::written);

        lessons.add(
                UUID.randomUUID().toString(),
                fire.id,
                "Øv overlevering",
                "sygeplejevagt",
                LocalDate.of(2026, 3, 1),
                HP_CHIEF);
        fire.completes(CRISIS_MANAGEMENT, FOLLOW_UP, "followedUp", "YES");
        assertThat(reviews.find(fire.id).orElseThrow().open()).isTrue();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(FOLLOW_UP);

        settle(fire, LessonState.DONE);
        fire.completes(CRISIS_MANAGEMENT, FOLLOW_UP, "followedUp", "YES");
        assertThat(reviews.find(fire.id).orElseThrow().open()).isFalse();
        assertThat(fire.story()).endsWith("LESSON_SETTLED sygeplejevagt", "REVIEW_CLOSED");
    }

    @Test
    void outlivesTheClosedIncident() {
        Course fire = stoodDownAfterTwoLeaders();

        fire.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");

        assertThat(fire.json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(reviews.find(fire.id).orElseThrow().open()).isTrue();
        isWritten(fire);
        fire.completes(HP_CHIEF, WRITE, "written", "YES");
    }

    @Test
    void remindsInTheMorningsOfWhatIsMissingAndTellsTheCrisisManagementWhatIsOverdue() {
        Course fire = stoodDownAfterTwoLeaders();
        lessons.add(
                UUID.randomUUID().toString(),
                fire.id,
                "Øv overlevering",
                "ydelsescentret",
                LocalDate.of(2026, 1, 28),
                HP_CHIEF);
        assertThat(fire.dueDates("boundaryEvent_morning")).containsExactly(Instant.parse("2026-01-20T08:00:00Z"));

        fire.advance("PT24H");
        fire.told(ASKED, HP_CHIEF, SOCIAL_GUIDANCE);
        fire.told(ASKED, both(CRISIS_MANAGEMENT));
        fire.advance("PT24H");
        fire.told(NEAR, "ydelsescentret");
        fire.advance("P6D");
        fire.told(ASKED, HP_CHIEF, SOCIAL_GUIDANCE);
        fire.told(ASKED, both(CRISIS_MANAGEMENT));
        fire.advance("P2D");
        fire.told(NEAR, "ydelsescentret");
        fire.told(OVERDUE, "ydelsescentret");
        fire.told(OVERDUE, both(CRISIS_MANAGEMENT));

        settle(fire, LessonState.DROPPED);
        fire.advance("P4D");
    }

    @Test
    void measuresTheAnswersAgainstWhatTheTablesAllowed() {
        Course fire = town.at(REPORTED).reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet");
        fire.advance("PT40S");
        fire.phone(CENTRE_CHIEF).takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").declines();

        ResponseTime activating = times.ofAlarms(fire.id).stream()
                .filter(time -> time.measure().equals("ACTIVATE") && time.role().equals(CENTRE_CHIEF))
                .findFirst()
                .orElseThrow();
        assertThat(activating.took()).isEqualTo(Duration.ofSeconds(40));
        assertThat(activating.allowed()).isPositive();
        assertThat(activating.met()).isEqualTo(activating.allowed().compareTo(Duration.ofSeconds(40)) >= 0);
        assertThat(times.ofCourse(fire.id, Instant.parse(REPORTED)))
                .filteredOn(time -> time.measure().equals("led"))
                .extracting(ResponseTime::took)
                .containsOnlyNulls();

        fire.phone(deputyOf(HP_CHIEF)).rings("kan du lede");
        fire.isStoodDown();
        fire.told("du behøver ikke svare længere", deputyOf(HP_CHIEF));
        fire.told("Indsatsen er afviklet", CENTRE_CHIEF, HP_CHIEF, deputyOf(HP_CHIEF));
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
    }

    @Test
    void isNotOpenedWhenNothingWasActivated() {
        Course matter = town.reports(Report.quietMatter());
        matter.phone(CRISIS_MANAGEMENT).ringsBySms("skal beredskabet aktiveres");

        matter.isStoodDown();

        matter.told("du behøver ikke svare længere", CRISIS_MANAGEMENT);
        matter.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(reviews.find(matter.id)).isEmpty();
    }

    private Course stoodDownAfterTwoLeaders() {
        Course fire = town.at(REPORTED).reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.socialWorkIsAnnounced();
        fire.phone(HP_CHIEF).rings("kan du lede").takes().receives("Du leder nu");
        fire.peopleAreCalledIn(HP_CHIEF);
        fire.completes(HP_CHIEF, "Led indsatsen", "leaderAction", "GIVE_BACK");
        fire.phone(deputyOf(HP_CHIEF)).rings("kan du lede").declines();
        fire.phone(SOCIAL_GUIDANCE).rings("kan du lede").takes().receives("Du leder nu");
        fire.completes(SOCIAL_GUIDANCE, "Led indsatsen", "leaderAction", "STAND_DOWN");
        fire.told("Indsatsen er afviklet", CENTRE_CHIEF, HP_CHIEF, SOCIAL_GUIDANCE);
        fire.told("Indsatsen er afviklet", deputyOf(HP_CHIEF));
        fire.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        return fire.thoseCalledInAreSpared();
    }

    private void isWritten(Course fire) {
        parts.all(fire.id).forEach(part -> assertThat(parts.write(part.id(), part.version(), "Alle kom", "", HP_CHIEF))
                .isTrue());
    }

    private void settle(Course fire, LessonState state) {
        Lesson lesson = lessons.of(fire.id).get(0);
        assertThat(lessons.settle(lesson, state, CRISIS_MANAGEMENT)).isTrue();
        assertThat(lessons.settle(lesson, state, CRISIS_MANAGEMENT)).isFalse();
    }
}
