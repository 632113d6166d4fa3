package dk.kaldekaede.roster.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.roster.importing.Problem.Kind;
import dk.kaldekaede.roster.importing.RosterImports.Result;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Imports of shifts, from tables and from calendars, on every database. */
abstract class ShiftImportsContract extends ImportScene {

    @Test
    void paintsShiftsAndTakesThemOffAgain() {
        String file = """
                rolle;plads;person;fra;til
                Tolke;1;Prøvevagt A;20-01-2026 08:00;20-01-2026 16.00
                tolke;;b@example.org;2026-01-20 16:00;2026-01-21T08:00
                tolke;1;proeve-a;10-01-2026;11-01-2026
                """;
        String id = keep(ImportKind.SHIFTS, file);

        assertThat(preview(id).changes())
                .extracting(change -> change.line() + " " + change.state())
                .containsExactly("2 NEW", "3 NEW", "4 PAST");
        assertThat(apply(id)).isEqualTo(Result.APPLIED);

        assertThat(shifts())
                .containsExactly(
                        "proeve-a 2026-01-20T07:00:00Z 2026-01-20T15:00:00Z",
                        "proeve-b 2026-01-20T15:00:00Z 2026-01-21T07:00:00Z");
        assertThat(preview(keep(ImportKind.SHIFTS, file)).count("UNCHANGED")).isEqualTo(2);
        assertThat(preview(keep(ImportKind.SHIFTS, file.replace("Prøvevagt A", "Prøvevagt B")))
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
    void putsNobodyBackOnDutyWhoHasLeftSince() {
        apply(ImportKind.SHIFTS, "rolle;person;fra;til\ntolke;proeve-a;20-01-2026 08:00;20-01-2026 16:00\n");
        apply(ImportKind.SHIFTS, "rolle;person;fra;til\ntolke;proeve-b;20-01-2026 08:00;20-01-2026 16:00\n");
        people.leave("proeve-a", clock.instant());
        List<String> before = shifts();

        assertThat(undo.undoLatest())
                .isEqualTo(new ImportUndo.Outcome(ImportUndo.Result.PEOPLE_LEFT, List.of("Prøvevagt A")));

        assertThat(shifts()).isEqualTo(before).hasSize(1);
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

        assertThat(apply(id)).isEqualTo(Result.APPLIED);

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

        assertThat(apply(id)).isEqualTo(Result.APPLIED);

        assertThat(duties.ofPlace(ROLE, 2, clock.instant()))
                .extracting(shift -> shift.startsAt() + " " + shift.endsAt())
                .containsExactly(
                        "2026-03-27T22:00:00Z 2026-03-28T06:00:00Z",
                        "2026-03-28T22:00:00Z 2026-03-29T05:00:00Z",
                        "2026-03-29T21:00:00Z 2026-03-30T05:00:00Z");
        String stranger = calendar.replace("prøvevagt a", "Ingen");
        Preview preview = preview(imports.keep(ImportKind.CALENDAR, "k.ics", bytes(stranger), ROLE, 2));
        assertThat(preview.problems()).containsExactly(Problem.at(3, "nat", Kind.UNKNOWN_PERSON, "Ingen"));
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }

    @Test
    @Timeout(60)
    void importsFiveHundredPeopleAndAYearOfShiftsWhole() {
        apply(ImportKind.PEOPLE, RosterFiles.people(500, ROLE));
        apply(ImportKind.SHIFTS, RosterFiles.shifts(3 * 365, 500, LocalDate.of(2026, 2, 1), ROLE));

        assertThat(shifts()).hasSize(1095);
        assertThat(undo.undoLatest().result()).isEqualTo(ImportUndo.Result.UNDONE);
    }
}
