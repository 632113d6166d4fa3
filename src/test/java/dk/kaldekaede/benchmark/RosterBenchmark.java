package dk.kaldekaede.benchmark;

import dk.kaldekaede.roster.DailyWindow;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Days;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.Plan;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.Rotation;
import dk.kaldekaede.roster.Rotations;
import dk.kaldekaede.roster.YearOfShifts;
import dk.kaldekaede.roster.importing.ImportKind;
import dk.kaldekaede.roster.importing.ImportUndo;
import dk.kaldekaede.roster.importing.RosterFiles;
import dk.kaldekaede.roster.importing.RosterImports;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** A year of shifts for 480 people: read, shown, painted over rotation by rotation, and imported. */
final class RosterBenchmark implements Benchmarks.Benchmark {

    private static final int TIMES = 30;
    private static final int IMPORTS = 7;
    private static final int PEOPLE = 500;
    private static final int SHIFTS = 3 * YearOfShifts.DAYS;
    private static final String ROLE = "tolke";
    private static final List<LocalTime> HAND_OVERS =
            List.of(LocalTime.of(7, 0), LocalTime.of(15, 0), LocalTime.of(23, 0));

    @Override
    public String title() {
        return "milliseconds with a year of shifts, some 175,000, for 480 people; medians of " + TIMES + ", of imports "
                + IMPORTS + "; pages as a manager gets them";
    }

    @Override
    public void run(Table table) throws Exception {
        table.row("what", "PostgreSQL", "H2");
        Map<String, Double> postgres;
        try (Application application = Application.onPostgres("--kaldekaede.outbox.sweep=false")) {
            postgres = measure(application);
        }
        try (Application application = Application.onH2("--kaldekaede.outbox.sweep=false")) {
            measure(application).forEach((what, time) -> table.row(what, postgres.get(what), time));
        }
    }

    private static Map<String, Double> measure(Application application) {
        JdbcTemplate jdbc = application.bean(JdbcTemplate.class);
        DanishTime time = application.bean(DanishTime.class);
        Instant now = application.bean(Clock.class).instant();
        LocalDate first = time.local(now).toLocalDate();
        YearOfShifts year = new YearOfShifts(jdbc);
        year.addPeople();
        year.addShifts(time.startOf(first));
        jdbc.execute("analyze");
        Rotations rotations = application.bean(Rotations.class);
        Roster roster = application.bean(Roster.class);
        Duties duties = application.bean(Duties.class);
        Visitor visitor = new Visitor(application.port());
        Instant noon = time.startOf(first.plusDays(30)).plusSeconds(12 * 3600);
        Instant week = time.startOf(first.plusDays(30));
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("who holds a role now", median(() -> roster.holdersAt(YearOfShifts.role(7), noon)));
        medians.put("the shifts of a week", median(() -> duties.between(week, time.startOf(first.plusDays(37)))));
        medians.put("the shifts of a month", median(() -> duties.between(week, time.startOf(first.plusDays(61)))));
        for (String page : List.of(
                "/vagtplan",
                "/vagtplan/maaned?rolle=" + YearOfShifts.role(7),
                "/vagtplan/personer",
                "/vagtplan/parathed")) {
            medians.put(page, median(() -> visitor.get("manager", page)));
        }
        LocalDate tomorrow = first.plusDays(1);
        medians.put("preview a rotation of a year", median(() -> rotations.preview(rotation(3, 3, 1, tomorrow))));
        AtomicInteger place = new AtomicInteger();
        medians.put(
                "paint a rotation of a year",
                median(() -> painted(rotations.paint(rotation(
                        1 + place.get() / YearOfShifts.PLACES,
                        1 + place.getAndIncrement() % YearOfShifts.PLACES,
                        1,
                        tomorrow)))));
        medians.putAll(imports(application, tomorrow));
        return medians;
    }

    /** From the file to the roster; each is undone before the next. */
    private static Map<String, Double> imports(Application application, LocalDate first) {
        application.bean(RolePolicies.class).save(new RolePolicy(ROLE, null, false, 0, Set.of(), Set.of()));
        String people = RosterFiles.people(PEOPLE, ROLE);
        Map<String, Double> medians = new LinkedHashMap<>();
        medians.put("import " + PEOPLE + " people", imports(application, ImportKind.PEOPLE, people));
        imported(application, ImportKind.PEOPLE, people);
        String shifts = RosterFiles.shifts(SHIFTS, PEOPLE, first, ROLE);
        medians.put("import a year of " + SHIFTS + " shifts", imports(application, ImportKind.SHIFTS, shifts));
        return medians;
    }

    private static double imports(Application application, ImportKind kind, String file) {
        Sample sample = new Sample();
        for (int i = 0; i < IMPORTS; i++) {
            sample.time(() -> imported(application, kind, file));
            application.bean(ImportUndo.class).undoLatest();
        }
        return sample.median();
    }

    private static void imported(Application application, ImportKind kind, String file) {
        RosterImports imports = application.bean(RosterImports.class);
        String id = imports.keep(kind, "benchmark.csv", file.getBytes(StandardCharsets.UTF_8), null, null);
        RosterImports.Result result =
                imports.apply(id, imports.look(id).orElseThrow().revision());
        if (result != RosterImports.Result.APPLIED) {
            throw new IllegalStateException("The import came to " + result);
        }
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
