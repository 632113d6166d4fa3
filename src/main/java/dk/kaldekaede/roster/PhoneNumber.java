package dk.kaldekaede.roster;

import java.util.Optional;

/** Telephone numbers as the gateway needs them. */
public final class PhoneNumber {

    private static final String INTERNATIONAL = "\\+[0-9]{8,15}";

    private PhoneNumber() {}

    /** In international form; eight digits alone, and ten that begin with 45, are Danish. Empty when it is no number. */
    public static Optional<String> international(String written) {
        String number = written.replaceAll("[\\s\\u00a0().-]", "")
                .replaceFirst("^00", "+")
                .replaceFirst("^(?:45)?([0-9]{8})$", "+45$1");
        return Optional.of(number).filter(each -> each.matches(INTERNATIONAL));
    }
}
