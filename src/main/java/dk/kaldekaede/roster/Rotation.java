package dk.kaldekaede.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * People who take turns in a place.
 *
 * @param role the role's id
 * @param position 1 is called first, 2 is the deputy, and so on
 * @param people in the order of their turns; after the last comes the first again
 * @param first the local day on which the first turn begins
 * @param until the local day on which the last turn ends, at the hand-over's hour
 * @param everyDays how many days a turn lasts; a week is seven
 * @param handOver when turns change, on the municipality's clock
 * @param window the part of each day that it is about; null: all of it. A window belongs to the turn it begins in.
 */
public record Rotation(
        String role,
        int position,
        List<String> people,
        LocalDate first,
        LocalDate until,
        int everyDays,
        LocalTime handOver,
        DailyWindow window) {}
