package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Duties;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Place;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaldekaedeTest
class SeedTest {

    private static final DateTimeFormatter HOUR_OF_THE_WEEK = DateTimeFormatter.ofPattern("EEE HH", Locale.ENGLISH);

    @Autowired
    Roster roster;

    @Autowired
    Duties duties;

    @Autowired
    RolePolicies policies;

    @Autowired
    PeopleRegister people;

    @Autowired
    DanishTime time;

    @Autowired
    ProcessEngine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("seeding")
    SmartInitializingSingleton seeding;

    @Test
    void everyRoleHasSomebodyOnDutyWhoCanBeReachedAtEveryHour() {
        for (int hour = 0; hour < 24; hour++) {
            clock.advance(Duration.ofHours(1));
            for (String role : Groups.ROLES.keySet()) {
                Person holder = roster.holdersAt(role, clock.instant()).get(0);
                assertThat(holder.userId()).isEqualTo(role);
                assertThat(roster.contactWays(holder.id()))
                        .extracting(ContactWay::address)
                        .satisfiesExactly(phone -> assertThat(phone).matches("\\+4520\\d{6}"), mail -> assertThat(mail)
                                .endsWith("@example.org"));
            }
        }
        assertThat(roster.holdersAt("sygeplejevagt", clock.instant())).hasSize(2);
    }

    @Test
    void everyRoleHasAGroupAndAnAccountInIt() {
        Groups.ROLES.forEach((role, name) -> {
            assertThat(engine.getIdentityService()
                            .createGroupQuery()
                            .groupMember(role)
                            .singleResult()
                            .getName())
                    .isEqualTo(name);
            assertThat(engine.getIdentityService().checkPassword(role, "demo")).isTrue();
        });
    }

    @Test
    void everyLinkOfAChainDemandsSomebodyAtEveryHourAndADeputy() {
        assertThat(policies.all())
                .extracting(RolePolicy::role)
                .containsExactlyInAnyOrderElementsOf(Groups.ROLES.keySet());
        assertThat(policies.all())
                .filteredOn(policy -> Groups.CALLED.contains(policy.role()))
                .hasSameSizeAs(Groups.CALLED)
                .allMatch(policy -> policy.always() && policy.deputies() == 1);
    }

    @Test
    void theInterpretersWeekendsAreTheOnlyHole() {
        Instant from = clock.instant();
        Instant to = from.plus(Duration.ofDays(92));
        List<Shift> shifts = duties.between(from, to);
        Set<String> holes = new TreeSet<>();
        for (RolePolicy policy : policies.all()) {
            for (int position = 1; policy.always() && position <= 1 + policy.deputies(); position++) {
                Place place = new Place(policy.role(), position);
                for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofHours(1))) {
                    Instant hour = at;
                    boolean covered = shifts.stream()
                            .anyMatch(shift ->
                                    place.equals(new Place(shift.role(), shift.position())) && shift.covers(hour));
                    if (!covered) {
                        holes.add(place.role() + " " + time.local(at).format(HOUR_OF_THE_WEEK));
                    }
                }
            }
        }
        assertThat(holes)
                .hasSize(64)
                .contains("tolke Fri 16", "tolke Sat 00", "tolke Sun 12", "tolke Mon 07")
                .allMatch(hole -> hole.startsWith("tolke "));
    }

    @Test
    void whoeverCanBePutOnDutyMayHoldHerRoleAndHasConfirmedHerDetails() {
        assertThat(people.all())
                .filteredOn(
                        person -> person.id().startsWith("tolke") || person.id().startsWith("ppr-psykologer"))
                .hasSize(6)
                .allMatch(
                        person -> person.roles().size() == 1 && person.userId().equals(person.id()))
                .allMatch(person -> person.confirmedAt().isAfter(clock.instant().minus(Duration.ofDays(365))));
        assertThat(people.find("tolke-2").orElseThrow().languages()).contains("ar", "so", "pl");
    }

    @Test
    void aSecondStartAddsNothing() {
        long before = rows();

        seeding.afterSingletonsInstantiated();

        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from act_id_user) + (select count(*) from act_id_group)
                            + (select count(*) from act_id_membership) + (select count(*) from act_ru_authorization)
                            + (select count(*) from act_ru_filter) + (select count(*) from person)
                            + (select count(*) from role_policy) + (select count(*) from person_role)
                            + (select count(*) from roster_change) + (select revision from roster_revision)
                            + (select count(*) from contact_way) + (select count(*) from duty_shift)
                        """).query(Long.class).single();
    }
}
