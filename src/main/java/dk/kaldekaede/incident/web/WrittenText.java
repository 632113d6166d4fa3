package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Legible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked of every free text in notes, reviews and lessons, and of the time beside it, before it is kept. */
final class WrittenText {

    /** Asks whether a civil registration number stands in it; the form then has a box to say that there is none. */
    static final String CIVIL_NUMBER = "text.civilNumber";

    private WrittenText() {}

    /**
     * What is wrong with what was written.
     *
     * @param noCivilNumber whether she has been asked, and says that the number in it is something else
     * @return the key of the words that say so; empty when it may be kept
     */
    static Optional<String> problem(boolean noCivilNumber, String... texts) {
        if (Stream.of(texts).anyMatch(Legible::hasUnshowable)) {
            return Optional.of("text.unshowable");
        }
        boolean asks = !noCivilNumber && Stream.of(texts).anyMatch(Legible::mayHaveCivilNumber);
        return asks ? Optional.of(CIVIL_NUMBER) : Optional.empty();
    }

    /** The moment that a browser's field says, no earlier and no later than these two; empty for every other text. */
    static Optional<Instant> time(String written, ZoneId zone, Instant earliest, Instant latest) {
        try {
            Instant at = LocalDateTime.parse(written).atZone(zone).toInstant();
            return Optional.of(at).filter(time -> !time.isBefore(earliest) && !time.isAfter(latest));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
