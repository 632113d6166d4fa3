package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.importing.Problem.Kind;
import dk.kaldekaede.roster.importing.RosterImports.Result;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What imports promise on every database. */
abstract class ImportsContract {

    private static final String ROLE = "tolke";

    @Autowired
    RosterImports imports;

    @Autowired
    ImportUndo undo;

    @Autowired
    ImportCleaning cleaning;

    @Autowired
    PeopleRegister people;

    @Autowired
    RolePolicies policies;

    @Autowired
    Duties duties;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoPeopleAndNoShifts() {
        jdbc.sql("delete from duty_shift where role = :role")
                .param("role", ROLE)
                .update();
        policies.save(new RolePolicy(ROLE, null, false, 0, Set.of(), Set.of()));
        people.save(person("proeve-a", "Prøvevagt A", "a@example.org"));
        people.save(person("proeve-b", "Prøvevagt B", "b@example.org"));
    }

    @Test
    void showsWhatIsNewChangedAndUnchangedAndThenImportsIt() {
        String id = keep(ImportKind.PEOPLE, """
                navn;id;mobil;roller;sprog;færdigheder
                Prøvevagt A;proeve-a;20 00 11 11;Tolke;arabisk, so;førstehjælp
                Prøvevagt B;proeve-b;20002222;;;
                Ny Vagt;;+4520003333;tolke;;
                """);

        Preview preview = imports.preview(id).orElseThrow();

        assertThat(preview.problems()).isEmpty();
        assertThat(preview.changes())
                .extracting(change -> change.line() + " " + change.state())
                .containsExactly("2 CHANGED", "3 CHANGED", "4 NEW");
        assertThat(preview.changes().get(0).differences())
                .contains(
                        new Change.Difference("mobil", "+4520000001", "+4520001111"),
                        new Change.Difference("sprog", "", "arabisk, somali"),
                        new Change.Difference("roller", "", "Tolke"));
        assertThat(people.find("proeve-a").orElseThrow().contactWays().get(0).address())
                .isEqualTo("+4520000001");

        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);

