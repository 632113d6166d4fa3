package dk.kaldekaede.readiness.preview.process;

import static dk.kaldekaede.readiness.preview.process.WalkVariables.ACTION_PLAN;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ACTIVATION_ID;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ACTIVATION_PROPOSED;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.AFFECTED_PEOPLE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ATTEMPT;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.DECIDE_ACTIVATION;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.FIRST_ASKED;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.LEADERSHIP;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.LEAD_PURPOSE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.LEVEL;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.MUST_ASK;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.NEXT_IN_LINE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.NOBODY;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.SUBJECT;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.TAKEN_BY;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.TO_LEAD;

import dk.kaldekaede.alerting.CallOrder;
import dk.kaldekaede.alerting.ContactOrder;
import dk.kaldekaede.plans.ActionPlan;
import dk.kaldekaede.plans.ActionPlans;
import dk.kaldekaede.readiness.preview.Level;
import dk.kaldekaede.readiness.preview.Preview;
import dk.kaldekaede.readiness.preview.PreviewChain;
import dk.kaldekaede.roster.DanishCalendar;
import dk.kaldekaede.roster.DutyRoster;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rules.RuleTrial;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says who would be called if it happened at a moment. It sends nothing and writes nothing. */
@Component
public class WhoIsCalled {

    private final Models models;
    private final RuleTrial rules;
    private final CallOrder order;
    private final ContactOrder contacts;
    private final Roster roster;
    private final DutyRoster duty;
    private final DanishCalendar calendar;

    WhoIsCalled(
            Models models,
            RuleTrial rules,
            CallOrder order,
            ContactOrder contacts,
            Roster roster,
            DutyRoster duty,
            DanishCalendar calendar) {
        this.models = models;
        this.rules = rules;
        this.order = order;
        this.contacts = contacts;
        this.roster = roster;
        this.duty = duty;
        this.calendar = calendar;
    }

    /** What the models ask of the proposals; the engine asks the bean of the same name. */
    public record Proposed(boolean activate) {

        /** Whether it is proposed to activate anything. */
        public boolean activationProposed(String incidentId) {
            return activate;
        }
    }

    /**
     * Every chain from a moment: the decision, the activation of each plan, and the leadership of each effort.
     *
     * @param level what would be proposed; an activation is always called at the level ACTIVATE
     */
    @Transactional(readOnly = true)
    public Preview at(Instant moment, Level level) {
        Stream<PreviewChain> activations = ActionPlans.ALL.stream().map(plan -> activation(plan, moment));
        Stream<PreviewChain> leaderships = ActionPlans.ALL.stream().map(plan -> leadership(plan.subject(), moment));
        return new Preview(
                moment,
                level,
                Stream.of(Stream.of(decision(moment, level)), activations, leaderships)
                        .flatMap(each -> each)
                        .toList());
    }

    private PreviewChain decision(Instant moment, Level level) {
        return chain(
                DECIDE_ACTIVATION,
                DECIDE_ACTIVATION,
                moment,
                level.activates(),
                Map.of(
                        LEVEL,
                        level.name(),
                        ACTIVATION_PROPOSED,
                        level.activates(),
                        MUST_ASK,
                        true,
                        AFFECTED_PEOPLE,
                        -1));
    }

    private PreviewChain activation(ActionPlan plan, Instant moment) {
        return chain(
                plan.process(),
                plan.process(),
                moment,
                true,
                Map.of(LEVEL, Level.ACTIVATE.name(), ACTION_PLAN, plan.id(), TAKEN_BY, NOBODY));
    }

    private PreviewChain leadership(String subject, Instant moment) {
        return chain(
                subject,
                LEADERSHIP,
                moment,
                true,
                Map.of(
                        LEVEL,
                        Level.ACTIVATE.name(),
                        SUBJECT,
                        subject,
                        ATTEMPT,
                        1,
                        FIRST_ASKED,
                        NEXT_IN_LINE,
                        LEAD_PURPOSE,
                        TO_LEAD));
    }

    private PreviewChain chain(String id, String process, Instant moment, boolean activate, Map<String, Object> given) {
        WalkClock clock = new WalkClock(moment);
        Walk walk = Walk.with(Map.of(
                "danishCalendar",
                calendar.by(clock),
                "dutyRoster",
                duty.by(clock),
                "planProposals",
                new Proposed(activate),
                "execution",
                Map.of("processBusinessKey", "preview")));
        walk.set(ACTIVATION_ID, "preview");
        given.forEach(walk::set);
        SilentPeople people = new SilentPeople(order, contacts, roster, clock);
        PreviewChain.Then then = new ChainWalker(models, rules, people).walk(process, walk);
        return new PreviewChain(id, people.calls(), then);
    }
}
