package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.Legible;
import dk.kaldekaede.incident.review.ReviewPart;
import dk.kaldekaede.incident.review.ReviewParts;
import java.util.Objects;
import java.util.Optional;

/**
 * One part of a review as it is written on its page.
 *
 * @param version that she had before her
 * @param done whether she says that it is finished
 * @param noCivilNumber whether she was asked about a number, and says that it is no civil registration number
 */
record PartForm(int version, String wentWell, String wentBadly, Boolean done, Boolean noCivilNumber) {

    PartForm {
        wentWell = Objects.requireNonNullElse(wentWell, "");
        wentBadly = Objects.requireNonNullElse(wentBadly, "");
        done = Boolean.TRUE.equals(done);
    }

    /** What is wrong with it, as the key of its words. A draft may be empty, what is finished may not. */
    Optional<String> problem(ReviewPart part) {
        if (wentWell.length() > ReviewParts.MOST_CHARACTERS || wentBadly.length() > ReviewParts.MOST_CHARACTERS) {
            return Optional.of("review.tooLong");
        }
        if ((done || part.written()) && Legible.isNothing(wentWell) && Legible.isNothing(wentBadly)) {
            return Optional.of("review.empty");
        }
        return WrittenText.problem(Boolean.TRUE.equals(noCivilNumber), wentWell, wentBadly);
    }
}
