package dk.kaldekaede.scenario;

import static dk.kaldekaede.scenario.Municipality.HP_CHIEF;
import static dk.kaldekaede.scenario.Municipality.NURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.engine.RestClient;
import dk.kaldekaede.incident.web.PageClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody's number or mail address is seen by a colleague without a part in the same incident: wherever she looks. */
class NumbersScenarioTest extends Scenario {

    private static final String ENGINE = "/engine-rest/";
    private static final String WEBAPP = "/camunda/api/engine/engine/default/";
    private static final List<String> ENGINE_LISTS = List.of(
            "task",
            "variable-instance?deserializeValues=false",
            "history/variable-instance?deserializeValues=false",
            "history/detail",
            "history/task",
            "history/process-instance",
            "history/activity-instance",
            "history/user-operation",
            "history/identity-link-log",
            "history/job-log",
            "history/decision-instance?includeInputs=true&includeOutputs=true",
            "event-subscription",
            "execution",
            "process-instance",
            "job",
            "incident",
            "filter",
            "user",
            "group",
            "authorization",
            "batch",
            "external-task");

    @LocalServerPort
    int port;

    /** Some are called, one leads and one has not been asked; tasks, messages and a spoken answer are there. */
    private Course course() {
        Course fire = town.at("2026-01-18T02:10:00Z")
                .reports(Report.fireForSocialWorkAlone())
                .isDecided();
        fire.phone(NURSE).rings("aktivér beredskabet").takes();
        fire.phone(HP_CHIEF).rings("sammen med");
        return fire;
    }

    @ParameterizedTest
    @ValueSource(strings = {"tolke", "center-hr", "auditor", "admin", "manager", "alarmcentral", "monitoring"})
    void seesNobodysNumberAnywhere(String account) {
        Course fire = course();
        List<String> secrets = secretsBut(account);

        RestClient program = RestClient.basic(port, account);
        for (String path : programs(fire)) {
            look(account, path, program.send("GET", path, null, "Accept", "application/json"), secrets);
        }
        for (String list : List.of("variable-instance", "history/variable-instance", "task", "history/task")) {
            look(account, "POST " + list, program.send("POST", ENGINE + list, "{}"), secrets);
        }
        if (!List.of("alarmcentral", "monitoring").contains(account)) {
            PageClient browser = PageClient.of(port, account);
            for (String path : pages(fire)) {
                look(account, path, browser.get(path), secrets);
            }
        }
    }

    @Test
    void showsThemToThoseWithAPartInIt() {
        Course fire = course();
        String page = PageClient.of(port, NURSE).get("/incidents/" + fire.id).body();

        assertThat(shown(page, secretsBut(NURSE)))
                .as("the check sees a number where one is")
                .isNotEmpty();
        assertThat(shown(PageClient.of(port, NURSE).get("/beskeder").body(), secretsBut(NURSE)))
                .as("a list of messages is no telephone book")
                .isEmpty();
    }

    private static void look(String account, String path, HttpResponse<String> answer, List<String> secrets) {
        assertThat(shown(answer.body(), secrets))
                .as(account + " at " + path + ", which answered " + answer.statusCode())
                .isEmpty();
    }

    private static List<String> shown(String body, List<String> secrets) {
        return secrets.stream().filter(body::contains).toList();
    }

    /** Every number and address of other people, as it is written anywhere. */
    private List<String> secretsBut(String account) {
        return town
                .bean(JdbcClient.class)
                .sql("select c.address from contact_way c join person p on p.id = c.person_id"
                        + " where p.user_id is null or p.user_id <> :account")
                .param("account", account)
                .query(String.class)
                .list()
                .stream()
                .flatMap(NumbersScenarioTest::written)
                .toList();
    }

    private static Stream<String> written(String address) {
        if (!address.startsWith("+45")) {
            return Stream.of(address);
        }
        String digits = address.substring(3);
        return Stream.of(digits, String.join(" ", digits.split("(?<=\\G..)")));
    }

    private List<String> programs(Course fire) {
        List<String> paths = new ArrayList<>(List.of(
                "/api/incidents/" + fire.id,
                "/api/incidents/" + fire.id + "/timeline",
                "/api/incidents/" + fire.id + "/facts",
                "/api/messages",
                "/api/messages?incident=" + fire.id,
                "/api/tasks/incidents",
                "/api/roster/now",
                "/api/roster/preview",
                "/api/readiness",
                "/api/cap-alerts",
                "/actuator/prometheus",
                "/actuator/info"));
        ENGINE_LISTS.forEach(list -> paths.add(ENGINE + list));
        return paths;
    }

    private List<String> pages(Course fire) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/board",
                "/incidents/" + fire.id,
                "/incidents/" + fire.id + "/live",
                "/incidents/" + fire.id + "/facts",
                "/alarmcentral",
                "/beskeder",
                "/beskeder?incident=" + fire.id,
                "/vagtplan",
                "/vagtplan/maaned?rolle=" + NURSE,
                "/vagtplan/personer",
                "/vagtplan/personer?q=" + "+45",
                "/vagtplan/roller",
                "/vagtplan/bytte",
                "/vagtplan/planlaeg",
                "/vagtplan/parathed",
                "/vagtplan/hvem-kaldes",
                "/vagtplan/import",
                "/vagtplan/fravaer",
                "/vagtplan/min",
                "/vagtplan/kalender"));
        ENGINE_LISTS.forEach(list -> paths.add(WEBAPP + list));
        paths.addAll(ofTheEngine(fire));
        return paths;
    }

    /** What the engine tells of each task and each process of the incident, and of an account. */
    private List<String> ofTheEngine(Course fire) {
        List<String> paths = new ArrayList<>(List.of(WEBAPP + "user/" + NURSE + "/profile"));
        for (String id :
                ids("select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_", fire)) {
            List.of("", "/variables", "/form-variables", "/deployed-form", "/comment")
                    .forEach(part -> paths.add(WEBAPP + "task/" + id + part));
        }
        for (String id : ids("select e.id_ from act_ru_execution e", fire)) {
            List.of("/variables", "/activity-instances")
                    .forEach(part -> paths.add(WEBAPP + "process-instance/" + id + part));
        }
        return paths;
    }

    private List<String> ids(String select, Course fire) {
        return town.bean(JdbcClient.class)
                .sql(select + " where e.business_key_ = :incident")
                .param("incident", fire.id)
                .query(String.class)
                .list();
    }
}
