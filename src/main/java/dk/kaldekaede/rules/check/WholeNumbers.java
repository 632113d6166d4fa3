package dk.kaldekaede.rules.check;

import java.math.BigInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whole numbers as stretches of all numbers: [2..9] and 10 touch only when written [2..10) and [10..11). */
final class WholeNumbers {

    private static final String NUMBER = "(-?\\d+)";
    private static final Pattern PART = Pattern.compile("([\\[(\\]])\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER
            + "\\s*([\\])\\[])|(<=?|>=?)\\s*" + NUMBER + "|" + NUMBER);

    private WholeNumbers() {}

    static String asIntervals(String feel) {
        return PART.matcher(feel).replaceAll(WholeNumbers::part);
    }

    private static String part(MatchResult part) {
        if (part.group(1) != null) {
            String from = part.group(1).equals("[") ? part.group(2) : next(part.group(2));
            String to = part.group(4).equals("]") ? next(part.group(3)) : part.group(3);
            return "[" + from + ".." + to + ")";
        }
        if (part.group(5) == null) {
            return "[" + part.group(7) + ".." + next(part.group(7)) + ")";
        }
        return switch (part.group(5)) {
            case "<=" -> "< " + next(part.group(6));
            case ">" -> ">= " + next(part.group(6));
            default -> part.group(5) + " " + part.group(6);
        };
    }

    private static String next(String number) {
        return new BigInteger(number).add(BigInteger.ONE).toString();
    }
}
