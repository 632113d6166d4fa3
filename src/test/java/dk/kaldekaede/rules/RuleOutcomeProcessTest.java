package dk.kaldekaede.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailEntry;
import dk.kaldekaede.audit.TrailType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small process with a table that has a gap: what is answered goes on, what is not is told and gone on with care. */
class RuleOutcomeProcessTest {

    private static final List<NoRuleHit> NEWS = new ArrayList<>();
    private static ConfigurableApplicationContext application;
    private static RuntimeService runtime;

    @BeforeAll
    static void start() {
        application = RulesSlice.startOn("outcome", true);
        runtime = application.getBean(RuntimeService.class);
        application.addApplicationListener((ApplicationListener<PayloadApplicationEvent<?>>) event -> {
            if (event.getPayload() instanceof NoRuleHit news) {
                NEWS.add(news);
            }
        });
        application.getBean(PublishedTables.class).publish("test", Map.of("with-gap.dmn", TABLE));
        deploy("careful", """
                <camunda:properties>
                  <camunda:property name="whenNoRuleHits.speed" value="QUICK" />
                  <camunda:property name="whenNoRuleHits.wake" value="true" />
                  <camunda:property name="whenNoRuleHits.people" value="9" />
                  <camunda:property name="plan" value="SF-2.6" />
                </camunda:properties>
                """);
        deploy("careless", "");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void outputsOfTheRowBecomeVariablesOfTheSameName() {
        String instance = ask("careful", "incident-hit", 5);

        assertThat(runtime.getVariables(instance))
                .containsEntry("speed", "SLOW")
                .containsEntry("wake", false)
                .containsEntry("people", 3);
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).count())
                .isZero();
        assertThat(NEWS).noneMatch(news -> news.incidentId().equals("incident-hit"));
    }

    @Test
    void whereNoRowHitsItGoesOnWithCareAndTellsAPerson() {
        assertCareful(ask("careful", "incident-gap", 50), "incident-gap");
    }

    @Test
    void aRowThatLeavesAnOutputEmptyCountsAsNone() {
        assertCareful(ask("careful", "incident-empty", 7), "incident-empty");
    }

    private static void assertCareful(String instance, String incident) {
        assertThat(runtime.getVariables(instance))
                .containsEntry("speed", "QUICK")
                .containsEntry("wake", true)
                .containsEntry("people", 9)
                .doesNotContainKey("plan");
        assertThat(runtime.createIncidentQuery().processInstanceId(instance).singleResult())
                .satisfies(raised -> {
                    assertThat(raised.getIncidentType()).isEqualTo("no-rule-hit");
                    assertThat(raised.getConfiguration()).isEqualTo("with-gap");
                });
        assertThat(application.getBean(Trail.class).of(incident))
                .extracting(TrailEntry::type)
                .containsExactly(TrailType.RULES_PINNED, TrailType.NO_RULE_HIT);
        assertThat(NEWS).contains(new NoRuleHit(incident, "activation-of-" + incident, "with-gap"));
    }

    @Test
    void aTaskWithoutCarefulValuesStopsRatherThanGoingOnWithNothing() {
        assertThatThrownBy(() -> ask("careless", "incident-careless", 50))
                .hasMessageContaining("businessRuleTask_ask has no property whenNoRuleHits.<output>");
    }

    @Test
    void noResultOfATableIsKeptAsASerializedObject() {
        String instance = ask("careful", "incident-plain", 5);

        assertThat(application
                        .getBean(HistoryService.class)
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .list())
                .extracting(HistoricVariableInstance::getTypeName)
                .containsOnly("string", "boolean", "integer");
    }

    private static String ask(String process, String incident, int number) {
        String activation = "activation-of-" + incident;
        new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> application.getBean(PinnedRules.class).pin(activation, incident));
        return runtime.startProcessInstanceByKey(
                        process, incident, Map.of("activationId", activation, "number", number))
                .getId();
    }

    private static void deploy(String process, String properties) {
        application
                .getBean(RepositoryService.class)
                .createDeployment()
                .name(UUID.randomUUID().toString())
                .addString(process + ".bpmn", PROCESS.formatted(process, properties))
                .deploy();
    }

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="startEvent" />
                <sequenceFlow id="flow_1" sourceRef="startEvent" targetRef="businessRuleTask_ask" />
                <businessRuleTask id="businessRuleTask_ask" camunda:decisionRef="with-gap"
                    camunda:decisionRefBinding="version"
                    camunda:decisionRefVersion="${pinnedRules.versionOf('with-gap', activationId)}">
                  <extensionElements>
                    <camunda:executionListener event="end" delegateExpression="${ruleOutcome}" />
                    %s
                  </extensionElements>
                </businessRuleTask>
                <sequenceFlow id="flow_2" sourceRef="businessRuleTask_ask" targetRef="userTask_wait" />
                <userTask id="userTask_wait" />
              </process>
            </definitions>
            """;

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn">
              <decision id="with-gap" name="With a gap" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="UNIQUE">
                  <input id="i"><inputExpression id="e" typeRef="integer"><text>number</text></inputExpression></input>
                  <output id="o1" name="speed" typeRef="string" />
                  <output id="o2" name="wake" typeRef="boolean" />
                  <output id="o3" name="people" typeRef="integer" />
                  <rule id="r1">
                    <inputEntry id="r1i"><text>5</text></inputEntry>
                    <outputEntry id="r1o1"><text>"SLOW"</text></outputEntry>
                    <outputEntry id="r1o2"><text>false</text></outputEntry>
                    <outputEntry id="r1o3"><text>3</text></outputEntry>
                  </rule>
                  <rule id="r2">
                    <inputEntry id="r2i"><text>7</text></inputEntry>
                    <outputEntry id="r2o1"><text>"SLOW"</text></outputEntry>
                    <outputEntry id="r2o2"><text></text></outputEntry>
                    <outputEntry id="r2o3"><text>3</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
}
