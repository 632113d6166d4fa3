package dk.kaldekaede.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that is or will be wrong with a role's cover.
 *
 * @param kind what
 * @param severity how much it matters
 * @param role whose cover it is
 * @param people whom it concerns, by id; empty when it concerns nobody in particular
 * @param detail the language or skill that is missing, the other role held, how many deputies are demanded; or null
 * @param periods when, in order; at least one
 */
public record Finding(
        FindingKind kind, Severity severity, String role, List<String> people, String detail, List<Period> periods) {

    /** When it begins. */
    public Instant from() {
        return periods.get(0).from();
    }

    /** When it is over. */
    public Instant to() {
        return periods.get(periods.size() - 1).to();
    }

    /** How often it costs its points: unconfirmed details do for each person. */
    int times() {
        return kind == FindingKind.NOT_CONFIRMED || kind == FindingKind.NOT_PROVED ? Math.max(1, people.size()) : 1;
    }

    /** Whether when it is says something that its sentence does not. */
    public boolean isTimed() {
        return switch (kind) {
            case ALONE, PLAN_ENDS, NOT_CONFIRMED, NOT_PROVED, NOBODY_TOLD -> false;
            default -> true;
        };
    }

    /** How long it lasts altogether. */
    public Duration length() {
        return Period.total(periods);
    }
}
