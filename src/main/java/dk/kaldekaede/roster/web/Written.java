package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.validation.BindingResult;

/** What was written into the fields of a form. */
final class Written {

    private static final String REFUSAL = "roster.refusal.";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private Written() {}

    /** A date and a time as a browser writes them; null, and an error at the field, when it is none. */
    static LocalDateTime moment(String written, String field, BindingResult errors) {
        return read(written, field, "roster.refusal.TIME", text -> near(LocalDateTime.parse(text)), errors);
    }

    static LocalDate day(String written, String field, BindingResult errors) {
        return read(written, field, "roster.refusal.DAY", text -> near(LocalDate.parse(text)), errors);
    }

    static LocalTime time(String written, String field, BindingResult errors) {
        return read(written, field, "roster.refusal.CLOCK", LocalTime::parse, errors);
    }

    /** A number; 0, which is never allowed, when it is none. */
    static int number(String written) {
        return written != null && written.strip().matches("[0-9]{1,4}") ? Integer.parseInt(written.strip()) : 0;
    }

    /** Another for every other content: whoever sends a form shows by it which state she changed. */
    static String version(Object... contents) {
        String all = Stream.of(contents).map(String::valueOf).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static boolean isBlank(String written) {
        return written == null || written.isBlank();
    }

    /** Every refusal at the field it is about; one that has an error already keeps that. */
    static void refuse(List<Refusal> refusals, Map<String, String> names, BindingResult errors) {
        refusals.stream()
                .filter(refusal -> !errors.hasFieldErrors(refusal.field()))
                .forEach(refusal -> errors.rejectValue(
                        refusal.field(),
                        REFUSAL + refusal.code(),
                        new Object[] {refusal.personId() == null ? "" : names.getOrDefault(refusal.personId(), "")},
                        null));
    }

    /** A year with a digit too many is a slip of the pen. */
    private static <T extends Temporal> T near(T day) {
        int year = day.get(ChronoField.YEAR);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("No year that anybody plans: " + year);
        }
        return day;
    }

    private static <T> T read(
            String written, String field, String code, Function<String, T> parse, BindingResult errors) {
        if (isBlank(written)) {
            return null;
        }
        try {
            return parse.apply(written.strip());
        } catch (DateTimeException e) {
            errors.rejectValue(field, code);
            return null;
        }
    }
}
