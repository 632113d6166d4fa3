package dk.kaldekaede.rules.check;

import dk.kaldekaede.rules.table.Column;
import dk.kaldekaede.rules.table.FeelText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column can be asked that can make a difference: every listed text, yes and no; of numbers each that stands in a
 * cell, with its neighbours, within what the column allows.
 */
final class ColumnValues {

    /** Stands for every text that no cell names. */
    static final String OTHER = "…";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private ColumnValues() {}

    /** The values, in order; none when the column is of a type that can not be gone through. */
    static List<Object> of(Column column, List<String> cells, CellProbe engine) {
        if (PlainCell.isTruth(column)) {
            return List.of(true, false);
        }
        if (PlainCell.isText(column)) {
            return texts(column, cells);
        }
        return PlainCell.isNumber(column) ? numbers(column, cells, engine) : List.of();
    }

    /** The numbers that stand in a piece of FEEL. */
    static List<BigDecimal> numbersIn(String feel) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(FeelText.outsideTexts(feel).replace("..", " "));
        while (number.find()) {
            numbers.add(new BigDecimal(number.group()));
        }
        return numbers;
    }

    /** The numbers that stand in some cells, as the engine is asked them. */
    static List<Object> standingIn(Column column, List<String> cells) {
        return cells.stream()
                .flatMap(cell -> numbersIn(cell).stream())
                .filter(number -> !PlainCell.isWhole(column) || fitsInteger(number))
                .map(number -> asked(column, number))
                .distinct()
                .toList();
    }

    private static Object asked(Column column, BigDecimal number) {
        return PlainCell.isWhole(column) ? (Object) number.intValueExact() : (Object) number.doubleValue();
    }

    private static List<Object> texts(Column column, List<String> cells) {
        Set<Object> texts = new LinkedHashSet<>(column.choices());
        if (texts.isEmpty()) {
            cells.forEach(cell -> texts.addAll(FeelText.texts(cell)));
            texts.add(OTHER);
        }
        return List.copyOf(texts);
    }

    private static List<Object> numbers(Column column, List<String> cells, CellProbe engine) {
        Set<BigDecimal> limits = new TreeSet<>();
        cells.forEach(cell -> limits.addAll(numbersIn(cell)));
        limits.addAll(numbersIn(column.allowed()));
        limits.add(BigDecimal.ZERO);
        List<Object> values = around(column, limits).stream()
                .filter(number -> !PlainCell.isWhole(column) || fitsInteger(number))
                .map(number -> asked(column, number))
                .distinct()
                .toList();
        if (column.allowed().isEmpty()) {
            return values;
        }
        List<BitSet> allowed = engine.hits(column, List.of(column.allowed()), values);
        List<Object> inside = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (!allowed.get(i).isEmpty()) {
                inside.add(values.get(i));
            }
        }
        return inside;
    }

    /** Between two whole numbers that stand beside each other there is nothing; between others there is their middle. */
    private static TreeSet<BigDecimal> around(Column column, Set<BigDecimal> limits) {
        TreeSet<BigDecimal> numbers = new TreeSet<>(limits);
        BigDecimal previous = null;
        for (BigDecimal limit : limits) {
            if (PlainCell.isWhole(column)) {
                numbers.add(limit.subtract(BigDecimal.ONE));
                numbers.add(limit.add(BigDecimal.ONE));
            } else if (previous != null) {
                numbers.add(previous.add(limit).multiply(HALF));
            }
            previous = limit;
        }
        numbers.add(numbers.first().subtract(FAR));
        numbers.add(numbers.last().add(FAR));
        return numbers;
    }

    private static boolean fitsInteger(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }
}
