package dk.kaldekaede.model;

import dk.kaldekaede.model.BrokenModelsTest.Break;
import java.util.List;
import java.util.stream.Stream;

/** One broken model for every rule of every check. */
final class Breaks {

    private static final String CALL = "bpmn/call-someone.bpmn";
    private static final String REACH = "bpmn/reach-someone.bpmn";
    private static final String FORM = "bpmn/forms/answer-call.form";
    private static final String TABLE = "dmn/call-deadline.dmn";

    static final List<Break> ALL = Stream.of(
                    identity(),
                    names(),
                    layout(),
                    labels(),
                    paths(),
                    errors(),
                    calls(),
                    userTasks(),
                    ruleTasks(),
                    beans(),
                    variables(),
                    constants(),
                    engineUse(),
                    forms())
            .flatMap(List::stream)
            .toList();

    private Breaks() {}

    private static List<Break> identity() {
        Check check = new IdentityCheck();
        return List.of(
                new Break(check, "not called after", CALL, "process id=\"call-someone\"", "process id=\"call-anyone\""),
                new Break(check, "no valid BPMN", CALL, "<bpmn:process ", "<bpmn:procession /><bpmn:process "),
                new Break(check, "not executable", CALL, "isExecutable=\"true\"", "isExecutable=\"false\""),
                new Break(check, "historyTimeToLive", CALL, "P1825D", "P30D"),
                new Break(
                        check, "one process", CALL, "</bpmn:process>", "</bpmn:process><bpmn:process id=\"second\" />"),
                new Break(check, "no plan rule SF-99", CALL, "SF-5.1 SF-5.2", "SF-5.1 SF-99"));
    }

    private static List<Break> names() {
        Check check = new NameCheck();
        return List.of(
                new Break(check, "no Danish name in sentence case", CALL, "name=\"Kald nogen\"", "name=\"kald nogen\""),
                new Break(check, "not kind_camelCase", CALL, "userTask_answerCall", "task_answerCall"),
                new Break(check, "not kind_camelCase", CALL, "userTask_answerCall", "userTask_AnswerCall"),
                new Break(check, "not kind_camelCase", CALL, "serviceTask_noteAnswer", "userTask_noteAnswer"),
                new Break(
                        check,
                        "endEvent_called: has no name",
                        CALL,
                        "id=\"endEvent_called\" name=\"Kald besvaret\"",
                        "id=\"endEvent_called\""),
                new Break(
                        check,
                        "sequenceFlow_silent: has no name",
                        CALL,
                        "id=\"sequenceFlow_silent\" name=\"Nej\"",
                        "id=\"sequenceFlow_silent\""),
                new Break(
                        check,
                        "exclusiveGateway_answered: has no name",
                        CALL,
                        "id=\"exclusiveGateway_answered\" name=\"Svarede nogen?\"",
                        "id=\"exclusiveGateway_answered\""),
                new Break(check, "is a question", CALL, "Svarede nogen?", "Svarede nogen"),
                new Break(check, "\"Få Fat I Nogen\"", CALL, "name=\"Få fat i nogen\"", "name=\"Få Fat I Nogen\""),
                new Break(check, "\"Answer the call\"", CALL, "Besvar kald", "Answer the call"));
    }

