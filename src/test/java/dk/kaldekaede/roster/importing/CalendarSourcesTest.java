package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.ChangesRoster;
import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.roster.ChangeKind;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.RosterChanges;
import dk.kaldekaede.roster.ShiftKind;
import dk.kaldekaede.roster.Stroke;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.unit.DataSize;

/** Calendars that are read regularly, from a real server with TLS. */
@KaldekaedeTest
@ChangesRoster
@Import(CalendarSourcesTest.News.class)
class CalendarSourcesTest {

    private static final String ROLE = "ppr-psykologer";
    private static final CalendarServer SERVER = new CalendarServer();

    @Autowired
    CalendarSources sources;

    @Autowired
    SourceReading reading;

    @Autowired
    SourceRows rows;

    @Autowired
    SourceFetch fetch;

    @Autowired
    ReadLimit limit;

    @Autowired
    SslBundles bundles;

    @Autowired
    RolePolicies policies;

    @Autowired
    PeopleRegister people;

    @Autowired
    RosterChanges changes;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    News news;

    /** What was told. */
    static class News {

        final List<CalendarSourceFaulty> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void faulty(CalendarSourceFaulty told) {
            heard.add(told);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        for (String setting : SERVER.trust()) {
            properties.add(setting.split("=")[0], () -> setting.split("=")[1]);
        }
        properties.add("kaldekaede.calendar-source.inner-hosts", () -> "localhost");
        properties.add("kaldekaede.calendar-source.largest", () -> "20KB");
    }

    @AfterAll
    static void stopServer() {
        SERVER.close();
    }

    @BeforeEach
    void onePlaceAndTwoPeople() {
        jdbc.sql("delete from duty_shift where role = :role")
                .param("role", ROLE)
                .update();
        sources.all().forEach(source -> sources.remove(source.id()));
        news.heard.clear();
        policies.save(new RolePolicy(ROLE, null, false, 0, Set.of(), Set.of()));
        for (String id : List.of("kilde-a", "kilde-b")) {
            people.save(new PersonDetails(id, id, null, List.of(), Set.of(), Set.of(), Set.of(), null, null));
        }
    }

    @Test
    void paintsThePlaceAsTheCalendarSaysAndFollowsItsChanges() {
        SERVER.serves("/a.ics", calendar(event("1", "kilde-a", "0801"), event("2", "kilde-b", "0802")));
        add("/a.ics");

        assertThat(reading.readDue()).isEqualTo(1);
        assertThat(reading.readDue()).isZero();

        assertThat(shifts()).containsExactly("kilde-a 2026-08-01T06:00:00Z", "kilde-b 2026-08-02T06:00:00Z");
        SERVER.serves("/a.ics", calendar(event("1", "kilde-b", "0801"), event("3", "kilde-a", "0803")));
        clock.advance(Duration.ofMinutes(15));
        long before = revision();
        assertThat(reading.readDue()).isEqualTo(1);
        assertThat(shifts()).containsExactly("kilde-b 2026-08-01T06:00:00Z", "kilde-a 2026-08-03T06:00:00Z");
        assertThat(revision()).isGreaterThan(before);
        clock.advance(Duration.ofMinutes(15));
        before = revision();
        reading.readDue();
        assertThat(revision()).as("nothing is different").isEqualTo(before);
        assertThat(only().readAt()).isEqualTo(clock.instant());
    }

    @Test
    void leavesWhatPeoplePutOverThePlan() {
        SERVER.serves("/a.ics", calendar(event("1", "kilde-a", "0801")));
        add("/a.ics");
        reading.readDue();
        changes.paint(
                ChangeKind.TAKE_OVER,
                List.of(new Stroke(
                        ROLE,
                        1,
                        "kilde-b",
                        ShiftKind.OVERRIDE,
                        Instant.parse("2026-08-01T08:00:00Z"),
                        Instant.parse("2026-08-01T10:00:00Z"))));
        clock.advance(Duration.ofMinutes(15));

        reading.readDue();

        assertThat(shifts())
                .containsExactly(
                        "kilde-a 2026-08-01T06:00:00Z", "kilde-b 2026-08-01T08:00:00Z", "kilde-a 2026-08-01T10:00:00Z");
    }

