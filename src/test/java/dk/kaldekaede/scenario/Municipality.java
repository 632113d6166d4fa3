package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.MovableClock;
import dk.kaldekaede.notification.OutboxDispatcher;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The running application, its clock and its roster, as a scenario speaks of them. */
final class Municipality {

    static final String CRISIS_MANAGEMENT = "tvaergaaende-kriseledelse";
    static final String CENTRE_CHIEF = "centerchef-css";
    static final String NURSE = "sygeplejevagt";
    static final String HP_CHIEF = "handicap-psykiatrichef";
    static final String SOCIAL_GUIDANCE = "leder-social-vejledning";
    static final String SOCIAL_WORKERS = "social-vejledning";
    static final String CASEWORKERS = "ydelsescentret";
    static final String YOUTH_CHIEF = "centerchef-bur";
    static final List<String> PSYCHOLOGISTS = List.of("ppr-psykologer", "ppr-psykologer-2", "ppr-psykologer-3");
    static final String DUTY_OFFICE = "social-doegnvagt";
    static final String PROPERTY_CENTRE = "center-ejendomme";
    static final String HR_CENTRE = "center-hr";

    final Http http;
    private final ApplicationContext application;

    Municipality(ApplicationContext application) {
        this.application = application;
        this.http = new Http(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    static String deputyOf(String role) {
        return role + "-stedfortraeder";
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    MovableClock clock() {
        return bean(MovableClock.class);
    }

    /** Moves the clock to a moment in UTC, before anything is reported. */
    Municipality at(String moment) {
        clock().set(Instant.parse(moment));
        return this;
    }

    /** Reports over HTTP, as the crisis management's own account. */
    Course reports(Report report) {
        HttpResponse<String> answer = http.post(CRISIS_MANAGEMENT, "/api/incidents", report.facts());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = Http.json(answer).path("id").asText();
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/api/incidents/" + id));
        return course(id, report);
    }

    /** An incident that was reported already. */
    Course course(String id, Report report) {
        deliver();
        return new Course(this, id, report);
    }

    /** Hands over what is due in the outbox. */
    void deliver() {
        bean(OutboxDispatcher.class).dispatchDue();
    }

    String address(String person, String kind) {
        return bean(Roster.class).contactWays(person).stream()
                .filter(way -> way.kind().name().equals(kind))
                .map(ContactWay::address)
                .findFirst()
                .orElseThrow();
    }

    /** Runs a scenario while nobody holds some roles, and puts the roster back. */
    void withNobodyIn(List<String> roles, Runnable scenario) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("update duty_shift set ends_at = starts_at where role in (:roles)")
                .param("roles", roles)
                .update();
        try {
            scenario.run();
        } finally {
            jdbc.sql("update duty_shift set ends_at = null where role in (:roles)")
                    .param("roles", roles)
                    .update();
        }
    }

    /** Runs a scenario while a person holds one more role, in which she is called first. */
    void withAnotherHat(String role, String person, Runnable scenario) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("insert into duty_shift (id, role, person_id, position, starts_at)"
                        + " select 'another-hat', :role, :person, 0, starts_at from duty_shift fetch first 1 rows only")
                .param("role", role)
                .param("person", person)
                .update();
        try {
            scenario.run();
        } finally {
            jdbc.sql("delete from duty_shift where id = 'another-hat'").update();
        }
    }

    /** Runs a scenario while a person has no contact way. */
    void withoutContactWays(String person, Runnable scenario) {
        JdbcClient jdbc = bean(JdbcClient.class);
        jdbc.sql("update contact_way set person_id = 'tolke', position = position + 10 where person_id = :person")
                .param("person", person)
                .update();
        try {
            scenario.run();
        } finally {
            jdbc.sql("update contact_way set person_id = :person, position = position - 10 where position > 10")
                    .param("person", person)
                    .update();
        }
    }

    /** Runs a scenario while a person has a telephone that only rings. */
    void withATelephoneOnly(String person, Runnable scenario) {
        JdbcClient jdbc = bean(JdbcClient.class);
        String mail = address(person, "MAIL");
        String number = address(person, "MOBILE");
        String set = "update contact_way set kind = :kind, address = :address where address = :was";
        jdbc.sql(set)
                .param("kind", "PHONE")
                .param("address", number)
                .param("was", number)
                .update();
        jdbc.sql(set)
                .param("kind", "MAIL OFF")
                .param("address", mail)
                .param("was", mail)
                .update();
        try {
            scenario.run();
        } finally {
            jdbc.sql(set)
                    .param("kind", "MOBILE")
                    .param("address", number)
                    .param("was", number)
                    .update();
            jdbc.sql(set)
                    .param("kind", "MAIL")
                    .param("address", mail)
                    .param("was", mail)
                    .update();
        }
    }

    /** Runs a scenario while a person's mail address is none, so that no mail ever leaves for it. */
    void withBrokenMailAddress(String person, Runnable scenario) {
        JdbcClient jdbc = bean(JdbcClient.class);
        String set = "update contact_way set address = :address where kind = 'MAIL' and person_id = :person";
        String address = address(person, "MAIL");
        jdbc.sql(set).param("address", "not an address").param("person", person).update();
        try {
            scenario.run();
        } finally {
            jdbc.sql(set).param("address", address).param("person", person).update();
        }
    }

    /** The messages that nobody expected. */
    static void nothingElseWasSent() {
        assertThat(OutsideWorld.unread())
                .as("messages that the test did not expect")
                .isEmpty();
    }
}
