package dk.kaldekaede.incident.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * One incident on its own page.
 *
 * @param now the server's time, for countdowns in the browser
 * @param version changes whenever anything shown changes
 * @param facts what is known
 * @param closedAt null while it runs
 * @param cancelled whether the alarm centre has cancelled it and a person has still to decide
 * @param outreach the answer to OP-1, as in {@code outreach.*}; null until asked
 * @param crews everybody called in, by effort; empty for whoever has no part
 * @param region what AMK was asked and has said, and who of the region is there
 * @param replacements the alarms whose duty has passed on while they ring
 * @param people those who are to be reached, with their numbers
 * @param tasks the partners' and participants' tasks
 * @param diagrams the processes under way, the innermost first
 * @param mayChange whether the reader may change facts and record what others said
 * @param mayCallOff whether the reader may stand the whole incident down
 * @param hasPart whether the reader takes part, and so may see the numbers
 */
record IncidentView(
        String id,
        ZonedDateTime now,
        String version,
        FactsView facts,
        ZonedDateTime reportedAt,
        ZonedDateTime closedAt,
        boolean cancelled,
        String outreach,
        List<PlanView> plans,
        List<ChainView> chains,
        Map<String, CrewView> crews,
        RegionView region,
        List<ReplacementView> replacements,
        List<ContactView> people,
        List<TaskView> tasks,
        List<DiagramView> diagrams,
        List<TimelineRow> timeline,
        List<MessageRow> messages,
        boolean mayChange,
        boolean mayCallOff,
        boolean hasPart) {

    public boolean isDecisionWaiting() {
        return plans.stream().anyMatch(plan -> plan.mayDecide() && plan.isAsked());
    }

    /** Whether the page begins with what concerns the reader and the rest is folded: she has a part in an effort under way. */
    public boolean isFolded() {
        return hasPart && chains.stream().anyMatch(chain -> chain.isActivated() && !chain.isStoodDown());
    }

    /** Whether the reader is to say where those called in find the effort. */
    public boolean isMeetingPointAsked() {
        return mayChange
                && facts.meetingPoint() == null
                && chains.stream().anyMatch(chain -> chain.isSteered() && chain.isCallingIn());
    }

    /** The reader's own tasks that wait for her. */
    public List<TaskView> getOwnTasks() {
        return tasks.stream().filter(task -> task.url() != null).toList();
    }

    /** Whether anything waits for the reader: a task of hers, or an answer of whoever steers. */
    public boolean isAnswerWaited() {
        return !getOwnTasks().isEmpty()
                || isMeetingPointAsked()
                || chains.stream()
                        .filter(ChainView::isSteered)
                        .anyMatch(chain ->
                                chain.getHandOver() != null || !chain.getAsked().isEmpty());
    }

    /** How many tasks are not done. */
    public long getTasksOpen() {
        return tasks.stream().filter(task -> task.doneAt() == null).count();
    }

    public boolean isActivationOffered() {
        return plans.stream().anyMatch(PlanView::mayActivate);
    }

    /** The same, marked with the version of everything it shows; the time is no part of that. */
    IncidentView withItsVersion() {
        return at(now, Version.of(at(null, null)));
    }

    private IncidentView at(ZonedDateTime time, String mark) {
        return new IncidentView(
                id,
                time,
                mark,
                facts,
                reportedAt,
                closedAt,
                cancelled,
                outreach,
                plans,
                chains,
                crews,
                region,
                replacements,
                people,
                tasks,
                diagrams,
                timeline,
                messages,
                mayChange,
                mayCallOff,
                hasPart);
    }
}
