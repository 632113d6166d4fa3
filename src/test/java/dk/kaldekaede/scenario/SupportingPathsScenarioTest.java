package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Course.TASK;
import static dk.kaldekaede.scenario.Course.both;
import static dk.kaldekaede.scenario.Municipality.CENTRE_CHIEF;
import static dk.kaldekaede.scenario.Municipality.CRISIS_MANAGEMENT;
import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.HR_CENTRE;
import static dk.kaldekaede.scenario.Municipality.PROPERTY_CENTRE;
import static dk.kaldekaede.scenario.Municipality.YOUTH_CHIEF;
import static dk.kaldekaede.scenario.Municipality.deputyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.reception.ReceptionCentres;
import dk.kaldekaede.incident.reception.ReceptionState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The reception centre (SA-1) and the support of the municipality's own people (KS-1.7), beside the plans and alone. */
class SupportingPathsScenarioTest extends Scenario {

    private static final String RECEPTION = "reception-centre";
    private static final String STAFF = "staff-support";
    private static final String ACTIVATE = "aktivér beredskabet";
    private static final String NOBODY_ANSWERS = "INGEN I KÆDEN SVARER";

    @Test
    void receivesFamiliesFromAnEvacuationBesideTheSocialWork() {
        Course evacuation = town.reports(Report.fireForSocialWorkAlone()
                        .with("acute", "YES")
                        .with("ballerupCitizens", "YES")
                        .with("inBallerup", "YES")
                        .with("familiesWithChildren", 35)
                        .with("homesLost", 60))
                .isDecided();
        evacuation.phone(CENTRE_CHIEF).rings(ACTIVATE);
        receptionIsLed(evacuation);
        evacuation.phone(CENTRE_CHIEF).takes();
        socialWorkIsAnnounced(evacuation);
        evacuation.phone(HP_CHIEF).rings("kan du lede");
        ReceptionCentres centres = town.bean(ReceptionCentres.class);
        String effort = activationOf(evacuation, RECEPTION);

        centres.count(evacuation.id, effort, 120, 40, PROPERTY_CENTRE);
        centres.ready(evacuation.id, effort, PROPERTY_CENTRE);
        town.deliver();

        evacuation.told("oplysningerne er ændret", PROPERTY_CENTRE, CENTRE_CHIEF, HP_CHIEF, CRISIS_MANAGEMENT);
        assertThat(evacuation.json().path("facts").path("epcSetUp").asText()).isEqualTo("YES");
        assertThat(evacuation.activation(RECEPTION).path("state").asText())
                .as("our own centre is no reason to do without it")
                .isEqualTo("ACTIVE");
        assertThat(evacuation.plan(RECEPTION).path("proposal").asText()).isEqualTo("ACTIVATE");

        centres.close(evacuation.id, effort, PROPERTY_CENTRE);
        town.deliver();

        evacuation.told("oplysningerne er ændret", PROPERTY_CENTRE, CENTRE_CHIEF, HP_CHIEF, CRISIS_MANAGEMENT);
        assertThat(evacuation.json().path("facts").path("epcSetUp").asText()).isEqualTo("NO");
        assertThat(centres.of(evacuation.id, effort).state()).isEqualTo(ReceptionState.CLOSED);
        assertThat(evacuation.story()).contains("RECEPTION_COUNTED", "RECEPTION_READY", "RECEPTION_CLOSED");
    }

    @Test
    void standsTheReceptionDownAloneWhileTheSocialWorkGoesOn() {
        Course fire = fireWithManyToReceive();
        String effort = receptionIsReady(fire);
        fire.told("oplysningerne er ændret", PROPERTY_CENTRE, CENTRE_CHIEF, CRISIS_MANAGEMENT);

        town.bean(IncidentRun.class).standDown(fire.id, effort, PROPERTY_CENTRE);
        town.deliver();

        fire.told("Indsatsen er afviklet", PROPERTY_CENTRE);
        fire.told("oplysningerne er ændret", PROPERTY_CENTRE, CENTRE_CHIEF, CRISIS_MANAGEMENT);
        assertThat(town.bean(ReceptionCentres.class).of(fire.id, effort).state())
                .as("a centre that has gone home is closed")
                .isEqualTo(ReceptionState.CLOSED);
        assertThat(fire.json().path("facts").path("epcSetUp").asText()).isEqualTo("NO");
        assertThat(fire.story()).containsOnlyOnce("RECEPTION_CLOSED");
        assertThat(fire.activation(RECEPTION).path("state").asText()).isEqualTo("STOOD_DOWN");
        assertThat(fire.activation("social-work").path("state").asText()).isEqualTo("RINGING");
        assertThat(fire.phone(CENTRE_CHIEF).ringing()).isNotNull();
    }

