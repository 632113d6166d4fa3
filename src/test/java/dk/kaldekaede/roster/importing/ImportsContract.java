package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.importing.RosterImports.Result;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What imports promise on every database, and what those of people come to. */
abstract class ImportsContract extends ImportScene {

    @Test
    void showsWhatIsNewChangedAndUnchangedAndThenImportsIt() {
        String id = keep(ImportKind.PEOPLE, """
                navn;id;mobil;roller;sprog;færdigheder
                Prøvevagt A;proeve-a;20 00 11 11;Tolke;arabisk, so;førstehjælp
                Prøvevagt B;proeve-b;20002222;;;
                Ny Vagt;;+4520003333;tolke;;
                """);

        Preview preview = preview(id);

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

        assertThat(apply(id)).isEqualTo(Result.APPLIED);

        PersonDetails a = people.find("proeve-a").orElseThrow();
        assertThat(a.contactWays()).extracting(ContactWay::address).containsExactly("+4520001111", "a@example.org");
        assertThat(a.roles()).containsExactly(ROLE);
        assertThat(a.languages()).containsExactlyInAnyOrder("ar", "so");
        assertThat(newcomer().id()).startsWith("p-").doesNotContain("vagt");
        assertThat(apply(id)).isEqualTo(Result.GONE);
        String again = keep(ImportKind.PEOPLE, "navn;mobil\nPrøvevagt A;+4520001111\n");
        assertThat(preview(again).applicable()).isFalse();
        assertThat(apply(again)).isEqualTo(Result.NOT_APPLICABLE);
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
    void importsNothingIntoAnotherRosterThanTheOneThatWasSeen() {
        String id = keep(ImportKind.PEOPLE, "navn;id;mobil\nPrøvevagt A;proeve-a;20001111\n");
        long seen = seen(id);
        people.confirm("proeve-b");

        assertThat(imports.apply(id, seen)).isEqualTo(Result.CHANGED_SINCE);
        assertThat(imports.apply(id, seen)).isEqualTo(Result.CHANGED_SINCE);
        assertThat(seen(id)).as("another's look").isGreaterThan(seen);
        assertThat(imports.apply(id, seen)).isEqualTo(Result.CHANGED_SINCE);
        assertThat(apply(id)).isEqualTo(Result.APPLIED);
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
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
        assertThat(imports.look(id)).isEmpty();
        assertThat(apply(id)).isEqualTo(Result.GONE);
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

    private void assertPeople(String file, String... problems) {
        assertRefused(ImportKind.PEOPLE, file, problems);
    }

    private void assertShifts(String file, String... problems) {
        assertRefused(ImportKind.SHIFTS, file, problems);
    }

    private void assertRefused(ImportKind kind, String file, String... problems) {
        List<PersonDetails> before = people.all();
        String id = keep(kind, file);
        assertThat(preview(id).problems())
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.kind())
                .containsExactly(problems);
        assertThat(apply(id)).isEqualTo(Result.NOT_APPLICABLE);
        assertThat(people.all()).isEqualTo(before);
        assertThat(shifts()).isEmpty();
    }

    private PersonDetails newcomer() {
        return people.all().stream()
                .filter(person -> person.displayName().equals("Ny Vagt"))
                .findFirst()
                .orElseThrow();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
