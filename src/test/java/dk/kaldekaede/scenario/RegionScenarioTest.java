package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.DUTY_OFFICE;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.effort.HandOver;
import dk.kaldekaede.effort.RegionOnSite;
import dk.kaldekaede.incident.ReopenEffort;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The region comes and goes: crisis support and the EPC are led by it meanwhile, social work is not (KS-2.5, SF-4.2). */
class RegionScenarioTest extends Scenario {

    private static final String LEAD = "kan du lede indsatsen";
    private static final String ASK_AMK = "Ring til AMK";
    private static final String FOLLOW = "Notér nyt fra regionen";

    @AfterEach
    void othersAreNotOfInterest() {
        town.deliver();
        OutsideWorld.forgetEverything();
    }

    @Test
    void leadsCrisisSupportAndTheEpcFromItsArrivalToItsDeparture() {
        Course fire = led();

        assertThat(tells(fire, CRISIS_MANAGEMENT, "arrived", "KOP")).isTrue();

        fire.phone(YOUTH_CHIEF).receives("regionen leder nu krisestøtten (KOP)");
        fire.phone(HP_CHIEF).receives("regionen leder nu EPC (KOP). Du leder stadig den socialfaglige indsats");
        assertThat(leading(fire, "crisis-support")).isEqualTo("kop for " + YOUTH_CHIEF);
        assertThat(leading(fire, "epc")).isEqualTo("kop for " + HP_CHIEF);
        assertThat(leading(fire, "social-work-effort")).isEqualTo(HP_CHIEF);

        assertThat(tells(fire, CRISIS_MANAGEMENT, "arrived", "KOP"))
                .as("told twice")
                .isFalse();
        assertThat(tells(fire, YOUTH_CHIEF, "arrived", "CRISIS_TEAM")).isTrue();
        assertThat(leading(fire, "crisis-support")).as("the KOP leads the team").startsWith("kop");
        fire.advance("PT20M");
        assertThat(tells(fire, YOUTH_CHIEF, "left", "KOP")).isTrue();
        assertThat(leading(fire, "crisis-support")).startsWith("regionens-kriseteam");
        OutsideWorld.forgetEverything();

        assertThat(tells(fire, HP_CHIEF, "left", "CRISIS_TEAM")).isTrue();

        fire.phone(YOUTH_CHIEF).receives("Du leder krisestøtten igen");
        fire.phone(HP_CHIEF).receives("Du leder EPC igen");
        assertThat(leading(fire, "crisis-support")).isEqualTo(YOUTH_CHIEF);
        assertThat(town.bean(RegionOnSite.class).present(fire.id)).isEmpty();
        assertThat(town.bean(RegionOnSite.class).everPresent(fire.id)).isTrue();
        assertThat(tells(fire, HP_CHIEF, "left", "CRISIS_TEAM"))
                .as("told twice")
                .isFalse();
        assertThat(led(fire, "crisis-support"))
                .as("one holder at each moment, and no gap")
                .containsExactly("none", YOUTH_CHIEF, "kop", "regionens-kriseteam", YOUTH_CHIEF);
        assertThat(fire.story())
                .contains("REGION_ARRIVED kop", "REGION_LEFT kop", "LED_BY_REGION kop")
                .contains("LED_BY_REGION_NO_MORE regionens-kriseteam");
        fire.isStoodDown();
    }

    @Test
    void staysWhileTheMunicipalityHandsOverAndStandsDown() {
        Course fire = led();
        tells(fire, CRISIS_MANAGEMENT, "arrived", "KOP");
        OutsideWorld.forgetEverything();
        String effort = fire.activation("crisis-support").path("id").asText();

        town.bean(HandOver.class).ask(fire.id, effort, "crisis-support", DUTY_OFFICE, DUTY_OFFICE, YOUTH_CHIEF);
        town.deliver();
        fire.phone(DUTY_OFFICE).rings(LEAD).takes().receives("Du leder nu kommunens egne folk");
        assertThat(leading(fire, "crisis-support")).isEqualTo("kop for " + DUTY_OFFICE);

        fire.isStoodDown();
        assertThat(led(fire, "crisis-support")).last().isEqualTo("kop");
        assertThat(town.bean(RegionOnSite.class).present(fire.id)).hasSize(1);
        OutsideWorld.forgetEverything();
        assertThat(tells(fire, CRISIS_MANAGEMENT, "left", "KOP")).isTrue();
        town.deliver();
        assertThat(OutsideWorld.unread()).as("nobody leads who could be told").isEmpty();
    }

    @Test
    void leadsAReopenedEffortWhenItIsStillThere() {
        Course fire = led();
        tells(fire, CRISIS_MANAGEMENT, "arrived", "CRISIS_TEAM");
        fire.isStoodDown();
        OutsideWorld.forgetEverything();
        Activation stoodDown = town.bean(Activations.class).ofIncident(fire.id).stream()
                .filter(activation -> activation.actionPlan().equals("crisis-support"))
                .findFirst()
                .orElseThrow();

        town.bean(ReopenEffort.class).reopen(fire.id, stoodDown.id(), stoodDown.endedAt(), YOUTH_CHIEF);
        town.deliver();

        assertThat(leading(fire, "crisis-support")).isEqualTo("regionens-kriseteam for none");
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes().receives("Regionen leder krisestøtten");
        tells(fire, YOUTH_CHIEF, "left", "CRISIS_TEAM");
        fire.phone(YOUTH_CHIEF).receives("Du leder krisestøtten");
        assertThat(leading(fire, "crisis-support")).isEqualTo(YOUTH_CHIEF);
        fire.isStoodDown();
    }

