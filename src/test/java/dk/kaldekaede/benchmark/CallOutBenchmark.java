package dk.kaldekaede.benchmark;

import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertAnswers;
import dk.kaldekaede.alerting.Alerts;
import dk.kaldekaede.alerting.Answer;
import dk.kaldekaede.alerting.Answerer;
import dk.kaldekaede.alerting.ConflictRetry;
import dk.kaldekaede.incident.Decider;
import dk.kaldekaede.incident.IncidentFacts;
import dk.kaldekaede.incident.IncidentRun;
import dk.kaldekaede.incident.ReportIncident;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingChoices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;

/** Calling people in: many for one effort against few, and for many efforts at once against one. */
final class CallOutBenchmark implements Benchmarks.Benchmark {

    private static final int FEW = 20;
    private static final int MANY = 200;
    private static final int EFFORTS = 50;
    private static final int SINGLE = 7;
    private static final int WARM_UP = 3;
    private static final int THREADS = 4;
    private static final int HIRED = 1000;
    private static final String WORKERS = "social-vejledning";
    private static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Override
    public String title() {
        return "people called in on PostgreSQL, with a gateway that answers at once: one effort that lacks people, and "
                + EFFORTS + " efforts that begin at once, " + THREADS + " at a time";
    }

    @Override
    public void run(Table table) throws Exception {
        try (TestGateway gateway = new TestGateway(Duration.ZERO);
                Application application = Application.onPostgres(settings(gateway))) {
            JdbcTemplate jdbc = application.bean(JdbcTemplate.class);
            hire(jdbc, WORKERS);
            hire(jdbc, "ydelsescentret");
            for (int i = 0; i < WARM_UP; i++) {
                begin(application, ringsAtTheLeader(application, 12));
            }
            table.row("what", "leader waits ms", "all handed over ms", "a person ms", "statements a person");
            Called few = call(application, jdbc, gateway, FEW);
            Called many = call(application, jdbc, gateway, MANY);
            few.row(table);
            many.row(table);
            table.row("ratio (near 1)", "", "", many.each() / few.each(), many.statements() / few.statements());
            efforts(application, jdbc, table);
        }
    }

    private static String[] settings(TestGateway gateway) {
        List<String> all = new ArrayList<>(List.of(gateway.settings()));
        all.add("--kaldekaede.demo-crew=false");
        all.add(Application.RECORDED);
        return all.toArray(String[]::new);
    }

    /** One call-out of so many people. */
    private record Called(int people, double leader, double all, double statements) {

        double each() {
            return all / people;
        }

        void row(Table table) {
            table.row(people + " people more for one effort", leader, all, each(), statements);
        }
    }

    /** The leader asks for two thirds of them; half as many more are called. */
    private static Called call(Application application, JdbcTemplate jdbc, TestGateway gateway, int people) {
        String id = ringsAtTheLeader(application, 0);
        begin(application, id);
        allHandedOver(jdbc);
        String effort =
                application.bean(Activations.class).ofIncident(id).get(0).id();
        int before = called(jdbc, id);
        gateway.forget();
        Sample leader = new Sample();
        Sample all = new Sample();
        int statements = RecordedQueries.statementsDuring(() -> all.time(() -> {
            leader.time(() -> application
                    .bean(StaffingChoices.class)
                    .ownNumber(effort, WORKERS, Need.ANY_LANGUAGE, before + people * 2 / 3, CRISIS_MANAGEMENT));
            // They are called a portion at a time: whoever asked waits for the first, the timer brings the others.
            Pause.until(PATIENCE, "the last message", () -> gateway.taken() >= people);
        }));
        int called = called(jdbc, id) - before;
        return new Called(called, leader.median(), all.median(), (double) statements / called);
    }

