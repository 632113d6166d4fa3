package dk.kaldekaede.readiness;

import dk.kaldekaede.alerting.AlertTokens;
import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.readiness.TestedWays.Tested;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether messages reach people (SB-6): sends tests and keeps what comes of them (ADR 55). */
@Service
public class ContactTests {

    private static final String PAGE = "p";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ContactTestRows rows;
    private final ContactTestMessages messages;
    private final TestedWays ways;
    private final ContactTestTimes times;
    private final ContactTestSettings settings;
    private final PeopleRegister people;
    private final AlertTokens tokens;
    private final Clock clock;

    ContactTests(
            ContactTestRows rows,
            ContactTestMessages messages,
            TestedWays ways,
            ContactTestTimes times,
            ContactTestSettings settings,
            PeopleRegister people,
            AlertTokens tokens,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.ways = ways;
        this.times = times;
        this.settings = settings;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What came of sending a test in a round.
     *
     * @param testId the test
     * @param reachable whether there was a way to send it
     * @param remindAt when she is reminded
     * @param answerBy until when it waits for an answer
     */
    public record Sent(String testId, boolean reachable, Instant remindAt, Instant answerBy) {}

    /**
     * Tests the way on which a person is called first.
     *
     * @throws org.springframework.dao.DuplicateKeyException when a round waits for her already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Sent send(String roundId, String personId, String processInstanceId) {
        PersonDetails person = people.find(personId).orElseThrow();
        Optional<Tested> first = ways.first(person);
        String id = insert(roundId, personId, processInstanceId, first.map(Tested::channel), person.roles());
        first.ifPresent(way -> send(id, person, way));
        Instant now = clock.instant();
        return new Sent(id, first.isPresent(), times.remindAt(now), times.answerBy(now));
    }

    /** Sends the test once more, by the same way; nothing when that is no way of hers any longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String testId) {
        ContactTest test = rows.find(testId).orElseThrow();
        people.find(test.personId()).ifPresent(person -> ways.of(person)
                .filter(way ->
                        way.channel() == test.channel() && way.way().address().equals(test.address()))
                .findFirst()
                .ifPresent(way -> messages.send(
                        person, way.channel(), way.way().address(), MessageKind.REMINDER, tokens.link(PAGE, testId))));
    }

    /**
     * Somebody tests one of her own ways.
     *
     * @param position which of her ways
     * @return false when she has sent as many within the hour as she may
     * @throws IllegalArgumentException when she has no such way
     */
    @Transactional
    public boolean sendOwn(String personId, int position, Channel channel) {
        PersonDetails person = people.find(personId).orElseThrow();
        Tested tested = ways.of(person)
                .filter(way -> way.way().position() == position && way.channel() == channel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("She has no way " + position + " by " + channel));
        Instant since = clock.instant().minus(AN_HOUR);
        if (rows.ownSince(personId, channel, tested.way().address(), since) >= settings.ownPerHour()) {
            return false;
        }
        send(insert(null, personId, null, Optional.of(channel), Set.of()), person, tested);
        return true;
    }

    /** The test that a link leads to. */
    public Optional<ContactTest> byToken(String token) {
        return rows.byTokenHash(tokens.hash(token));
    }

    /** The test that a message carried. */
    public Optional<ContactTest> byMessage(String messageId) {
        return rows.byMessage(messageId);
    }

    /** The newest test of the telephone that a message rang: a reminder is of the test it reminds of. */
    public Optional<ContactTest> byCall(String messageId) {
        return rows.byCall(messageId);
    }

    /** What a round waits for from a person. */
    public Optional<ContactTest> openOf(String personId) {
        return rows.openOf(personId);
    }

    /** A person's latest tests, the newest in front. */
    public List<ContactTest> latestOf(String personId, int count) {
        return rows.ofPerson(personId, count);
    }

    /** By which ways and channels a person can test whether she is reached, in the order in which she is called. */
    public List<OwnWay> waysOf(String personId) {
        return people.find(personId).stream()
                .flatMap(ways::of)
                .map(tested -> new OwnWay(
                        tested.way().position(), tested.channel(), tested.way().address()))
                .toList();
    }

    /**
     * A way that somebody can test.
     *
     * @param position its place among her contact ways
     * @param address as the roster keeps it
     */
    public record OwnWay(int position, Channel channel, String address) {}

    /** So many tests an hour somebody may send to herself by one way. */
    public int ownPerHour() {
        return settings.ownPerHour();
    }

    /**
     * It reached her, by her own word.
     *
     * @return whether that is news
     */
    @Transactional
    public boolean arrived(String testId) {
        boolean news = rows.answered(testId, clock.instant());
        rows.settle(testId, ContactTestOutcome.ANSWERED, clock.instant());
        return news;
    }

    /** Somebody rang her; false when it was settled before. */
    @Transactional
    public boolean helped(String testId) {
        return rows.settle(testId, ContactTestOutcome.HELPED, clock.instant());
    }

    /** Ends a test of somebody who has left, or was taken out of the register; false when it goes on. */
    @Transactional
    public boolean overtaken(ContactTest test) {
        boolean there = people.find(test.personId())
                .filter(person -> person.isThere(clock.instant()))
                .isPresent();
        return !there && rows.settle(test.id(), ContactTestOutcome.LEFT, clock.instant());
    }

    private String insert(
            String roundId, String personId, String process, Optional<Channel> channel, Set<String> roles) {
        String id = UUID.randomUUID().toString();
        ContactTest test = new ContactTest(
                id,
                roundId,
                personId,
                process,
                channel.orElse(null),
                null,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null);
        rows.insert(test, tokens.hashFor(PAGE, id), roles);
        return id;
    }

    private void send(String id, PersonDetails person, Tested tested) {
        rows.sentAs(
                id,
                messages.send(
                        person,
                        tested.channel(),
                        tested.way().address(),
                        MessageKind.INFORMATION,
                        tokens.link(PAGE, id)));
    }
}