    @Test
    void standsTheReceptionDownWhileItsChainIsStillCalled() {
        Course fire = fireWithManyToReceive();
        fire.phone(PROPERTY_CENTRE).rings(ACTIVATE);

        town.bean(IncidentRun.class).standDown(fire.id, activationOf(fire, RECEPTION), CRISIS_MANAGEMENT);
        town.deliver();

        fire.told("du behøver ikke svare længere", PROPERTY_CENTRE);
        fire.told("Indsatsen er afviklet", PROPERTY_CENTRE);
        assertThat(fire.activation(RECEPTION).path("state").asText()).isEqualTo("STOOD_DOWN");
        assertThat(fire.story()).as("there never was a centre").doesNotContain("RECEPTION_CLOSED");
    }

    @Test
    void closesTheReceptionWhenTheWholeIncidentIsStoodDown() {
        Course fire = fireWithManyToReceive();
        String effort = receptionIsReady(fire);
        OutsideWorld.forgetEverything();

        fire.isStoodDown();

        assertThat(fire.json().path("facts").path("epcSetUp").asText()).isEqualTo("NO");
        assertThat(town.bean(ReceptionCentres.class).of(fire.id, effort).state())
                .isEqualTo(ReceptionState.CLOSED);
        assertThat(OutsideWorld.all()).as("all is over").noneMatch(letter -> letter.text()
                .contains("oplysningerne er ændret"));
        OutsideWorld.forgetEverything();
    }

    @Test
    void helpsOurCitizensAfterABusAccidentFarAwayWithoutAReceptionHere() {
        Course bus = town.reports(Report.fire()
                        .with("acute", "YES")
                        .with("ballerupCitizens", "YES")
                        .with("inBallerup", "NO")
                        .with("scene", "YES"))
                .isDecided();

        bus.phone(CENTRE_CHIEF).rings(ACTIVATE);
        bus.phone(YOUTH_CHIEF).rings(ACTIVATE);

        assertThat(bus.plan(RECEPTION).path("decision").asText()).isEqualTo("NOTHING");
        assertThat(bus.json().path("activations")).hasSize(2);
    }

    @Test
    void supportsOurOwnPeopleAlsoWhenNothingElseIsActivated() {
        Course threat = town.reports(employeesOnly()).isDecided();

        threat.phone(HR_CENTRE).rings(ACTIVATE).takes();

        threat.told("støtten til egne medarbejdere er aktiveret", both(CRISIS_MANAGEMENT));
        threat.phone(HR_CENTRE).rings("kan du lede").takes().receives("Du leder nu støtten til egne medarbejdere");
        assertThat(threat.json().path("activations")).hasSize(1);

        town.bean(IncidentRun.class).standDown(threat.id, activationOf(threat, STAFF), HR_CENTRE);
        town.deliver();

        threat.told("Indsatsen er afviklet", HR_CENTRE);
        threat.told("opsøgende indsats", both(CRISIS_MANAGEMENT));
        assertThat(threat.runningTimers()).isEmpty();
    }

    @Test
    void startsToSupportOurOwnPeopleWhenSomebodySaysThatTheyAreAffected() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings(ACTIVATE);
        assertThat(fire.plan(STAFF).path("decision").asText()).isEqualTo("NOTHING");
        assertThat(fire.plan(STAFF).path("proposalReason").asText()).startsWith("Spørg");

        fire.changes("employeesAffected", "YES");

