package dk.kaldekaede.rules.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks at a sheet's line of labels: the columns are those of the table, in its order. */
final class SheetHeader {

    private SheetHeader() {}

    static void check(org.dhatim.fastexcel.reader.Row line, RuleTable table) {
        List<String> expected = RuleTableXlsx.labels(table);
        List<String> found = SheetRows.texts(line);
        if (found.equals(expected)) {
            return;
        }
        int first = firstDifference(expected, found);
        String cell = SheetRows.address(first, 1);
        List<String> missing =
                expected.stream().filter(label -> !found.contains(label)).toList();
        List<String> extra =
                found.stream().filter(label -> !expected.contains(label)).toList();
        if (!missing.isEmpty() && found.size() == expected.size()) {
            throw BadTable.because("xlsx.columnName", cell, expected.get(first), found.get(first));
        }
        if (!missing.isEmpty()) {
            throw BadTable.because("xlsx.columnMissing", missing.stream().collect(Collectors.joining(", ")));
        }
        if (found.size() > expected.size()) {
            String name = extra.isEmpty() ? found.get(first) : extra.get(0);
            throw BadTable.because("xlsx.columnExtra", SheetRows.address(found.indexOf(name), 1), name);
        }
        throw BadTable.because("xlsx.columnMoved", cell, expected.get(first));
    }

    private static int firstDifference(List<String> expected, List<String> found) {
        int shorter = Math.min(expected.size(), found.size());
        return IntStream.range(0, shorter)
                .filter(i -> !expected.get(i).equals(found.get(i)))
                .findFirst()
                .orElse(shorter);
    }
}
