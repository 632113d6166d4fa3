package dk.kaldekaede.roster.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A rotation as the page sends it.
 *
 * @param role the role's id
 * @param position 1 is called first
 * @param people in the order of their turns; empty places are skipped
 * @param first the day on which the first turn begins
 * @param last the last day on which anybody's turn begins or goes on: a shift that begins that day is in it
 * @param everyDays how many days a turn lasts
 * @param handOver when turns change
 * @param windowFrom when the part of the day begins that it is about; empty for the whole day
 * @param windowTo when that ends
 * @param days the days on which that part begins
 */
record RotationForm(
        @NotBlank(message = "{roster.refusal.MISSING}") String role,

        @Pattern(regexp = "[1-9]", message = "{roster.refusal.OUT_OF_RANGE}")
        String position,

        @Size(max = RotationForm.MOST_TURNS, message = "{roster.tooMany}")
        List<String> people,

        @NotBlank(message = "{roster.refusal.MISSING}") String first,
        @NotBlank(message = "{roster.refusal.MISSING}") String last,

        @Pattern(regexp = "[0-9]{1,3}", message = "{roster.refusal.OUT_OF_RANGE}")
        String everyDays,

        @NotBlank(message = "{roster.refusal.MISSING}") String handOver,
        String windowFrom,
        String windowTo,

        @Pattern(regexp = "EVERY_DAY|WORKING_DAYS|DAYS_OFF", message = "{problem.value}")
        String days) {

    static final int MOST_TURNS = 100;

    /** The people in their order, without the empty places. */
    public List<String> turns() {
        return people == null
                ? List.of()
                : people.stream().filter(person -> !Written.isBlank(person)).toList();
    }
}
