package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Times as people write them in a table, on the municipality's clock. */
final class MunicipalTimes {

    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-M-d", "d-M-uuuu", "d.M.uuuu", "d/M/uuuu")
            .map(date -> new DateTimeFormatterBuilder()
                    .appendPattern(date + "[['T'][' ']H[':'][.]mm[':'ss]]")
                    .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                    .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                    .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /** A spreadsheet's day 0. */
    private static final LocalDateTime SPREADSHEET = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final String SERIAL = "[2-9][0-9]{4}(\\.[0-9]+)?";
    private static final int SECONDS = 86_400;
    private static final int MINUTE = 60;

    private final ZoneId zone;

    MunicipalTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** Either a moment or what is wrong with the word. */
    record Reading(Instant at, Kind problem) {}

    /** In the hour of autumn that there is twice, the first is meant. */
    Reading read(String word) {
        Optional<LocalDateTime> local = word.matches(SERIAL) ? Optional.of(serial(word)) : written(word);
        if (local.isEmpty()) {
            return new Reading(null, Kind.BAD_DATE);
        }
        return zone.getRules().getValidOffsets(local.get()).isEmpty()
                ? new Reading(null, Kind.SPRING_GAP)
                : new Reading(local.get().atZone(zone).toInstant(), null);
    }

    /** A moment in words: day, month, year and time. */
    String words(Instant at) {
        return at == null
                ? "…"
                : DateTimeFormatter.ofPattern("dd.MM.yyyy HH.mm").format(at.atZone(zone));
    }

    private static Optional<LocalDateTime> written(String word) {
        String plain = word.strip().replaceAll("\\s+(kl\\.?\\s+)?", " ");
        for (DateTimeFormatter format : FORMATS) {
            try {
                return Optional.of(LocalDateTime.parse(plain, format));
            } catch (DateTimeException notThisOne) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** A spreadsheet counts days; it is exact to a minute. */
    private static LocalDateTime serial(String word) {
        long seconds = new BigDecimal(word)
                        .multiply(BigDecimal.valueOf(SECONDS))
                        .divide(BigDecimal.valueOf(MINUTE), 0, RoundingMode.HALF_UP)
                        .longValueExact()
                * MINUTE;
        return SPREADSHEET.plus(Duration.ofSeconds(seconds));
    }
}
