package dk.kaldekaede.roster;

import java.util.Optional;

/** Mail addresses as people write them into forms and files. */
public final class MailAddress {

    private static final String USUAL = "[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]+\\.[\\p{L}0-9-]{2,}";
    private static final int LONGEST = 200;

    private MailAddress() {}

    /** Without the space around it; empty when it is no mail address. */
    public static Optional<String> read(String written) {
        return Optional.of(written.strip()).filter(mail -> mail.length() <= LONGEST && mail.matches(USUAL));
    }
}
