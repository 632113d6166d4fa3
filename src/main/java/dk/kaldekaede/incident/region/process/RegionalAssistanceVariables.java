package dk.kaldekaede.incident.region.process;

import static dk.kaldekaede.effort.RegionKind.CLERGY;
import static dk.kaldekaede.effort.RegionKind.CRISIS_TEAM;
import static dk.kaldekaede.effort.RegionKind.KOP;

import dk.kaldekaede.effort.RegionKind;
import dk.kaldekaede.incident.RegionAnswer;
import dk.kaldekaede.incident.region.RegionPlace;
import dk.kaldekaede.incident.region.RegionSaid;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of the process {@code regional-assistance}: what was chosen in its forms, never a name or a sentence. */
final class RegionalAssistanceVariables {

    static final String ASKED_FOR = "askedFor";
    static final String CLERGY_ASKED = "clergyAsked";
    static final String AMK_ANSWER = "amkAnswer";
    static final String AMK_PLACE = "amkPlace";
    static final String REGION_NEWS = "regionNews";

    private static final Map<String, Set<RegionKind>> ASKED = Map.of(
            "KOP_AND_CRISIS_TEAM", EnumSet.of(KOP, CRISIS_TEAM),
            "KOP", EnumSet.of(KOP),
            "CRISIS_TEAM", EnumSet.of(CRISIS_TEAM),
            "NOBODY", EnumSet.noneOf(RegionKind.class));

    private static final Map<String, Set<RegionKind>> CLERGY_TOO =
            Map.of("YES", EnumSet.of(CLERGY), "NO", EnumSet.noneOf(RegionKind.class));

    private static final Map<String, RegionSaid> NEWS = Map.of(
            "KOP_ARRIVED", arrived(KOP),
            "KOP_LEFT", left(KOP),
            "CRISIS_TEAM_ARRIVED", arrived(CRISIS_TEAM),
            "CRISIS_TEAM_LEFT", left(CRISIS_TEAM),
            "CLERGY_ARRIVED", arrived(CLERGY),
            "CLERGY_LEFT", left(CLERGY),
            "ALONE", answer(RegionAnswer.ALONE),
            "TOGETHER", answer(RegionAnswer.TOGETHER),
            "UNKNOWN", answer(RegionAnswer.UNKNOWN));

    private static final Map<String, Function<RegionalAssistanceVariables, RegionSaid>> FORMS = Map.of(
            RegionalAssistanceProcess.USER_TASK_ASK_AMK, RegionalAssistanceVariables::asked,
            RegionalAssistanceProcess.USER_TASK_FOLLOW_REGION, RegionalAssistanceVariables::news);

    private final VariableScope scope;

    RegionalAssistanceVariables(VariableScope scope) {
        this.scope = scope;
    }

    /** What is told in one of the course's tasks, as its form has it. */
    RegionSaid saidIn(String task) {
        return FORMS.get(task).apply(this);
    }

    /** What AMK was asked for and said. */
    private RegionSaid asked() {
        Set<RegionKind> asked = EnumSet.copyOf(ASKED.get(text(ASKED_FOR)));
        asked.addAll(CLERGY_TOO.get(text(CLERGY_ASKED)));
        return new RegionSaid(
                RegionAnswer.valueOf(text(AMK_ANSWER)),
                RegionPlace.valueOf(text(AMK_PLACE)),
                asked,
                Set.of(),
                Set.of());
    }

    /** What is new. */
    private RegionSaid news() {
        return NEWS.get(text(REGION_NEWS));
    }

    private String text(String name) {
        return (String) scope.getVariable(name);
    }

    private static RegionSaid arrived(RegionKind kind) {
        return new RegionSaid(null, null, Set.of(), Set.of(kind), Set.of());
    }

    private static RegionSaid left(RegionKind kind) {
        return new RegionSaid(null, null, Set.of(), Set.of(), Set.of(kind));
    }

    private static RegionSaid answer(RegionAnswer answer) {
        return new RegionSaid(answer, null, Set.of(), Set.of(), Set.of());
    }
}
