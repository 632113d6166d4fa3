package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.ConflictRetry;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** What the leader decides counts only while the need is still the one that she saw when she decided. */
@Service
public class SeenNeeds {

    private final CallOutRows rows;
    private final NeedRows needs;
    private final StaffingChoices choices;
    private final ConflictRetry conflicts;

    SeenNeeds(CallOutRows rows, NeedRows needs, StaffingChoices choices, ConflictRetry conflicts) {
        this.rows = rows;
        this.needs = needs;
        this.choices = choices;
        this.conflicts = conflicts;
    }

    /**
     * Which need, and what she saw of it.
     *
     * @param number how many were wanted; of a proposal how many it proposed
     */
    public record Seen(String activationId, String kind, String language, int number) {}

    /**
     * Sets her number in one transaction. The same number again changes nothing.
     *
     * @param number 0 to {@link StaffingChoices#MOST}; null goes back to the table's
     * @return empty when it counts; otherwise how many are wanted now, and nothing is changed
     * @throws IllegalArgumentException when the number is out of bounds
     * @throws NoSuchElementException when the effort has no such need
     */
    public OptionalInt number(Seen seen, Integer number, String byUser) {
        return decide(
                seen,
                need -> Objects.equals(need.ownNumber(), number),
                need -> need.wanted() == seen.number(),
                () -> choices.ownNumber(seen.activationId(), seen.kind(), seen.language(), number, byUser));
    }

    /**
     * What the table decided.
     *
     * @throws NoSuchElementException when the effort has no such need
     */
    public int decided(Seen seen) {
        return find(seen).decided();
    }

    /**
     * Accepts a proposal in one transaction; a second yes changes nothing.
     *
     * @return empty when it counts; otherwise how many are wanted now, and nothing is changed
     * @throws NoSuchElementException when the effort has no such need
     */
    public OptionalInt accept(Seen seen, String byUser) {
        return decide(
                seen,
                need -> need.acceptedByUser() != null && need.decided() == seen.number(),
                need -> need.waitsForYes() && need.decided() == seen.number(),
                () -> choices.acceptProposal(seen.activationId(), seen.kind(), seen.language(), byUser));
    }

    /**
     * Chooses in one transaction what to do when nobody is left to call; the same choice again changes nothing.
     *
     * @return empty when it counts; otherwise how many are wanted now, and nothing is changed
     * @throws NoSuchElementException when the effort has no such need
     */
    public OptionalInt choose(Seen seen, ShortChoice choice, String byUser) {
        return decide(
                seen,
                need -> isChosen(need, choice),
                need -> need.wanted() == seen.number() && StaffingChoices.fits(need, choice),
                () -> choices.choose(seen.activationId(), seen.kind(), seen.language(), choice, byUser));
    }

    private static boolean isChosen(Need need, ShortChoice choice) {
        return switch (choice) {
            case NEXT_TIER -> need.restOverruled();
            case KEEP_REST -> !need.restOverruled();
            case ASK_FOR_HELP -> need.choice() == ShortChoice.ASK_FOR_HELP;
            case FEWER -> need.shortOf() == null && need.ownNumber() != null;
            case WAIT -> need.choice() == ShortChoice.WAIT;
        };
    }

    private OptionalInt decide(Seen seen, Predicate<Need> isSo, Predicate<Need> asSeen, Runnable decision) {
        return conflicts.run(() -> {
            // The lock lasts as long as the transaction: nothing changes the need between the look and the change.
            rows.lock(seen.activationId())
                    .orElseThrow(() -> new NoSuchElementException("No call-out has the id given"));
            Need need = find(seen);
            if (isSo.test(need)) {
                return OptionalInt.empty();
            }
            if (!asSeen.test(need)) {
                return OptionalInt.of(need.wanted());
            }
            decision.run();
            return OptionalInt.empty();
        });
    }

    private Need find(Seen seen) {
        return needs.find(seen.activationId(), seen.kind(), seen.language())
                .orElseThrow(() -> new NoSuchElementException("The effort has no need of the kind given"));
    }
}
