package dk.kaldekaede.readiness;

import dk.kaldekaede.alerting.AlertTokens;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks people whether their contact details are right, and keeps what they say (SB-6). */
@Service
public class Confirmations {

    private static final String PAGE = "b";

    private final ConfirmationRows rows;
    private final ConfirmationMessages messages;
    private final PeopleRegister people;
    private final AlertTokens tokens;
    private final Clock clock;

    Confirmations(
            ConfirmationRows rows,
            ConfirmationMessages messages,
            PeopleRegister people,
            AlertTokens tokens,
            Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.people = people;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param confirmationId the question
     * @param reachable whether there was a way to ask
     */
    public record Asked(String confirmationId, boolean reachable) {}

    /**
     * Asks a person by her first way.
     *
     * @throws org.springframework.dao.DuplicateKeyException when she is being asked already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Asked ask(String personId, String processInstanceId) {
        String id = UUID.randomUUID().toString();
        rows.insert(
                new Confirmation(id, personId, processInstanceId, clock.instant(), null, null, null),
                tokens.hashFor(PAGE, id));
        Optional<String> message = messages.ask(person(personId), tokens.link(PAGE, id));
        message.ifPresent(sent -> rows.askedBy(id, sent));
        return new Asked(id, message.isPresent());
    }

    /** Asks her again, by every way she has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(String confirmationId) {
        Confirmation confirmation = rows.find(confirmationId).orElseThrow();
        messages.remind(person(confirmation.personId()), tokens.link(PAGE, confirmationId));
    }

    /** The question that a link leads to. */
    public Optional<Confirmation> byToken(String token) {
        return rows.byTokenHash(tokens.hash(token));
    }

    /** What a person is being asked now. */
    public Optional<Confirmation> openOf(String personId) {
        return rows.openOf(personId);
    }

    /** The open question that a message asked. */
    public Optional<Confirmation> openByMessage(String messageId) {
        return rows.openByMessage(messageId);
    }

    /** Everybody who is being asked now. */
    public Set<String> peopleAsked() {
        return Set.copyOf(rows.peopleAsked());
    }

    /** How those have answered who were asked since a moment. */
    RoundState askedSince(Instant at) {
        return rows.askedSince(at);
    }

    /**
     * Her details are right: by her own word, or by the word of whoever talked to her.
     *
     * @return false when the question was settled before; nothing is changed then
     */
    @Transactional
    public boolean confirmed(String confirmationId, ConfirmationOutcome how) {
        Confirmation confirmation = rows.find(confirmationId).orElseThrow();
        boolean settled = rows.settle(confirmationId, how, clock.instant());
        if (settled) {
            people.confirm(confirmation.personId());
        }
        return settled;
    }

    /** Something is wrong with them; false when that was known. */
    @Transactional
    public boolean wrong(String confirmationId) {
        return rows.wrong(confirmationId, clock.instant());
    }

    /**
     * Ends a question that answered itself: she left, or she confirmed her details somewhere else.
     *
     * @return whether it is over now and was not before
     */
    @Transactional
    public boolean overtaken(Confirmation confirmation) {
        PersonDetails person = person(confirmation.personId());
        if (person.leftAt() != null) {
            return rows.settle(confirmation.id(), ConfirmationOutcome.LEFT, clock.instant());
        }
        boolean since = person.confirmedAt() != null && !person.confirmedAt().isBefore(confirmation.askedAt());
        return since && rows.settle(confirmation.id(), ConfirmationOutcome.CONFIRMED, clock.instant());
    }

    /** The person a question is about. */
    public PersonDetails person(String personId) {
        return people.find(personId).orElseThrow();
    }

    static Optional<String> firstRole(PersonDetails person) {
        return person.roles().stream().min(Comparator.naturalOrder());
    }
}
