package dk.kaldekaede.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some numbers stand in rising order, when as few as possible are taken to have moved. */
final class OrderKept {

    private OrderKept() {}

    static Set<Integer> of(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] previous = new int[numbers.size()];
        int last = -1;
        for (int i = 0; i < numbers.size(); i++) {
            length[i] = 1;
            previous[i] = -1;
            extend(numbers, i, length, previous);
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        Set<Integer> kept = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            kept.add(numbers.get(i));
        }
        return kept;
    }

    private static void extend(List<Integer> numbers, int i, int[] length, int[] previous) {
        for (int j = 0; j < i; j++) {
            if (numbers.get(j) < numbers.get(i) && length[j] >= length[i]) {
                length[i] = length[j] + 1;
                previous[i] = j;
            }
        }
    }
}
