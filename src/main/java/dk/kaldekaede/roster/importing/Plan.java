package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.importing.Problem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The shifts of a file.
 *
 * @param shifts in the file's order
 * @param problems any of them, and none of the shifts count
 */
record Plan(List<PlannedShift> shifts, List<Problem> problems) {

    /** Finds what is still wrong when each line by itself is right: no shifts at all, or two at once in one place. */
    static Plan of(List<PlannedShift> shifts, List<Problem> found) {
        List<Problem> problems = new ArrayList<>(found);
        if (shifts.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.ofFile(Kind.EMPTY_FILE));
        }
        List<PlannedShift> byPlace = shifts.stream()
                .sorted(Comparator.comparing(PlannedShift::role)
                        .thenComparing(PlannedShift::position)
                        .thenComparing(PlannedShift::from))
                .toList();
        for (int i = 1; i < byPlace.size(); i++) {
            PlannedShift before = byPlace.get(i - 1);
            PlannedShift shift = byPlace.get(i);
            if (shift.samePlace(before) && shift.from().isBefore(before.to())) {
                problems.add(Problem.at(
                        Math.max(shift.line(), before.line()),
                        shift.column(),
                        Kind.OVERLAP,
                        String.valueOf(Math.min(shift.line(), before.line()))));
            }
        }
        return new Plan(List.copyOf(shifts), problems);
    }
}
