package dk.kaldekaede.notification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last gate before a message leaves: an exercise says so in its first word, and a real incident never does. It
 * goes by the incident itself, since an error further up must not let an unmarked exercise out.
 */
@Component
class ExerciseGate {

    private static final String MARK = "ØVELSE";
    private static final Pattern MARKED = Pattern.compile("^" + MARK + "(?!\\p{L})");
    /** However it is written: whoever reads "Øvelse" at night stays in bed. */
    private static final Pattern LEADING_MARKS = Pattern.compile(
            "^([\\s\\p{P}\\p{Cf}]*" + MARK + "(?!\\p{L})[\\s\\p{P}\\p{Cf}]*)+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final JdbcClient jdbc;

    ExerciseGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks or clears a message as its incident asks for; what is about no incident is never an exercise.
     *
     * @return the message as it may leave; empty when it claims to be an exercise and its incident is real, as then
     *     neither the marked nor the unmarked text can be trusted
     */
    Optional<Message> pass(Message message) {
        if (message.incidentId() != null && isExercise(message.incidentId())) {
            return Optional.of(message.withText(mark(message.subject()), mark(message.body())));
        }
        return message.exercise()
                ? Optional.empty()
                : Optional.of(message.withText(clear(message.subject()), clear(message.body())));
    }

    private boolean isExercise(String incidentId) {
        return jdbc.sql("select exercise from incident where id = :id")
                .param("id", incidentId)
                .query(Boolean.class)
                .single();
    }

    private static String mark(String text) {
        return MARKED.matcher(text).find() ? text : MARK + ": " + text;
    }

    private static String clear(String text) {
        return LEADING_MARKS.matcher(text).replaceFirst("");
    }
}
