package dk.kaldekaede.staffing;

import dk.kaldekaede.alerting.ConflictRetry;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.stereotype.Service;

/** The leader's own number, which counts only while the need is still the one that she saw when she wrote it. */
@Service
public class OwnNumbers {

    private final CallOutRows rows;
    private final NeedRows needs;
    private final StaffingChoices choices;
    private final ConflictRetry conflicts;

    OwnNumbers(CallOutRows rows, NeedRows needs, StaffingChoices choices, ConflictRetry conflicts) {
        this.rows = rows;
        this.needs = needs;
        this.choices = choices;
        this.conflicts = conflicts;
    }

    /**
     * Sets her number in one transaction. The same number again changes nothing.
     *
     * @param number 0 to {@link StaffingChoices#MOST}; null goes back to the table's
     * @param seen how many were wanted when she saw the need
     * @return empty when it counts; otherwise how many are wanted now, and nothing is changed
     * @throws IllegalArgumentException when the number is out of bounds
     * @throws NoSuchElementException when the effort has no such need
     */
    public OptionalInt set(String activationId, String kind, String language, Integer number, int seen, String byUser) {
        return conflicts.run(() -> {
            // The lock lasts as long as the transaction: nothing changes the need between the look and the change.
            rows.lock(activationId).orElseThrow(() -> new NoSuchElementException("No call-out has the id given"));
            Need need = needs.find(activationId, kind, language)
                    .orElseThrow(() -> new NoSuchElementException("The effort has no need of the kind given"));
            if (Objects.equals(need.ownNumber(), number)) {
                return OptionalInt.empty();
            }
            if (need.wanted() != seen) {
                return OptionalInt.of(need.wanted());
            }
            choices.ownNumber(activationId, kind, language, number, byUser);
            return OptionalInt.empty();
        });
    }
}
