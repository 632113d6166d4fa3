package dk.kaldekaede.engine.feel;

import dk.kaldekaede.engine.feel.KeptFeelTest.Question;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What managers write in cells and what comes into columns, at random: right, odd and wrong. */
final class RandomFeel {

    private static final List<String> WORDS = List.of("YES", "NO", "UNKNOWN", "EPC", "æøå", "", "-", "PT3M", "5");
    private static final List<String> ODD = List.of(
            "-",
            "null",
            "not(null)",
            "?",
            "? > 3",
            "? in [1..5]",
            "",
            "[",
            "not(",
            "1 +",
            "unknown",
            "> unknown",
            "unknown(1)",
            "\"open",
            "assert(other, other > 10)",
            "assert(other, other > 5) = 7",
            "if column = null then true else false",
            "some x in [1,2,3] satisfies x > 2",
            "contains(\"abc\", \"b\")",
            "string length(\"æø\") = 2",
            "column",
            "< other",
            "[1..other]",
            "count([1,2,other]) = 3",
            "{a: 1}.a = 1",
            "number(\"x\") = null",
            "date(\"2026-02-30\")",
            "1/0",
            "1/0 = null");
    private static final List<String> EXPRESSIONS = List.of(
            "column",
            "other + 1",
            "other * 1.5",
            "column + 1",
            "\"a\" + \"b\"",
            "if other > 5 then \"MANY\" else \"FEW\"",
            "[1,2,other]",
            "{a: other, b: \"x\"}",
            "date(\"2026-11-22\")",
            "date and time(\"2026-11-22T03:10:00Z\")",
            "duration(\"PT5M\") + duration(\"PT1M\")",
            "string(other)",
            "null",
            "unknown",
            "other[",
            "sum([1,2,3])",
            "upper case(\"æøå\")",
            "for x in [1,2,3] return x * other",
            "true and (column = null)",
            "not(true)",
            "\"sms,mail\"");

    private RandomFeel() {}

    static Question question(RandomGenerator random) {
        boolean unary = random.nextInt(6) > 0;
        return new Question(unary ? cell(random) : pick(random, EXPRESSIONS), value(random), unary);
    }

    private static String cell(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> comparison(random);
            case 1 -> range(random);
            case 2 -> list(random);
            case 3 -> "not(" + (random.nextBoolean() ? list(random) : comparison(random)) + ")";
            case 4 -> pick(random, ODD);
            case 5 -> literal(random);
            case 6 -> comparison(random) + ", " + range(random);
            default -> random.nextBoolean() ? "true" : "false";
        };
    }

    private static String comparison(RandomGenerator random) {
        return pick(random, List.of("<", "<=", ">", ">=")) + " " + ordered(random);
    }

    private static String range(RandomGenerator random) {
        int kind = random.nextInt(3);
        String from = kind == 0 ? number(random) : kind == 1 ? date(random) : duration(random);
        String to = kind == 0 ? number(random) : kind == 1 ? date(random) : duration(random);
        return pick(random, List.of("[", "(", "]")) + from + ".." + to + pick(random, List.of("]", ")", "["));
    }

    private static String list(RandomGenerator random) {
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(i -> literal(random))
                .collect(Collectors.joining(","));
    }

    private static String literal(RandomGenerator random) {
        return switch (random.nextInt(6)) {
            case 0 -> number(random);
            case 1 -> date(random);
            case 2 -> duration(random);
            case 3 -> pick(random, List.of("true", "false", "null"));
            default -> '"' + pick(random, WORDS) + '"';
        };
    }

    private static String ordered(RandomGenerator random) {
        return switch (random.nextInt(4)) {
            case 0 -> date(random);
            case 1 -> duration(random);
            default -> number(random);
        };
    }

    private static String number(RandomGenerator random) {
        return random.nextInt(4) == 0 ? random.nextInt(-3, 12) + ".5" : String.valueOf(random.nextInt(-3, 12));
    }

    private static String date(RandomGenerator random) {
        return "date(\"2026-11-%02d\")".formatted(random.nextInt(1, 31));
    }

    private static String duration(RandomGenerator random) {
        return "duration(\"PT%dM\")".formatted(random.nextInt(1, 9));
    }

    private static Object value(RandomGenerator random) {
        List<Object> values = Arrays.asList(
                null,
                random.nextBoolean(),
                random.nextInt(-3, 12),
                random.nextInt(-3, 12),
                random.nextLong(-3, 12),
                random.nextInt(-3, 12) + 0.5,
                new BigDecimal(random.nextInt(-3, 12)).movePointLeft(1),
                pick(random, WORDS),
                pick(random, WORDS),
                pick(random, WORDS),
                LocalDate.of(2026, 11, random.nextInt(1, 31)),
                LocalDateTime.of(2026, 11, random.nextInt(1, 31), 3, 10),
                OffsetDateTime.parse("2026-11-22T03:10:00+01:00"),
                Date.from(OffsetDateTime.parse("2026-11-22T02:10:00Z").toInstant()),
                new Timestamp(random.nextInt(1000)),
                Duration.ofMinutes(random.nextInt(1, 9)),
                List.of(1, 2),
                Collections.singletonMap("a", 1));
        return pick(random, values);
    }

    private static <T> T pick(RandomGenerator random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
