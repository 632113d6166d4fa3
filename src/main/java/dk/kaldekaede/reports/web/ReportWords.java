package dk.kaldekaede.reports.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times, months and names in the words of the reader's language. */
@Component
class ReportWords {

    private static final int SECONDS = 120;
    private static final int A_MINUTE = 60;
    private static final int MINUTES = 7200;
    private static final int AN_HOUR = 3600;

    private final MessageSource texts;

    ReportWords(MessageSource texts) {
        this.texts = texts;
    }

    /** A time in seconds in short, such as "45 s" or "3 min 5 s"; a dash when there is none. */
    public String time(Double seconds) {
        if (seconds == null) {
            return "–";
        }
        if (seconds > 0 && seconds < 1) {
            return say("reports.instant");
        }
        long whole = Math.round(seconds);
        if (whole < SECONDS) {
            return say("reports.seconds", whole);
        }
        return whole < MINUTES
                ? say("reports.minutes", whole / A_MINUTE, whole % A_MINUTE)
                : say("reports.hours", whole / AN_HOUR, whole % AN_HOUR / A_MINUTE);
    }

    /** A month, such as "mar. 2027". */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("MMM yyyy", locale()));
    }

    /** A role's name; its id when there is no such role any longer. */
    public String role(String role) {
        return texts.getMessage("role." + role, null, role, locale());
    }

    /** The way an answer came; its name when nobody has put it into words. */
    public String way(String way) {
        return texts.getMessage("reports.way." + way, null, way, locale());
    }

    /** A channel. */
    public String channel(String channel) {
        return texts.getMessage("notification.channel." + channel, null, channel, locale());
    }

    /** Real alarms, or an exercise's. */
    String kind(boolean exercise) {
        return say("reports.kind." + exercise);
    }

    /** What a column of a table is called. */
    String column(String name) {
        return say("reports.column." + name);
    }

    /** What the columns of a file are called, their names with blanks between. */
    List<String> head(String names) {
        return Stream.of(names.split(" ")).map(this::column).toList();
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
