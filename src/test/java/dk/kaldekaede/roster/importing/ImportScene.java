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
import dk.kaldekaede.roster.importing.RosterImports.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people and no shifts, and the ways of whoever imports. */
abstract class ImportScene {

    static final String ROLE = "tolke";

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

    Preview preview(String id) {
        return imports.look(id).orElseThrow().preview();
    }

    /** The revision that whoever looks now has seen; none when there is nothing to see. */
    long seen(String id) {
        return imports.look(id).map(RosterImports.Look::revision).orElse(-1L);
    }

    /** By somebody who looks at it first. */
    Result apply(String id) {
        return imports.apply(id, seen(id));
    }

    void apply(ImportKind kind, String file) {
        String id = keep(kind, file);
        assertThat(preview(id).problems()).isEmpty();
        assertThat(apply(id)).isEqualTo(Result.APPLIED);
    }

    String keep(ImportKind kind, String file) {
        return imports.keep(kind, "fil.csv", bytes(file), null, null);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<String> shifts() {
        return duties.ofPlace(ROLE, 1, Instant.EPOCH).stream()
                .map(shift -> shift.personId() + " " + shift.startsAt() + " " + shift.endsAt())
                .toList();
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
