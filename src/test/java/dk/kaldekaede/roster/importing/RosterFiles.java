package dk.kaldekaede.roster.importing;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Large files of people and shifts, as a planner has them. */
public final class RosterFiles {

    private static final int SHIFTS_A_DAY = 3;

    private RosterFiles() {}

    /** So many people who may hold a role; their ids are {@code vagt-001} and on. */
    public static String people(int number, String role) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(n -> "vagt-%1$03d;Vagt %1$d;2100%1$04d;v%1$d@example.org;%2$s;da,ar".formatted(n, role))
                .collect(Collectors.joining("\n", "id;navn;mobil;mail;roller;sprog\n", "\n"));
    }

    /** So many shifts of the role's first place, three a day from 7 o'clock, by these people in turn. */
    public static String shifts(int number, int people, LocalDate from, String role) {
        return IntStream.range(0, number)
                .mapToObj(n -> {
                    LocalDate day = from.plusDays(n / SHIFTS_A_DAY);
                    boolean night = n % SHIFTS_A_DAY == SHIFTS_A_DAY - 1;
                    int begins = 7 + n % SHIFTS_A_DAY * 8;
                    return "%s;1;vagt-%03d;%s %02d:00;%s %02d:00"
                            .formatted(
                                    role,
                                    1 + n % people,
                                    day,
                                    begins,
                                    night ? day.plusDays(1) : day,
                                    night ? 7 : begins + 8);
                })
                .collect(Collectors.joining("\n", "rolle;plads;person;fra;til\n", "\n"));
    }
}