    private static List<Break> layout() {
        Check check = new LayoutCheck();
        String end = "x=\"1040\" y=\"182\"";
        return List.of(
                new Break(
                        check,
                        "endEvent_called: is not drawn",
                        CALL,
                        "bpmnElement=\"endEvent_called\"",
                        "bpmnElement=\"call-someone\""),
                new Break(
                        check,
                        "sequenceFlow_end: is not drawn",
                        CALL,
                        "bpmnElement=\"sequenceFlow_end\"",
                        "bpmnElement=\"call-someone\""),
                new Break(check, "endEvent_called: overlaps serviceTask_noteAnswer", CALL, end, "x=\"970\" y=\"182\""),
                new Break(
                        check,
                        "drawn outside subProcess_callWithdrawn",
                        CALL,
                        "x=\"320\" y=\"472\"",
                        "x=\"390\" y=\"472\""),
                new Break(check, "sequenceFlow_end: runs from right to left", CALL, end, "x=\"840\" y=\"100\""),
                new Break(check, "sequenceFlow_silent: closes a loop without", CALL, "y=\"360\"", "y=\"210\""),
                new Break(check, "runs across endEvent_nobodyFound", CALL, "y=\"360\"", "y=\"310\""),
                new Break(
                        check,
                        "sequenceFlow_nobody: runs across callActivity_reachSomeone",
                        CALL,
                        "<di:waypoint x=\"490\" y=\"258\" />",
                        "<di:waypoint x=\"490\" y=\"170\" />"),
                new Break(
                        check,
                        "crosses or runs on sequenceFlow_silent",
                        CALL,
                        "<di:waypoint x=\"490\" y=\"258\" />",
                        "<di:waypoint x=\"490\" y=\"258\" /><di:waypoint x=\"490\" y=\"380\" />"));
    }

    private static List<Break> labels() {
        Check check = new LabelCheck();
        String label = "<dc:Bounds x=\"631\" y=\"240\" width=\"18\" height=\"14\" />";
        return List.of(
                new Break(check, "on the line sequenceFlow_silent", CALL, label, label.replace("631", "620")),
                new Break(
                        check,
                        "on callActivity_reachSomeone",
                        CALL,
                        label,
                        label.replace("631", "520").replace("240", "200")),
                new Break(
                        check,
                        "on the label of",
                        CALL,
                        label,
                        label.replace("631", "540").replace("240", "301")),
                new Break(
                        check,
                        "no place for its label",
                        CALL,
                        "<bpmndi:BPMNLabel>" + label + "</bpmndi:BPMNLabel>",
                        ""),
                new Break(check, "too low", CALL, "Kald besvaret", "Kald besvaret af en vagthavende"),
                new Break(
                        check,
                        "too narrow",
                        CALL,
                        "y=\"301\" width=\"66\" height=\"14\"",
                        "y=\"301\" width=\"20\" height=\"28\""),
                new Break(
                        check,
                        "too long for its shape",
                        CALL,
                        "Besvar kald",
                        "Besvar kald fra den vagthavende ".repeat(4)));
    }

    private static List<Break> paths() {
        Check check = new DecisionPathCheck();
        return List.of(
                new Break(check, "neither a condition nor", CALL, " default=\"sequenceFlow_silent\"", ""),
                new Break(check, "leave a gap", REACH, "${!answered}", "${!answered and activationId == null}"),
                new Break(
                        check,
                        "default flow and has a condition",
                        CALL,
                        "default=\"sequenceFlow_silent\"",
                        "default=\"sequenceFlow_answered\""),
                new Break(check, "same condition", REACH, "${!answered}", "${answered}"),
                new Break(check, "its condition says yes", REACH, "${!answered}", "${activationId == 'a'}"),
                new Break(
                        check,
                        "leaves no deciding gateway",
                        CALL,
                        "targetRef=\"endEvent_called\" />",
                        "targetRef=\"endEvent_called\"><bpmn:conditionExpression>${answered}</bpmn:conditionExpression></bpmn:sequenceFlow>"));
    }

    private static List<Break> errors() {
        Check check = new ErrorCheck();
        return List.of(
                new Break(
                        check,
                        "endEvent_nobodyFound: nobody catches the error nobody-found",
                        CALL,
                        "errorCode=\"nobody-found\"",
                        "errorCode=\"something-else\""),
                new Break(
                        check,
                        "nobody-found that Java names",
                        CALL,
                        "calledElement=\"reach-someone\"",
                        "calledElement=\"reach-anyone\""));
    }

