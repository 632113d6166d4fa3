package dk.kaldekaede.benchmark;

import dk.kaldekaede.roster.DailyWindow;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Days;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.DutyBoard;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.Rotation;
import dk.kaldekaede.roster.Rotations;
import dk.kaldekaede.roster.YearOfShifts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of shifts for 480 people, painted rotation by rotation, and then read. */
final class RosterBenchmark implements Benchmarks.Benchmark {

    private static final int TIMES = 30;
    private static final List<LocalTime> HAND_OVERS =
            List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0));

    @Override
    public String title() {
        return "milliseconds with a year of shifts, some 175,000, for 480 people; medians of " + TIMES
                + ", painting: of every rotation";
    }

    @Override
    public void run(Table table) throws Exception {
        table.row(
                "database",
                "shifts",
                "paint one rotation (365 shifts)",
                "paint all (s)",
                "preview one",
                "who holds a role now",
                "who has every place",
                "a week",
                "a month");
        try (Application application = Application.onPostgres("--kaldekaede.outbox.sweep=false")) {
            measure("PostgreSQL", application, table);
        }
        try (Application application = Application.onH2("--kaldekaede.outbox.sweep=false")) {
            measure("H2", application, table);
        }
    }

    private static void measure(String database, Application application, Table table) {
        JdbcTemplate jdbc = application.bean(JdbcTemplate.class);
        new YearOfShifts(jdbc).addPeople();
        Rotations rotations = application.bean(Rotations.class);
        DanishTime time = application.bean(DanishTime.class);
        Instant now = application.bean(Clock.class).instant();
        LocalDate first = time.local(now).toLocalDate().plusDays(1);
        Sample painting = new Sample();
        long begun = System.nanoTime();
        for (int role = 1; role <= YearOfShifts.ROLES; role++) {
            for (int position = 1; position <= YearOfShifts.PLACES; position++) {
                for (int window = 0; window < HAND_OVERS.size(); window++) {
                    Rotation rotation = rotation(role, position, window, first);
                    painting.time(() -> painted(rotations.paint(rotation)));
                }
            }
        }
        double all = (System.nanoTime() - begun) / 1e9;
        jdbc.execute("analyze");
        Roster roster = application.bean(Roster.class);
        Duties duties = application.bean(Duties.class);
        DutyBoard board = application.bean(DutyBoard.class);
        Instant noon = time.startOf(first.plusDays(30)).plusSeconds(12 * 3600);
        Instant week = time.startOf(first.plusDays(30));
        table.row(
                database,
                jdbc.queryForObject("select count(*) from duty_shift", Long.class),
                painting.median(),
                all,
                median(() -> rotations.preview(rotation(3, 3, 1, first))),
                median(() -> roster.holdersAt(YearOfShifts.role(7), noon)),
                median(() -> board.at(noon)),
                median(() -> duties.between(week, time.startOf(first.plusDays(37)))),
                median(() -> duties.between(week, time.startOf(first.plusDays(61)))));
    }

    private static void painted(Plan plan) {
        if (plan.isRefused()) {
            throw new IllegalStateException("The rotation was refused: " + plan.refusals());
        }
    }

    private static double median(Runnable work) {
        Sample sample = new Sample();
        for (int i = 0; i < TIMES; i++) {
            sample.time(work);
        }
        return sample.median();
    }

    /** Three people who take turns in one of the three shifts of the day. */
    private static Rotation rotation(int role, int position, int window, LocalDate first) {
        List<String> people = IntStream.range(0, YearOfShifts.PEOPLE_OF_A_PLACE)
                .mapToObj(number ->
                        YearOfShifts.person(role, position, (number + window) % YearOfShifts.PEOPLE_OF_A_PLACE))
                .toList();
        LocalTime from = HAND_OVERS.get(window);
        LocalTime to = HAND_OVERS.get((window + 1) % HAND_OVERS.size());
        return new Rotation(
                YearOfShifts.role(role),
                position,
                people,
                first,
                first.plusDays(YearOfShifts.DAYS),
                7,
                from,
                new DailyWindow(from, to, Days.EVERY_DAY));
    }
}