    private static void efforts(Application application, JdbcTemplate jdbc, Table table) throws Exception {
        Sample one = new Sample();
        for (int i = 0; i < SINGLE; i++) {
            String id = ringsAtTheLeader(application, 12);
            allHandedOver(jdbc);
            one.time(() -> {
                begin(application, id);
                allHandedOver(jdbc);
            });
        }
        List<String> incidents = new ArrayList<>();
        for (int i = 0; i < EFFORTS; i++) {
            incidents.add(ringsAtTheLeader(application, 12));
        }
        allHandedOver(jdbc);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begun = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        incidents.forEach(id -> all.add(threads.submit(() -> begin(application, id))));
        for (Future<?> each : all) {
            each.get();
        }
        double led = (System.nanoTime() - begun) / 1e6;
        allHandedOver(jdbc);
        double sent = (System.nanoTime() - begun) / 1e6;
        threads.shutdown();
        int people = incidents.stream().mapToInt(id -> called(jdbc, id)).sum();
        table.row("one effort begins (median of " + SINGLE + ")", "", one.median(), "", "");
        table.row(EFFORTS + " efforts, " + people + " people", led, sent, sent / people, "");
        table.row("an effort of them against one alone (at most 1)", "", sent / EFFORTS / one.median(), "", "");
    }

    /** Social work is activated; the leader's telephone rings. */
    private static String ringsAtTheLeader(Application application, int affected) {
        String id = application
                .bean(ReportIncident.class)
                .report(IncidentFacts.reported("Brand", "Vej 1", affected, false), null, "sygeplejevagt");
        application
                .bean(IncidentRun.class)
                .activate(id, "social-work", new Decider(CRISIS_MANAGEMENT, CRISIS_MANAGEMENT, CRISIS_MANAGEMENT));
        while (ringing(application, id).stream()
                .noneMatch(alert -> alert.purpose().name().equals("LEAD"))) {
            take(application, ringing(application, id).get(0));
        }
        return id;
    }

    /** Somebody leads: the need is decided, and people are called. */
    private static void begin(Application application, String id) {
        take(
                application,
                ringing(application, id).stream()
                        .filter(alert -> alert.purpose().name().equals("LEAD"))
                        .findFirst()
                        .orElseThrow());
    }

    private static List<Alert> ringing(Application application, String id) {
        return application.bean(Alerts.class).ofIncident(id).stream()
                .filter(Alert::ringing)
                .toList();
    }

    private static void take(Application application, Alert alert) {
        application
                .bean(ConflictRetry.class)
                .run(() -> application.bean(AlertAnswers.class).answer(alert.id(), Answer.TAKE, Answerer.link()));
    }

    private static int called(JdbcTemplate jdbc, String incident) {
        return jdbc.queryForObject("select count(*) from staffing_call where incident_id = ?", Integer.class, incident);
    }

    private static void allHandedOver(JdbcTemplate jdbc) {
        Pause.until(
                PATIENCE,
                "the last message",
                () -> jdbc.queryForObject(
                                "select count(*) from message where channel = 'SMS'"
                                        + " and state in ('QUEUED', 'SENDING', 'FAILED_FOR_NOW')",
                                Integer.class)
                        == 0);
    }

    private static void hire(JdbcTemplate jdbc, String role) {
        List<Object[]> people = new ArrayList<>();
        List<Object[]> ways = new ArrayList<>();
        List<Object[]> roles = new ArrayList<>();
        for (int i = 0; i < HIRED; i++) {
            String id = role + "-b" + i;
            people.add(new Object[] {id, id});
            ways.add(new Object[] {id, "+4529%06d".formatted(i)});
            roles.add(new Object[] {id, role});
        }
        jdbc.batchUpdate("insert into person (id, display_name) values (?, ?)", people);
        jdbc.batchUpdate(
                "insert into contact_way (person_id, position, kind, address) values (?, 1, 'MOBILE', ?)", ways);
        jdbc.batchUpdate("insert into person_role (person_id, role) values (?, ?)", roles);
        jdbc.execute("analyze");
    }
}
