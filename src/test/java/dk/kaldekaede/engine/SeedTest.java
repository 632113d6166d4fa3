package dk.kaldekaede.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.KaldekaedeTest;
import dk.kaldekaede.MovableClock;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaldekaedeTest
class SeedTest {

    @Autowired
    Roster roster;

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
                            + (select count(*) from contact_way) + (select count(*) from duty_shift)
                        """).query(Long.class).single();
    }
}
