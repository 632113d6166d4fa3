package dk.kaldekaede.roster;

import java.time.LocalTime;

/**
 * The part of the day that a rotation is about.
 *
 * @param from when it begins, on the municipality's clock
 * @param to when it ends; the next day when that is not after {@code from}
 * @param days the days on which it begins
 */
public record DailyWindow(LocalTime from, LocalTime to, Days days) {}