    private static List<Break> calls() {
        Check check = new CallCheck();
        return List.of(
                new Break(
                        check,
                        "no process reach-anyone",
                        CALL,
                        "calledElement=\"reach-someone\"",
                        "calledElement=\"reach-anyone\""),
                new Break(
                        check,
                        "no process social-work-activation",
                        CALL,
                        "calledElement=\"reach-someone\"",
                        "calledElement=\"${actionPlan}-activation\""),
                new Break(
                        check,
                        "business key",
                        CALL,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        ""),
                new Break(
                        check,
                        "boundaryEvent_nobodyFound: would delete",
                        CALL,
                        "<bpmn:errorEventDefinition id=\"errorEventDefinition_nobodyFound\" errorRef=\"error_nobodyFound\" />",
                        "<bpmn:messageEventDefinition messageRef=\"message_callWithdrawn\" />"),
                new Break(
                        check,
                        "startEvent_callWithdrawn: would delete",
                        CALL,
                        "isInterrupting=\"false\"",
                        "isInterrupting=\"true\""),
                new Break(
                        check,
                        "endEvent_called: would delete",
                        CALL,
                        "<bpmn:incoming>sequenceFlow_end</bpmn:incoming>",
                        "<bpmn:incoming>sequenceFlow_end</bpmn:incoming><bpmn:terminateEventDefinition />"));
    }

    private static List<Break> userTasks() {
        Check check = new UserTaskCheck();
        return List.of(
                new Break(check, "has no form", CALL, "camunda:formRef=\"answer-call\"", ""),
                new Break(
                        check,
                        "no form answer-all",
                        CALL,
                        "camunda:formRef=\"answer-call\"",
                        "camunda:formRef=\"answer-all\""),
                new Break(
                        check,
                        "not bound to the deployment",
                        CALL,
                        "formRefBinding=\"deployment\"",
                        "formRefBinding=\"latest\""),
                new Break(check, "nobody sees it", CALL, "camunda:candidateGroups=\"sygeplejevagt\"", ""),
                new Break(check, "no due date", CALL, "camunda:dueDate=\"${dueAt}\"", ""),
                new Break(check, "no priority", CALL, "camunda:priority=\"90\"", ""),
                new Break(check, "neither a due date nor a day", CALL, "camunda:dueDate=\"${dueAt}\"", ""),
                new Break(
                        check,
                        "no form report-call",
                        CALL,
                        "<bpmn:startEvent id=\"startEvent_callNeeded\"",
                        "<bpmn:startEvent id=\"startEvent_callNeeded\" camunda:formRef=\"report-call\""));
    }

    private static List<Break> ruleTasks() {
        Check check = new RuleTaskCheck();
        return List.of(
                new Break(
                        check,
                        "no table call-limit",
                        CALL,
                        "decisionRef=\"call-deadline\"",
                        "decisionRef=\"call-limit\""),
                new Break(
                        check,
                        "not bound to the pinned version",
                        CALL,
                        "decisionRefBinding=\"version\"",
                        "decisionRefBinding=\"latest\""),
                new Break(
                        check,
                        "not bound to the pinned version",
                        CALL,
                        "versionOf('call-deadline'",
                        "versionOf('other'"),
                new Break(
                        check,
                        "as a Java object",
                        CALL,
                        "camunda:decisionRefBinding",
                        "camunda:resultVariable=\"result\" camunda:decisionRefBinding"),
                new Break(
                        check,
                        "as a Java object",
                        CALL,
                        "camunda:decisionRefBinding",
                        "camunda:mapDecisionResult=\"singleResult\" camunda:decisionRefBinding"),
                new Break(
                        check,
                        "no end listener",
                        CALL,
                        "event=\"end\" delegateExpression",
                        "event=\"start\" delegateExpression"),
                new Break(
                        check,
                        "does not say whenNoRuleHits.answerWithin",
                        CALL,
                        "whenNoRuleHits.answerWithin",
                        "whenNoRuleHits.other"),
                new Break(check, "PT7M is no value", CALL, "value=\"PT5M\"", "value=\"PT7M\""),
                new Break(
                        check,
                        "output answerTwice is no declared",
                        TABLE,
                        "name=\"answerWithin\"",
                        "name=\"answerTwice\""),
                new Break(
                        check,
                        "input weekday is no declared",
                        TABLE,
                        "<text>activationId</text>",
                        "<text>weekday</text>"));
    }