        PersonDetails a = people.find("proeve-a").orElseThrow();
        assertThat(a.contactWays()).extracting(ContactWay::address).containsExactly("+4520001111", "a@example.org");
        assertThat(a.roles()).containsExactly(ROLE);
        assertThat(a.languages()).containsExactlyInAnyOrder("ar", "so");
        assertThat(newcomer().id()).startsWith("p-").doesNotContain("vagt");
        assertThat(imports.apply(id)).isEqualTo(Result.GONE);
        String again = keep(ImportKind.PEOPLE, "navn;mobil\nPrøvevagt A;+4520001111\n");
        assertThat(imports.preview(again).orElseThrow().applicable()).isFalse();
        assertThat(imports.apply(again)).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }

    @Test
    void putsPeopleBackAsTheyWere() {
        List<PersonDetails> before = people.all();
        apply(ImportKind.PEOPLE, "navn;id;mail\nPrøvevagt A;proeve-a;ny@example.org\nNy Vagt;;ny2@example.org\n");

        assertThat(undo.undoLatest()).isEqualTo(new ImportUndo.Outcome(ImportUndo.Result.UNDONE, List.of()));

        assertThat(people.all()).isEqualTo(before);
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.NOTHING_TO_UNDO);
    }

    @Test
    void undoesNothingWhenSomebodyWasChangedSinceAndSaysWho() {
        apply(
                ImportKind.PEOPLE,
                "navn;id;mail\nPrøvevagt A;proeve-a;ny@example.org\nPrøvevagt B;proeve-b;n@example.org\n");
        people.confirm("proeve-b");

        assertThat(undo.undoLatest())
                .isEqualTo(new ImportUndo.Outcome(ImportUndo.Result.PEOPLE_CHANGED_SINCE, List.of("Prøvevagt B")));

        assertThat(people.find("proeve-a").orElseThrow().contactWays().get(1).address())
                .isEqualTo("ny@example.org");
    }

    @Test
    void keepsANewcomerWhoIsOnDutyByNow() {
        apply(ImportKind.PEOPLE, "navn\nNy Vagt\n");
        String newcomer = newcomer().id();
        imports.keep(ImportKind.SHIFTS, "v.csv", bytes(""), null, null);
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at) values ('x', :role, :id, 1, :at)")
                .param("role", ROLE)
                .param("id", newcomer)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.PEOPLE_CHANGED_SINCE);

        jdbc.sql("delete from duty_shift where id = 'x'").update();
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }

    @Test
    void paintsShiftsAndTakesThemOffAgain() {
        String file = """
                rolle;plads;person;fra;til
                Tolke;1;Prøvevagt A;20-01-2026 08:00;20-01-2026 16.00
                tolke;;b@example.org;2026-01-20 16:00;2026-01-21T08:00
                tolke;1;proeve-a;10-01-2026;11-01-2026
                """;
        String id = keep(ImportKind.SHIFTS, file);

        assertThat(imports.preview(id).orElseThrow().changes())
                .extracting(change -> change.line() + " " + change.state())
                .containsExactly("2 NEW", "3 NEW", "4 PAST");
        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);

        assertThat(shifts())
                .containsExactly(
                        "proeve-a 2026-01-20T07:00:00Z 2026-01-20T15:00:00Z",
                        "proeve-b 2026-01-20T15:00:00Z 2026-01-21T07:00:00Z");
        assertThat(imports.preview(keep(ImportKind.SHIFTS, file)).orElseThrow().count("UNCHANGED"))
                .isEqualTo(2);
        assertThat(imports.preview(keep(ImportKind.SHIFTS, file.replace("Prøvevagt A", "Prøvevagt B")))
                        .orElseThrow()
                        .changes()
                        .get(0)
                        .differences())
                .containsExactly(new Change.Difference(
                        "",
                        "Prøvevagt A, 20.01.2026 08.00 – 20.01.2026 16.00",
                        "Prøvevagt B, 20.01.2026 08.00 – 20.01.2026 16.00"));
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
        assertThat(shifts()).isEmpty();
    }

    @Test
    void undoesNoShiftsThatWerePaintedOver() {
        apply(ImportKind.SHIFTS, "rolle;person;fra;til\ntolke;proeve-a;20-01-2026 08:00;20-01-2026 16:00\n");
        jdbc.sql("delete from roster_import where state = 'PREVIEWED'").update();
        jdbc.sql("update duty_shift set id = 'another' where role = :role")
                .param("role", ROLE)
                .update();

        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.SHIFTS_CHANGED_SINCE);
        assertThat(shifts()).hasSize(1);
    }

    @Test
    void readsASpreadsheetsOwnTimes() {
        String id = imports.keep(
                ImportKind.SHIFTS,
                "v.xlsx",
                Xlsx.of(
                        new String[] {"rolle", "person", "fra", "til"},
                        new String[] {"Tolke", "Prøvevagt A", "46042.333333333336", "46042.666666666664"}),
                null,
                null);

        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);

        assertThat(shifts()).containsExactly("proeve-a 2026-01-20T07:00:00Z 2026-01-20T15:00:00Z");
    }

    @Test
    void importsACalendarOfOnePlace() {
        String calendar = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:nat
                SUMMARY:prøvevagt a
                DTSTART;TZID=Europe/Copenhagen:20260327T230000
                DTEND;TZID=Europe/Copenhagen:20260328T070000
                RRULE:FREQ=DAILY;COUNT=3
                END:VEVENT
                END:VCALENDAR
                """;
        String id = imports.keep(ImportKind.CALENDAR, "k.ics", bytes(calendar), ROLE, 2);

        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);

        assertThat(duties.ofPlace(ROLE, 2, clock.instant()))
                .extracting(shift -> shift.startsAt() + " " + shift.endsAt())
                .containsExactly(
                        "2026-03-27T22:00:00Z 2026-03-28T06:00:00Z",
                        "2026-03-28T22:00:00Z 2026-03-29T05:00:00Z",
                        "2026-03-29T21:00:00Z 2026-03-30T05:00:00Z");
        String stranger = calendar.replace("prøvevagt a", "Ingen");
        Preview preview = imports.preview(imports.keep(ImportKind.CALENDAR, "k.ics", bytes(stranger), ROLE, 2))
                .orElseThrow();
        assertThat(preview.problems()).containsExactly(Problem.at(3, "nat", Kind.UNKNOWN_PERSON, "Ingen"));
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }

    @Test
    void previewsAnewWhenTheRosterIsAnotherOne() {
        String id = keep(ImportKind.PEOPLE, "navn;id;mobil\nPrøvevagt A;proeve-a;20001111\n");
        imports.preview(id);
        people.confirm("proeve-b");

        assertThat(imports.apply(id)).isEqualTo(Result.CHANGED_SINCE);
        assertThat(imports.apply(id)).isEqualTo(Result.CHANGED_SINCE);
        imports.preview(id);
        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);
    }

    @Test
    void tellsEveryMistakeWithItsLineAndColumnAndImportsNothing() {
        assertPeople("navn;farve\nA;blå\n", "1 farve UNKNOWN_COLUMN");
        assertPeople("mobil\n20000001\n", "1 navn MISSING_COLUMN");
        assertPeople("navn;navn\nA;B\n", "1 navn DOUBLE_COLUMN");
        assertPeople("navn;mobil\nNy;tyve\nAnden;12\n", "2 mobil BAD_NUMBER", "3 mobil BAD_NUMBER");
        assertPeople("navn;mail\nNy;a@b@c\n", "2 mail BAD_MAIL");
        assertPeople("navn;roller\nNy;Brandmand\n", "2 roller UNKNOWN_ROLE");
        assertPeople("navn;sprog\nNy;klingonsk\n", "2 sprog UNKNOWN_LANGUAGE");
        assertPeople("navn;id\nNy;Å B\n", "2 id BAD_ID");
        assertPeople("navn;id\nEn;ens\nTo;ens\n", "3 id DUPLICATE_ID");
        assertPeople("navn\nPrøvevagt A\nPRØVEVAGT A\n", "3 navn SAME_PERSON_TWICE");
        assertPeople("navn;mobil\n;20000001\n", "2 navn MISSING");
        assertPeople("navn;mobil\nNy;20000001;ekstra\n", "2 null TOO_MANY_CELLS");
        assertPeople("navn\n", "0 null EMPTY_FILE");
        assertPeople("", "0 null EMPTY_FILE");
        String head = "rolle;plads;person;fra;til\n";
        assertShifts(head + "vagt;1;proeve-a;20-01-2026 08:00;20-01-2026 16:00\n", "2 rolle UNKNOWN_ROLE");
        assertShifts(head + "tolke;nul;proeve-a;20-01-2026 08:00;20-01-2026 16:00\n", "2 plads BAD_POSITION");
        assertShifts(head + "tolke;1;ingen;20-01-2026 08:00;20-01-2026 16:00\n", "2 person UNKNOWN_PERSON");
        assertShifts(head + "tolke;1;proeve-a;31-02-2026 08:00;i morgen\n", "2 fra BAD_DATE", "2 til BAD_DATE");
        assertShifts(head + "tolke;1;proeve-a;29-03-2026 02:30;29-03-2026 08:00\n", "2 fra SPRING_GAP");
        assertShifts(head + "tolke;1;proeve-a;20-01-2026 16:00;20-01-2026 08:00\n", "2 til ENDS_BEFORE");
        assertShifts(
                head + "tolke;1;proeve-a;20-01-2026 08:00;20-01-2026 16:00\n"
                        + "tolke;1;proeve-b;20-01-2026 15:00;20-01-2026 18:00\n",
                "3 fra OVERLAP");
    }

    @Test
    void forgetsFilesAfterADayAndWhatPeopleWereAfterAMonth() {
        String id = keep(ImportKind.PEOPLE, "navn;id;mobil\nPrøvevagt A;proeve-a;20001111\n");
        clock.advance(RosterImports.PREVIEW_LASTS);
        assertThat(imports.preview(id)).isEmpty();
        assertThat(imports.apply(id)).isEqualTo(Result.GONE);
        clock.advance(Duration.ofSeconds(1));
        cleaning.clean();
        assertThat(count("select count(*) from roster_import where id = '" + id + "'"))
                .isZero();

        apply(ImportKind.PEOPLE, "navn;id;mobil\nPrøvevagt A;proeve-a;20004444\n");
        assertThat(count("select count(*) from roster_import where content is not null"))
                .isZero();
        clock.advance(ImportUndo.LASTS);
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.NOTHING_TO_UNDO);
        clock.advance(Duration.ofSeconds(1));
        cleaning.clean();
        assertThat(count("select count(*) from roster_import_person")).isZero();
    }

    @Test
    void importsFiveHundredPeopleAndAYearOfShiftsInSeconds() {
        String crowd = IntStream.rangeClosed(1, 500)
                .mapToObj("vagt-%1$03d;Vagt %1$d;2100%1$04d;v%1$d@example.org;tolke;da,ar"::formatted)
                .collect(Collectors.joining("\n", "id;navn;mobil;mail;roller;sprog\n", "\n"));
        long start = System.nanoTime();
        apply(ImportKind.PEOPLE, crowd);
        long peopleDone = System.nanoTime();
        LocalDate day = LocalDate.of(2026, 2, 1);
        String year = IntStream.range(0, 3 * 365)
                .mapToObj(n -> "tolke;1;vagt-%03d;%s %02d:00;%s %02d:00"
                        .formatted(
                                1 + n % 500,
                                day.plusDays(n / 3),
                                7 + n % 3 * 8,
                                n % 3 == 2 ? day.plusDays(n / 3 + 1) : day.plusDays(n / 3),
                                n % 3 == 2 ? 7 : 15 + n % 3 * 8))
                .collect(Collectors.joining("\n", "rolle;plads;person;fra;til\n", "\n"));
        apply(ImportKind.SHIFTS, year);
        long shiftsDone = System.nanoTime();

        Duration forPeople = Duration.ofNanos(peopleDone - start).truncatedTo(ChronoUnit.MILLIS);
        Duration forShifts = Duration.ofNanos(shiftsDone - peopleDone).truncatedTo(ChronoUnit.MILLIS);
        System.out.printf("Imported 500 people in %s and 1095 shifts in %s%n", forPeople, forShifts);
        assertThat(shifts()).hasSize(1095);
        assertThat(forPeople).isLessThan(Duration.ofSeconds(30));
        assertThat(forShifts).isLessThan(Duration.ofSeconds(30));
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }

    private void assertPeople(String file, String... problems) {
        assertRefused(ImportKind.PEOPLE, file, problems);
    }

    private void assertShifts(String file, String... problems) {
        assertRefused(ImportKind.SHIFTS, file, problems);
    }

    private void assertRefused(ImportKind kind, String file, String... problems) {
        List<PersonDetails> before = people.all();
        String id = keep(kind, file);
        assertThat(imports.preview(id).orElseThrow().problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.kind())
                .containsExactly(problems);
        assertThat(imports.apply(id)).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(people.all()).isEqualTo(before);
        assertThat(shifts()).isEmpty();
    }

    private void apply(ImportKind kind, String file) {
        String id = keep(kind, file);
        assertThat(imports.preview(id).orElseThrow().problems()).isEmpty();
        assertThat(imports.apply(id)).isEqualTo(Result.APPLIED);
    }

    private String keep(ImportKind kind, String file) {
        return imports.keep(kind, "fil.csv", bytes(file), null, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private PersonDetails newcomer() {
        return people.all().stream()
                .filter(person -> person.displayName().equals("Ny Vagt"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> shifts() {
        return duties.ofPlace(ROLE, 1, Instant.EPOCH).stream()
                .map(shift -> shift.personId() + " " + shift.startsAt() + " " + shift.endsAt())
                .toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static PersonDetails person(String id, String name, String mail) {
        return new PersonDetails(
                id,
                name,
                null,
                List.of(
                        new ContactWay(id, 1, ContactKind.MOBILE, "+4520000001"),
                        new ContactWay(id, 2, ContactKind.MAIL, mail)),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null);
    }
}
