package dk.kaldekaede.alerting;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What tells one alarm from another in an SMS, such as "4K7". It is no secret: an answer counts by the number it comes
 * from. A figure comes first, so that no code is a word; signs that look or sound alike are left out.
 */
@Component
class AlertCodes {

    private static final String FIGURES = "23456789";
    private static final String LETTERS = "ACDEFHJKMNPRTVWXY";
    private static final String SIGNS = FIGURES + LETTERS;

    /** How a code looks, in capitals. */
    static final Pattern SHAPE = Pattern.compile("[%s][%s][%s]".formatted(FIGURES, LETTERS, SIGNS));

    /** How many there are. */
    static final int COUNT = FIGURES.length() * LETTERS.length() * SIGNS.length();

    /** Without a common factor with their number: alarms after one another get codes that are not mistaken for another. */
    private static final long STEP = 1291;

    private final JdbcClient jdbc;

    AlertCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a turn; the same comes again after {@link #COUNT} turns. */
    static String of(long turn) {
        int place = (int) Math.floorMod(turn * STEP, (long) COUNT);
        int letters = place / SIGNS.length();
        return "%c%c%c"
                .formatted(
                        FIGURES.charAt(letters / LETTERS.length()),
                        LETTERS.charAt(letters % LETTERS.length()),
                        SIGNS.charAt(place % SIGNS.length()));
    }

    /**
     * Gives an alarm that begins a code that no other ringing alarm has. Its turn is its row's number, so that two that
     * begin in the same moment get two.
     *
     * @return the code; null when all are taken, and the link alone answers
     */
    String give(String alertId) {
        long turn = jdbc.sql("select seq from alert where id = :id")
                .param("id", alertId)
                .query(Long.class)
                .single();
        Optional<String> free = LongStream.range(turn, turn + COUNT)
                .mapToObj(AlertCodes::of)
                .filter(this::isFree)
                .findFirst();
        free.ifPresent(code -> jdbc.sql("update alert set code = :code where id = :id")
                .param("code", code)
                .param("id", alertId)
                .update());
        return free.orElse(null);
    }

    private boolean isFree(String code) {
        return jdbc.sql("select count(*) from alert where code = :code and state = 'RINGING'")
                        .param("code", code)
                        .query(Long.class)
                        .single()
                == 0;
    }
}
