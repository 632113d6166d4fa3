package dk.kaldekaede.readiness.preview.process;

import static dk.kaldekaede.readiness.preview.process.WalkVariables.ACKNOWLEDGE_WITHIN;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ALERT_ID;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ALERT_OUTCOME;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ALERT_PERSON;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ALERT_ROLE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ATTEMPT;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.CHANNELS;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.CHANNEL_MODE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.HOLDER_FOUND;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.NOBODY;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.PERSON_ID;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.PURPOSE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.REMIND_EVERY;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.ROLE;
import static dk.kaldekaede.readiness.preview.process.WalkVariables.TAKEN_BY;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.CallOrder;
import dk.kaldekaede.alerting.CallTerms;
import dk.kaldekaede.alerting.ContactOrder;
import dk.kaldekaede.alerting.Reach;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.readiness.preview.PreviewCall;
import dk.kaldekaede.readiness.preview.PreviewCall.Kind;
import dk.kaldekaede.readiness.preview.PreviewCall.Reason;
import dk.kaldekaede.readiness.preview.PreviewCall.Warning;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rules.RuleTrial.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the steps of the models do with people, if none of them answers. Whom a role's call takes next and by which ways
 * she is reached is asked of the classes that a real alarm asks; every deadline passes on the walk's own clock.
 */
final class SilentPeople {

    private final CallOrder order;
    private final ContactOrder contacts;
    private final Roster roster;
    private final WalkClock clock;
    private final List<PreviewCall> calls = new ArrayList<>();
    private int links;

    SilentPeople(CallOrder order, ContactOrder contacts, Roster roster, WalkClock clock) {
        this.order = order;
        this.contacts = contacts;
        this.roster = roster;
        this.clock = clock;
    }

    static boolean isPerson(String processKey) {
        return ALERT_PERSON.equals(processKey);
    }

    Instant now() {
        return clock.instant();
    }

    /** Everybody called so far. */
    List<PreviewCall> calls() {
        return List.copyOf(calls);
    }

    /** A called process begins: each role that is called is a link. */
    void enters(String processKey) {
        if (ALERT_ROLE.equals(processKey)) {
            links++;
        }
    }

    /**
     * A service task's delegate, as far as it has a part in who is called.
     *
     * @throws IllegalStateException when the preview does not know what it does
     */
    void does(String delegate, Walk walk) {
        switch (delegate) {
            case "${findHolderDelegate}" -> find(walk);
            case "${noteNobodyDelegate}" -> nobody(walk);
            case "${noteLeaderMissingDelegate}" -> walk.set(ATTEMPT, 1);
            case "${startActivationDelegate}",
                    "${loadFactsDelegate}",
                    "${proposalCountsDelegate}",
                    "${noteSilentChainDelegate}" -> {
                // These note what happened and call nobody.
            }
            default -> throw new IllegalStateException("A preview does not know what %s does".formatted(delegate));
        }
    }

    private void find(Walk walk) {
        int attempt = walk.tried().size() + 1;
        Optional<String> person = order.next(walk.text(ROLE), now(), walk.tried(), anybody -> true);
        person.ifPresent(walk.tried()::add);
        walk.set(ATTEMPT, attempt)
                .set(PERSON_ID, person.orElse(null))
                .set(TAKEN_BY, NOBODY)
                .set(HOLDER_FOUND, person.isPresent() ? WalkVariables.FOUND : WalkVariables.NOT_FOUND);
    }

    /** Nobody at all held the role; when some did and were silent, the outcome is theirs. */
    private void nobody(Walk walk) {
        if ((int) walk.get(ATTEMPT) == 1) {
            walk.set(ALERT_OUTCOME, AlertState.NOBODY.name());
            calls.add(call(walk, null, now(), List.of(), Set.of(Warning.NOBODY), 0));
        }
    }

    /** A person is called and does not answer. */
    void isCalled(Walk person, Walk role) {
        CallTerms terms = CallTerms.of(
                person.text(ACKNOWLEDGE_WITHIN),
                person.text(REMIND_EVERY),
                person.text(CHANNELS),
                person.text(CHANNEL_MODE));
        List<Channel> channels = contacts.ways(person.text(PERSON_ID), terms.channels()).stream()
                .map(Reach::channel)
                .distinct()
                .toList();
        Instant calledAt = now();
        if (!channels.isEmpty()) {
            clock.pass(terms.acknowledgeWithin());
        }
        calls.add(call(role, terms, calledAt, channels, warnings(person.text(PERSON_ID), channels), rule(role)));
        person.set(ALERT_ID, null)
                .set(ALERT_OUTCOME, (channels.isEmpty() ? AlertState.UNREACHABLE : AlertState.SILENT).name());
    }

    private Set<Warning> warnings(String personId, List<Channel> channels) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (channels.isEmpty()) {
            warnings.add(Warning.UNREACHABLE);
        }
        if (calls.stream().anyMatch(call -> personId.equals(call.personId()))) {
            warnings.add(Warning.SAME_PERSON);
        }
        return warnings;
    }

    private PreviewCall call(
            Walk role, CallTerms terms, Instant calledAt, List<Channel> channels, Set<Warning> warnings, int rule) {
        String personId = role.text(PERSON_ID);
        return new PreviewCall(
                links,
                role.text(ROLE),
                role.text(PURPOSE),
                personId,
                Optional.ofNullable(personId)
                        .flatMap(roster::person)
                        .map(Person::displayName)
                        .orElse(null),
                (int) role.get(ATTEMPT),
                calledAt,
                terms == null ? null : terms.acknowledgeWithin(),
                now(),
                channels,
                terms != null && terms.allAtOnce(),
                reason(role),
                rule,
                warnings);
    }

    private static int rule(Walk role) {
        return role.chose("${channels}").map(Answer::rule).orElse(0);
    }

    private Reason reason(Walk role) {
        String time = role.callersTimeClass();
        Optional<Answer> table = role.roleChosenBy();
        Kind kind = kind(role, table.isPresent(), time != null);
        return new Reason(
                kind,
                kind == Kind.FIRST_BY_TIME ? time : null,
                table.map(Answer::table).orElse(null),
                table.map(Answer::rule).orElse(0));
    }

    private Kind kind(Walk role, boolean byTable, boolean byTime) {
        if ((int) role.get(ATTEMPT) > 1) {
            return Kind.NEXT_PERSON;
        }
        return switch (role.text(PURPOSE)) {
            case "JUDGE" -> Kind.JUDGE;
            case "FIND_SOMEONE" -> Kind.FIND_SOMEONE;
            default -> byTable ? byTable(byTime) : links == 1 ? Kind.FIRST_BY_PLAN : Kind.NEXT_BY_PLAN;
        };
    }

    private Kind byTable(boolean byTime) {
        return links > 1 ? Kind.NEXT_BY_TABLE : byTime ? Kind.FIRST_BY_TIME : Kind.FIRST_BY_TABLE;
    }
}