        fire.told("oplysningerne er ændret", CRISIS_MANAGEMENT, CENTRE_CHIEF);
        fire.isDecided();
        fire.phone(HR_CENTRE).rings(ACTIVATE);
        assertThat(fire.json().path("activations")).hasSize(2);
    }

    @Test
    void letsTheCrisisManagementFindSomeoneForTheReceptionWhenEjendommeIsSilent() {
        Course fire = town.reports(
                        Report.fireForSocialWorkAlone().with("acute", "YES").with("ballerupCitizens", "YES"))
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings(ACTIVATE);
        fire.phone(PROPERTY_CENTRE).rings(ACTIVATE).declines();
        fire.phone(deputyOf(PROPERTY_CENTRE)).rings(ACTIVATE).declines();

        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();
        fire.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", CRISIS_MANAGEMENT);

        fire.told("modtagelsescentret er aktiveret", both(CRISIS_MANAGEMENT));
        fire.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS);
        assertThat(fire.activation(RECEPTION).path("activatedByRole").asText()).isEqualTo(CRISIS_MANAGEMENT);
    }

    @Test
    void letsTheCrisisManagementFindSomeoneForOurOwnPeopleWhenHrIsSilent() {
        Course threat = town.reports(employeesOnly()).isDecided();
        threat.phone(HR_CENTRE).rings(ACTIVATE).staysSilent("PT10M", 3);
        threat.phone(deputyOf(HR_CENTRE)).rings(ACTIVATE).staysSilent("PT5M", 2);

        threat.phone(CRISIS_MANAGEMENT).rings(NOBODY_ANSWERS).takes();
        threat.completes(CRISIS_MANAGEMENT, "Find en, der tager den", "foundRole", CRISIS_MANAGEMENT);

        threat.told("støtten til egne medarbejdere er aktiveret", both(CRISIS_MANAGEMENT));
        threat.phone(HR_CENTRE).rings("kan du lede");
        assertThat(threat.activation(STAFF).path("activatedByRole").asText()).isEqualTo(CRISIS_MANAGEMENT);
    }

    @Test
    void isStartedFromBelowByTheCentreItself() {
        Course fire = town.reports(Report.fireForSocialWorkAlone()).isDecided();
        fire.phone(CENTRE_CHIEF).rings(ACTIVATE);

        fire.isActivatedFromBelow(RECEPTION, PROPERTY_CENTRE);
        fire.isActivatedFromBelow(STAFF, HR_CENTRE);

        fire.told("modtagelsescentret er aktiveret", both(CRISIS_MANAGEMENT));
        fire.told("støtten til egne medarbejdere er aktiveret", both(CRISIS_MANAGEMENT));
        fire.phone(PROPERTY_CENTRE).rings("kan du lede");
        fire.phone(HR_CENTRE).rings("kan du lede");
        assertThat(fire.calls()).noneMatch(call -> call.startsWith(PROPERTY_CENTRE + " ACTIVATE"));
    }

    /** One employee was threatened; no citizen is affected and nothing is acute. */
    private Course fireWithManyToReceive() {
        Course fire = town.reports(Report.fireForSocialWorkAlone().with("acute", "YES"))
                .isDecided();
        fire.phone(CENTRE_CHIEF).rings(ACTIVATE);
        return fire;
    }

    private String receptionIsReady(Course fire) {
        receptionIsLed(fire);
        String effort = activationOf(fire, RECEPTION);
        town.clock().advance(Duration.ofMinutes(10));
        town.bean(ReceptionCentres.class).ready(fire.id, effort, PROPERTY_CENTRE);
        town.deliver();
        return effort;
    }

    private static Report employeesOnly() {
        return Report.quietMatter().with("ballerupCitizens", "NO").with("employeesAffected", "YES");
    }

    private static void receptionIsLed(Course incident) {
        incident.phone(PROPERTY_CENTRE).rings(ACTIVATE).takes();
        incident.told("modtagelsescentret er aktiveret", both(CRISIS_MANAGEMENT));
        incident.phone(PROPERTY_CENTRE).rings("kan du lede").takes().receives("Du leder nu modtagelsescentret");
    }

    /** The reception centre is there already, so nobody is asked to set up an EPC. */
    private static void socialWorkIsAnnounced(Course incident) {
        incident.told("socialfaglig bistand er aktiveret", both(CENTRE_CHIEF));
        incident.told("socialfaglig bistand er aktiveret", both(CRISIS_MANAGEMENT));
        incident.told(TASK, "ydelsescentret");
        incident.told(TASK, both(HP_CHIEF));
        incident.told(TASK, both(Municipality.SOCIAL_GUIDANCE));
        incident.told(TASK, both(CRISIS_MANAGEMENT));
    }

    private static String activationOf(Course incident, String plan) {
        return incident.activation(plan).path("id").asText();
    }
}
