package dk.kaldekaede.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A small table for people and for Markdown. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first one names the columns. */
    Table row(Object... cells) {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Double number ? number(number) : String.valueOf(cell));
        }
        rows.add(row);
        return this;
    }

    /** A number with as many digits as say something. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(java.util.Locale.ROOT, format, value);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|").append(" --- |".repeat(rows.get(0).size())).append('\n');
            }
        }
        return text.toString();
    }
}