    @Test
    void mayBeThereBeforeAnybodyIsActivatedAndTheClergyLeadsNothing() {
        Course fire = town.reports(Report.fire());
        assertThat(tells(fire, CRISIS_MANAGEMENT, "arrived", "KOP")).isTrue();
        assertThat(tells(fire, CRISIS_MANAGEMENT, "arrived", "CLERGY")).isTrue();

        fire.isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        assertThat(leading(fire, "crisis-support")).isEqualTo("kop for none");
        fire.phone(HP_CHIEF).rings(LEAD).takes().receives("Regionen leder EPC");
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes().receives("Regionen leder krisestøtten");
        OutsideWorld.forgetEverything();

        tells(fire, CRISIS_MANAGEMENT, "left", "KOP");
        fire.phone(YOUTH_CHIEF).receives("Du leder krisestøtten igen");
        assertThat(leading(fire, "crisis-support"))
                .as("the clergy leads nothing")
                .isEqualTo(YOUTH_CHIEF);
        fire.isStoodDown();
    }

    @Test
    void isAskedForAndSilenceIsToldUntilAnAnswerIsNoted() {
        Course fire = led();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(ASK_AMK);

        fire.advance("PT15M");
        fire.told("der er ikke noteret noget svar fra AMK", Course.both(CRISIS_MANAGEMENT));
        fire.completes(
                CRISIS_MANAGEMENT,
                ASK_AMK,
                "askedFor",
                "KOP",
                "clergyAsked",
                "YES",
                "amkAnswer",
                "UNKNOWN",
                "amkPlace",
                "UNKNOWN");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).as("asked again").contains(ASK_AMK);
        OutsideWorld.forgetEverything();
        fire.advance("PT15M");
        fire.told("der er ikke noteret noget svar fra AMK", Course.both(CRISIS_MANAGEMENT));

        fire.completes(
                CRISIS_MANAGEMENT,
                ASK_AMK,
                "askedFor",
                "KOP_AND_CRISIS_TEAM",
                "clergyAsked",
                "NO",
                "amkAnswer",
                "TOGETHER",
                "amkPlace",
                "LOCAL");
        assertThat(fire.json().path("facts").path("regionAnswer").asText()).isEqualTo("TOGETHER");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(FOLLOW).doesNotContain(ASK_AMK);
        fire.completes(CRISIS_MANAGEMENT, FOLLOW, "regionNews", "KOP_ARRIVED");
        assertThat(leading(fire, "crisis-support")).startsWith("kop");
        JsonNode region = town.http.get(CRISIS_MANAGEMENT, "/api/incidents/" + fire.id + "/region");
        assertThat(region.path("place").asText()).isEqualTo("LOCAL");
        assertThat(region.path("asked")).hasSize(3);

        fire.changesTo("regionAnswer", "UNKNOWN");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(ASK_AMK).doesNotContain(FOLLOW);
        assertThat(tells(fire, CRISIS_MANAGEMENT, Map.of("answer", "TOGETHER"))).isTrue();
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT)).contains(FOLLOW).doesNotContain(ASK_AMK);
        fire.isStoodDown();
        fire.completes(CRISIS_MANAGEMENT, "Overvej opsøgende indsats", "outreach", "NOT_NEEDED");
        assertThat(fire.tasklist.names(CRISIS_MANAGEMENT))
                .as("the incident is closed")
                .doesNotContain(FOLLOW, ASK_AMK);
    }

    private Course led() {
        Course fire = town.reports(Report.fire()).isDecided();
        fire.phone(CENTRE_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(YOUTH_CHIEF).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings(LEAD).takes();
        fire.phone(YOUTH_CHIEF).rings(LEAD).takes();
        OutsideWorld.forgetEverything();
        return fire;
    }

    private boolean tells(Course fire, String user, String what, String kind) {
        town.clock().advance(Duration.ofMinutes(1));
        return tells(fire, user, Map.of(what, List.of(kind)));
    }

    private boolean tells(Course fire, String user, Map<String, Object> said) {
        HttpResponse<String> answer = town.http.post(user, "/api/incidents/" + fire.id + "/region", said);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        town.deliver();
        return Http.json(answer).path("news").asBoolean();
    }

    /** Who leads a subject now, and beside the region who of the municipality. */
    private static String leading(Course fire, String subject) {
        return periods(fire, subject)
                .filter(period -> period.path("to").asText("").isEmpty())
                .map(period -> period.path("region").asBoolean()
                        ? period.path("role").asText() + " for "
                                + period.path("ownPersonId").asText("none")
                        : period.path("personId").asText("none"))
                .reduce((first, last) -> last)
                .orElse("nobody");
    }

    private static List<String> led(Course fire, String subject) {
        return periods(fire, subject)
                .map(period ->
                        period.path("personId").asText(period.path("role").asText("none")))
                .toList();
    }

    private static Stream<JsonNode> periods(Course fire, String subject) {
        return StreamSupport.stream(fire.json().path("activations").spliterator(), false)
                .flatMap(activation ->
                        StreamSupport.stream(activation.path("leaders").spliterator(), false))
                .filter(period -> period.path("subject").asText().equals(subject));
    }
}
