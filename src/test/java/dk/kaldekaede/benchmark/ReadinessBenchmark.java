package dk.kaldekaede.benchmark;

import dk.kaldekaede.readiness.Readiness;
import dk.kaldekaede.readiness.ReadinessReport;
import dk.kaldekaede.roster.RosterRevision;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** How long it takes to work out the readiness of a large roster, and to ask again when nothing has changed. */
final class ReadinessBenchmark implements Benchmarks.Benchmark {

    private static final int PEOPLE = 500;
    private static final int ROLES = 40;
    private static final int PLACES = 3;
    private static final int DAYS = 365;
    private static final int SHIFTS_A_DAY = 3;
    private static final int ROUNDS = 20;

    @Override
    public String title() {
        return "readiness of " + PEOPLE + " people and a year of shifts; medians of " + ROUNDS + " rounds";
    }

    @Override
    public void run(Table table) throws Exception {
        table.row("database", "shifts", "findings", "worked out anew ms", "asked again ms", "ratio");
        try (Application h2 = Application.onH2()) {
            measure("H2", h2, table);
        }
        try (Application postgres = Application.onPostgres()) {
            measure("PostgreSQL", postgres, table);
        }
    }

    private static void measure(String database, Application application, Table table) {
        int shifts = fill(application.bean(JdbcTemplate.class));
        Readiness readiness = application.bean(Readiness.class);
        RosterRevision revision = application.bean(RosterRevision.class);
        TransactionTemplate transaction = application.bean(TransactionTemplate.class);
        Sample anew = new Sample();
        Sample again = new Sample();
        for (int i = 0; i < ROUNDS + 5; i++) {
            transaction.executeWithoutResult(status -> revision.next());
            Sample one = i < 5 ? new Sample() : anew;
            one.time(readiness::report);
            (i < 5 ? new Sample() : again).time(readiness::report);
        }
        ReadinessReport report = readiness.report();
        int findings =
                report.roles().stream().mapToInt(role -> role.findings().size()).sum();
        table.row(database, shifts, findings, anew.median(), again.median(), anew.median() / again.median());
    }

    /** People take turns of eight hours; every hundredth turn is nobody's. */
    private static int fill(JdbcTemplate jdbc) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> ways = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Object[] {"bench-" + i, "Vagt " + i});
            ways.add(new Object[] {"bench-" + i, "+4529%06d".formatted(i)});
        }
        jdbc.batchUpdate("insert into person (id, display_name) values (?, ?)", people);
        jdbc.batchUpdate(
                "insert into contact_way (person_id, position, kind, address) values (?, 1, 'MOBILE', ?)", ways);
        List<Object[]> policies = new ArrayList<>();
        List<Object[]> shifts = new ArrayList<>();
        Instant start = Instant.now().truncatedTo(ChronoUnit.DAYS);
        for (int role = 0; role < ROLES; role++) {
            policies.add(new Object[] {"bench-role-" + role});
            for (int place = 1; place <= PLACES; place++) {
                for (int turn = 0; turn < DAYS * SHIFTS_A_DAY; turn++) {
                    if ((turn + role) % 100 != 0) {
                        shifts.add(new Object[] {
                            UUID.randomUUID().toString(),
                            "bench-role-" + role,
                            "bench-" + (role * 13 + place * 101 + turn * 7) % PEOPLE,
                            place,
                            at(start, turn),
                            at(start, turn + 1)
                        });
                    }
                }
            }
        }
        jdbc.batchUpdate("insert into role_policy (role, cover, deputies) values (?, 'ALWAYS', 2)", policies);
        jdbc.batchUpdate(
                "insert into duty_shift (id, role, person_id, position, starts_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                shifts);
        return shifts.size();
    }

    private static OffsetDateTime at(Instant start, int turn) {
        return start.plus(turn * (24L / SHIFTS_A_DAY), ChronoUnit.HOURS).atOffset(ZoneOffset.UTC);
    }
}
