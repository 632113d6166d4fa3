package dk.kaldekaede.incident.web;

import jakarta.validation.constraints.Pattern;
import org.springframework.util.StringUtils;

/**
 * How many a reception centre takes, as its page sends it: text, so that a word comes back as it was written.
 *
 * @param places how many it can take; empty is unknown
 * @param taken how many it has taken in; empty is unknown
 */
record ReceptionForm(
        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String places,

        @Pattern(regexp = NUMBER, message = "{facts.number}")
        String taken) {

    private static final String NUMBER = " *[0-9]{0,5} *";

    static ReceptionForm of(ReceptionView centre) {
        return new ReceptionForm(text(centre.places()), text(centre.taken()));
    }

    /** How many a valid form says it can take; null is unknown. */
    Integer room() {
        return number(places);
    }

    /** How many a valid form says are there; null is unknown. */
    Integer there() {
        return number(taken);
    }

    private static String text(Integer number) {
        return number == null ? "" : number.toString();
    }

    private static Integer number(String written) {
        return StringUtils.hasText(written) ? Integer.valueOf(written.strip()) : null;
    }
}
