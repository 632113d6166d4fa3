package dk.kaldekaede.readiness.preview.process;

import dk.kaldekaede.alerting.AlertState;
import dk.kaldekaede.alerting.CallOrder;
import dk.kaldekaede.alerting.CallTerms;
import dk.kaldekaede.alerting.ContactOrder;
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

    private static final String ALERT_ROLE = "alert-role";
    private static final String ALERT_PERSON = "alert-person";
    private static final String NOBODY = "none";

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
            case "${noteLeaderMissingDelegate}" -> walk.set("attempt", 1);
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
        Optional<String> person = order.next(walk.text("role"), now(), walk.tried(), anybody -> true);
        person.ifPresent(walk.tried()::add);
        walk.set("attempt", attempt)
                .set("personId", person.orElse(null))
                .set("takenBy", NOBODY)
                .set("holderFound", person.isPresent() ? "YES" : "NO");
    }

    /** Nobody at all held the role; when some did and were silent, the outcome is theirs. */
    private void nobody(Walk walk) {
        if ((int) walk.get("attempt") == 1) {
            walk.set("alertOutcome", AlertState.NOBODY.name());
            calls.add(call(walk, null, now(), List.of(), Set.of(Warning.NOBODY), 0));
        }
    }

    /** A person is called and does not answer. */
    void isCalled(Walk person, Walk role) {
        CallTerms terms = CallTerms.of(
                person.text("acknowledgeWithin"),
                person.text("remindEvery"),
                person.text("channels"),
                person.text("channelMode"));
        List<Channel> channels = contacts.ways(person.text("personId"), terms.channels()).stream()
                .map(ContactOrder::channelOf)
                .distinct()
                .toList();
        Instant calledAt = now();
        if (!channels.isEmpty()) {
            clock.pass(terms.acknowledgeWithin());
        }
        calls.add(call(role, terms, calledAt, channels, warnings(person.text("personId"), channels), rule(role)));
        person.set("alertId", null)
                .set("alertOutcome", (channels.isEmpty() ? AlertState.UNREACHABLE : AlertState.SILENT).name());
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
        String personId = role.text("personId");
        return new PreviewCall(
                links,
                role.text("role"),
                role.text("purpose"),
                personId,
                Optional.ofNullable(personId)
                        .flatMap(roster::person)
                        .map(Person::displayName)
                        .orElse(null),
                (int) role.get("attempt"),
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
        if ((int) role.get("attempt") > 1) {
            return Kind.NEXT_PERSON;
        }
        return switch (role.text("purpose")) {
            case "JUDGE" -> Kind.JUDGE;
            case "FIND_SOMEONE" -> Kind.FIND_SOMEONE;
            default -> byTable ? byTable(byTime) : links == 1 ? Kind.FIRST_BY_PLAN : Kind.NEXT_BY_PLAN;
        };
    }

    private Kind byTable(boolean byTime) {
        return links > 1 ? Kind.NEXT_BY_TABLE : byTime ? Kind.FIRST_BY_TIME : Kind.FIRST_BY_TABLE;
    }
}