    private static List<Break> beans() {
        Check check = new BeanCheck();
        return List.of(
                new Break(
                        check,
                        "neither a bean nor a declared variable: noteAnything",
                        CALL,
                        "${noteAnswerDelegate}",
                        "${noteAnything}"),
                new Break(
                        check,
                        "no model calls the bean noteAnswerDelegate",
                        CALL,
                        "${noteAnswerDelegate}",
                        "${noteAnything}"),
                new Break(
                        check,
                        "there is no pinnedRules.newestOf(...) to call",
                        CALL,
                        "${pinnedRules.versionOf(",
                        "${pinnedRules.newestOf("));
    }

    private static List<Break> variables() {
        Check check = new VariableCheck();
        return List.of(
                new Break(
                        check,
                        "there is no CallAnyoneVariables",
                        CALL,
                        "process id=\"call-someone\"",
                        "process id=\"call-anyone\""),
                new Break(
                        check,
                        "maps answer, which",
                        CALL,
                        "camunda:out source=\"answered\"",
                        "camunda:out source=\"answer\""),
                new Break(check, "maps alertId, which", CALL, "target=\"activationId\"", "target=\"alertId\""),
                new Break(
                        check,
                        "passes all variables",
                        CALL,
                        "source=\"activationId\" target=\"activationId\"",
                        "variables=\"all\""),
                new Break(check, "the field taken is no", FORM, "\"key\": \"answered\"", "\"key\": \"taken\""),
                new Break(check, "nobody uses the declared variable dueAt", CALL, "${dueAt}", "${answered}"));
    }

    private static List<Break> constants() {
        Check check = new ConstantCheck();
        return List.of(
                new Break(
                        check,
                        "no class CallAnyoneProcess",
                        CALL,
                        "process id=\"call-someone\"",
                        "process id=\"call-anyone\""),
                new Break(
                        check,
                        "USER_TASK_ANSWER_CALL = userTask_answerCall is not in",
                        CALL,
                        "userTask_answerCall",
                        "userTask_answerIt"),
                new Break(check, "MESSAGE_CALL_WITHDRAWN", CALL, "name=\"call-withdrawn\"", "name=\"call-off\""),
                new Break(
                        check, "call-off: Java has no constant", CALL, "name=\"call-withdrawn\"", "name=\"call-off\""),
                new Break(check, "ERROR_NOBODY_FOUND", REACH, "errorCode=\"nobody-found\"", "errorCode=\"nobody\""));
    }

    private static List<Break> engineUse() {
        Check check = new EngineUseCheck();
        String call = "process id=\"call-someone\"";
        return List.of(
                new Break(check, "uses camunda:class", CALL, "camunda:delegateExpression=", "camunda:class="),
                new Break(check, "uses camunda:expression", CALL, "camunda:delegateExpression=", "camunda:expression="),
                new Break(
                        check,
                        "a script as condition",
                        REACH,
                        "<bpmn:conditionExpression ",
                        "<bpmn:conditionExpression language=\"javascript\" "),
                new Break(check, "is a script", CALL, "bpmn:serviceTask", "bpmn:scriptTask"),
                new Break(
                        check,
                        "holds a script",
                        CALL,
                        "event=\"end\" delegateExpression=\"${ruleOutcome}\" />",
                        "event=\"end\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener>"),
                new Break(
                        check,
                        "a job of its own",
                        CALL,
                        call + " name=\"Kald nogen\"",
                        "process id=\"alert-role\" name=\"Kald nogen\""));
    }

    private static List<Break> forms() {
        Check check = new FormCheck();
        return List.of(
                new Break(check, "not the file's name", FORM, "\"id\": \"answer-call\"", "\"id\": \"answer\""),
                new Break(check, "schemaVersion", FORM, "16", "17"),
                new Break(check, "filepicker", FORM, "checkbox", "filepicker"),
                new Break(check, "no Danish label", FORM, "Jeg tager den", ""),
                new Break(check, "free text that would stay", FORM, "\"key\": \"note\"", "\"key\": \"remark\""));
    }
}