    @Test
    void changesNothingWhenAnythingIsWrongTriesAgainAndTellsOnce() {
        SERVER.serves("/a.ics", calendar(event("1", "kilde-a", "0801")));
        add("/a.ics");
        reading.readDue();
        clock.advance(Duration.ofMinutes(15));
        SERVER.serves("/a.ics", calendar(event("1", "kilde-b", "0801"), event("2", "fremmed", "0802")));

        reading.readDue();

        CalendarSource source = only();
        assertThat(shifts()).containsExactly("kilde-a 2026-08-01T06:00:00Z");
        assertThat(source.fault()).isEqualTo("UNKNOWN_PERSON");
        assertThat(source.faultEvent()).isEqualTo("2");
        assertThat(source.faultLine()).isEqualTo(9);
        assertThat(source.nextReadAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
        clock.advance(Duration.ofMinutes(1));
        reading.readDue();
        assertThat(only().nextReadAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(news.heard).containsExactly(new CalendarSourceFaulty(source.id(), ROLE, 1, "UNKNOWN_PERSON"));
        SERVER.serves("/a.ics", calendar(event("1", "kilde-b", "0801")));
        clock.advance(Duration.ofMinutes(2));
        reading.readDue();
        assertThat(only().fault()).isNull();
        assertThat(shifts()).containsExactly("kilde-b 2026-08-01T06:00:00Z");
    }

    @Test
    void namesWhateverTheServerDoesWrong() {
        SERVER.fails("/401.ics", 401);
        SERVER.serves("/login.ics", "<html>Log ind</html>");
        SERVER.serves("/empty.ics", calendar());
        SERVER.serves("/large.ics", calendar("X-LONG:" + "x".repeat(30_000) + "\n"));
        SERVER.redirects("/round.ics", "/round.ics");
        SERVER.redirects("/plain.ics", "http://localhost/a.ics");
        SERVER.redirects("/inside.ics", "https://127.0.0.1/a.ics");

        assertThat(faultOf("/401.ics")).isEqualTo("REFUSED");
        assertThat(faultOf("/login.ics")).isEqualTo("WRONG_TYPE");
        assertThat(faultOf("/empty.ics")).isEqualTo("NO_EVENTS");
        assertThat(faultOf("/large.ics")).isEqualTo("TOO_LARGE");
        assertThat(faultOf("/round.ics")).isEqualTo("REFUSED");
        assertThat(faultOf("/plain.ics")).isEqualTo("NOT_HTTPS");
        assertThat(faultOf("/inside.ics")).isEqualTo("INNER_ADDRESS");
    }

    @Test
    void readsOneCalendarOnOneNodeAtATime() throws Exception {
        SERVER.serves("/a.ics", calendar(event("1", "kilde-a", "0801")));
        add("/a.ics");
        SERVER.asked.set(0);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return reading.readDue();
        };

        List<Future<Integer>> read = nodes.invokeAll(List.of(node, node));

        assertThat(read.get(0).get() + read.get(1).get()).isEqualTo(1);
        assertThat(SERVER.asked).hasValue(1);
        nodes.shutdown();
    }

    @Test
    void leavesACalendarWhoseNodeDiedToAnotherAfterAWhile() {
        SERVER.serves("/a.ics", calendar(event("1", "kilde-a", "0801")));
        add("/a.ics");
        assertThat(rows.claim(only(), clock.instant(), clock.instant().plus(Duration.ofMinutes(5))))
                .isTrue();

        assertThat(reading.readDue()).isZero();
        clock.advance(Duration.ofMinutes(5));
        assertThat(reading.readDue()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/a.ics",
                "https://[::1]/a.ics",
                "https://[::ffff:10.0.0.1]/a.ics",
                "https://10.1.2.3/a.ics",
                "https://172.16.0.1/a.ics",
                "https://192.168.1.1/a.ics",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/a.ics",
                "https://0.0.0.0/a.ics",
                "https://[fd00::1]/a.ics",
                "https://[fe80::1]/a.ics",
                "https://[64:ff9b::7f00:1]/a.ics",
                "https://[2002:7f00:1::]/a.ics",
                "https://224.0.0.1/a.ics",
                "https://255.255.255.255/a.ics"
            })
    void refusesMachinesOfTheOwnNetwork(String address) {
        assertThat(sources.add(ROLE, 1, address)).contains(SourceFault.INNER_ADDRESS);
        assertThat(fetch.fetch(address).fault()).isEqualTo(SourceFault.INNER_ADDRESS);
        assertThat(sources.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.ics",
                "file:///etc/passwd",
                "ftp://example.org/a.ics",
                "https://user:secret@example.org/a.ics",
                "https:///a.ics",
                "https://127.1/a.ics",
                "ikke en adresse"
            })
    void refusesWhatIsNoPlainHttpsAddress(String address) {
        assertThat(sources.add(ROLE, 1, address)).contains(SourceFault.NOT_HTTPS);
    }

    @Test
    void hangsUpWhenTheConnectionLeadsInsideAfterTheNameWasChecked() {
        SourceSettings innocent =
                new SourceSettings(
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(5),
                        DataSize.ofKilobytes(20),
                        Set.of(),
                        "calendars",
                        bundles) {
                    private boolean checked;

                    @Override
                    boolean mayRead(String host, InetAddress machine) {
                        boolean first = !checked;
                        checked = true;
                        return first;
                    }
                };
        SERVER.asked.set(0);

        SourceFetch.Fetched fetched =
                new SourceFetch(innocent, limit).fetch(SERVER.url("/a.ics").replace("localhost", "127.0.0.1"));

        assertThat(fetched.fault()).isEqualTo(SourceFault.INNER_ADDRESS);
        assertThat(SERVER.asked).hasValue(0);
    }

    @Test
    void trustsNoOtherCertificateAndNoOtherName() {
        SourceSettings strict = new SourceSettings(
                Duration.ofMinutes(15),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(20),
                Set.of("localhost", "127.0.0.1"),
                "",
                bundles);
        SourceSettings byAddress = new SourceSettings(
                Duration.ofMinutes(15),
                Duration.ofSeconds(5),
                DataSize.ofKilobytes(20),
                Set.of("127.0.0.1"),
                "calendars",
                bundles);

        assertThat(new SourceFetch(strict, limit).fetch(SERVER.url("/a.ics")).fault())
                .isEqualTo(SourceFault.NOT_TRUSTED);
        assertThat(new SourceFetch(byAddress, limit)
                        .fetch(SERVER.url("/a.ics").replace("localhost", "127.0.0.1"))
                        .fault())
                .isEqualTo(SourceFault.NOT_TRUSTED);
    }

    private String faultOf(String path) {
        add(path);
        reading.readDue();
        return only().fault();
    }

    private void add(String path) {
        assertThat(sources.add(ROLE, 1, SERVER.url(path))).isEmpty();
    }

    private CalendarSource only() {
        assertThat(sources.all()).hasSize(1);
        return sources.all().get(0);
    }

    private long revision() {
        return jdbc.sql("select revision from roster_revision")
                .query(Long.class)
                .single();
    }

    private List<String> shifts() {
        return duties.ofPlace(ROLE, 1, clock.instant()).stream()
                .map(shift -> shift.personId() + " " + shift.startsAt())
                .toList();
    }

    private static String calendar(String... parts) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String.join("", parts) + "END:VCALENDAR\n";
    }

    private static String event(String uid, String summary, String day) {
        return "BEGIN:VEVENT\nUID:%s\nSUMMARY:%s\nDTSTART:2026%sT060000Z\nDTEND:2026%sT140000Z\nEND:VEVENT\n"
                .formatted(uid, summary, day, day);
    }
}
