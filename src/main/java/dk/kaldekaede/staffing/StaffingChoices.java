package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.audit.Trail;
import dk.kaldekaede.audit.TrailNote;
import dk.kaldekaede.audit.TrailType;
import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;

/**
 * What the leader decides about the need. Each is one transaction, safe to repeat, and the loop takes its turn with it.
 * Who may is for the page to ask.
 */
@Service
public class StaffingChoices {

    /** As many of one kind as anybody may ask for. */
    public static final int MOST = 500;

    private static final int FEW = 10;
    private static final int FAR = 3;

    private final NeedRows needs;
    private final CallRows calls;
    private final CallOutRows rows;
    private final CallOuts callOuts;
    private final Calling calling;
    private final Help help;
    private final ConflictRetry conflicts;
    private final Trail trail;
    private final Clock clock;

    StaffingChoices(
            NeedRows needs,
            CallRows calls,
            CallOutRows rows,
            CallOuts callOuts,
            Calling calling,
            Help help,
            ConflictRetry conflicts,
            Trail trail,
            Clock clock) {
        this.needs = needs;
        this.calls = calls;
        this.rows = rows;
        this.callOuts = callOuts;
        this.calling = calling;
        this.help = help;
        this.conflicts = conflicts;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a number is so far above the table's that it may be a slip of the hand. */
    public static boolean isFarAbove(int number, int decided) {
        return number > FEW && number > FAR * decided;
    }

    /**
     * The leader's own number, which stands until the table decides another than now.
     *
     * @param number 0 to {@link #MOST}; null goes back to the table's
     * @throws IllegalArgumentException when the number is out of bounds
     * @throws NoSuchElementException when the effort has no such need
     */
    public void ownNumber(String activationId, String kind, String language, Integer number, String byUser) {
        if (number != null && (number < 0 || number > MOST)) {
            throw new IllegalArgumentException("A need is between 0 and " + MOST);
        }
        choose(activationId, kind, language, (callOut, need) -> own(callOut, need, number, byUser));
    }

    /** "Ja, kald dem": a proposal becomes a need (SF-6.3). */
    public void acceptProposal(String activationId, String kind, String language, String byUser) {
        choose(activationId, kind, language, (callOut, need) -> {
            if (need.waitsForYes()) {
                needs.accepted(need, byUser, clock.instant());
                trail.record(
                        note(callOut, TrailType.PROPOSAL_ACCEPTED, need, byUser).with("number", need.decided()));
            }
        });
    }

    /**
     * Nobody is left to call: what the leader does about it. Without a shortage only the rest can be given back to those
     * whose it is.
     */
    public void choose(String activationId, String kind, String language, ShortChoice choice, String byUser) {
        choose(activationId, kind, language, (callOut, need) -> {
            if (!fits(need, choice)) {
                return;
            }
            trail.record(note(callOut, TrailType.SHORTAGE_CHOICE, need, byUser)
                    .with("choice", choice)
                    .with("number", need.shortOf()));
            switch (choice) {
                case NEXT_TIER -> {
                    needs.chosen(need, choice, byUser, clock.instant());
                    needs.restOverruled(need, byUser);
                }
                case KEEP_REST -> {
                    needs.restKept(need);
                    calling.stopResting(callOut, need);
                }
                case ASK_FOR_HELP -> {
                    needs.chosen(need, choice, byUser, clock.instant());
                    help.ask(callOut, need);
                }
                case FEWER -> own(callOut, need, atHand(callOut, need), byUser);
                case WAIT -> needs.chosen(need, choice, byUser, clock.instant());
            }
        });
    }

    /** Whether a choice would change anything. */
    static boolean fits(Need need, ShortChoice choice) {
        return switch (choice) {
            case NEXT_TIER -> need.shortOf() != null && !need.restOverruled() && need.resting() > 0;
            case KEEP_REST -> need.restOverruled();
            case ASK_FOR_HELP ->
                need.shortOf() != null && need.helpFrom() != null && need.choice() != ShortChoice.ASK_FOR_HELP;
            case FEWER -> need.shortOf() != null;
            case WAIT -> need.shortOf() != null && need.choice() != ShortChoice.WAIT;
        };
    }

    private void own(CallOut callOut, Need need, Integer number, String byUser) {
        needs.own(need, number, number == null ? null : byUser, number == null ? null : clock.instant());
        trail.record(note(callOut, TrailType.NEED_OWN_NUMBER, need, byUser)
                .with("number", number)
                .with("decided", need.decided()));
    }

    /** Those who are there, come, or may still say yes. */
    private int atHand(CallOut callOut, Need need) {
        Tally tally = Tally.of(need, calls.of(callOut.activationId()), clock.instant(), callOut.terms());
        return Math.min(need.wanted(), tally.there() + tally.coming() + tally.ringing());
    }

    private void choose(String activationId, String kind, String language, BiConsumer<CallOut, Need> choice) {
        conflicts.run(() -> {
            CallOut callOut = rows.lock(activationId)
                    .orElseThrow(() -> new NoSuchElementException("No effort calls people in with " + activationId));
            Need need = needs.find(activationId, kind, language)
                    .orElseThrow(() -> new NoSuchElementException("The effort has no need of " + kind));
            choice.accept(callOut, need);
            callOuts.wake(callOut);
            return need;
        });
    }

    private static TrailNote note(CallOut callOut, TrailType type, Need need, String byUser) {
        return Needs.note(callOut, type, need).by(byUser);
    }
}
