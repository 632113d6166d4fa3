package dk.kaldekaede.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.activation.Activations;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.scenario.OutsideWorld.Letter;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallIns;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingOverview;
import dk.kaldekaede.staffing.Tally;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people who can be called into an effort, with their telephones, and what the leader's page says of them. */
final class Crew {

    static final String WORKERS = "social-vejledning";
    static final String CASEWORKERS = "ydelsescentret";
    static final String CHILDREN = "boern-og-unge-sagsbehandlere";
    static final String INTERPRETERS = "tolke";
    static final String PSYCHOLOGISTS = "ppr-psykologer";

    private static final Pattern LINK = Pattern.compile("/k/([A-Za-z0-9_-]+)");

    private final Municipality town;
    private final CallIns callIns;
    private final String plan;
    private final List<String> before;

    Crew(Municipality town) {
        this(town, "social-work");
    }

    /** Those who can be called into the efforts of one action plan. */
    Crew(Municipality town, String plan) {
        this.town = town;
        this.callIns = town.bean(CallIns.class);
        this.plan = plan;
        this.before = known();
    }

    /** Whoever was hired since is gone, and nobody is out any more. */
    void letGo() {
        JdbcClient jdbc = town.bean(JdbcClient.class);
        jdbc.sql("update staffing_call set out_person_id = null").update();
        known().stream().filter(id -> !before.contains(id)).forEach(id -> {
            for (String table : List.of("staffing_call", "contact_way", "person_role", "person_competence")) {
                jdbc.sql("delete from " + table + " where person_id = :id")
                        .param("id", id)
                        .update();
            }
            jdbc.sql("delete from person where id = :id").param("id", id).update();
        });
    }

    private List<String> known() {
        return town.bean(PeopleRegister.class).all().stream()
                .map(PersonDetails::id)
                .toList();
    }

    /** So many more people of a kind who are on no shift, with a telephone each. */
    List<String> hires(String kind, int number, String... languages) {
        long known = town.bean(PeopleRegister.class).all().size();
        return IntStream.range(0, number)
                .mapToObj(i -> hire("%s-x%03d".formatted(kind, known + i), kind, known + i, languages))
                .toList();
    }

    private String hire(String id, String kind, long number, String... languages) {
        town.bean(PeopleRegister.class)
                .save(new PersonDetails(
                        id,
                        id,
                        null,
                        List.of(new ContactWay(id, 1, ContactKind.MOBILE, "+4530%06d".formatted(number))),
                        Set.of(kind),
                        Set.of(languages),
                        Set.of(),
                        null,
                        null));
        return id;
    }

    /** The newest effort of the plan. */
    String effort(Course course) {
        return town.bean(Activations.class).ofIncident(course.id).stream()
                .filter(activation -> activation.actionPlan().equals(plan))
                .map(Activation::id)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    StaffingOverview.Staffing staffing(Course course) {
        String effort = effort(course);
        return town.bean(StaffingOverview.class).of(List.of(effort)).get(effort);
    }

    Tally tally(Course course, String kind) {
        return tally(course, kind, Need.ANY_LANGUAGE);
    }

    Tally tally(Course course, String kind, String language) {
        return staffing(course).kinds().stream()
                .filter(each -> each.need().kind().equals(kind))
                .filter(each -> each.need().language().equals(language))
                .map(StaffingOverview.Kind::tally)
                .findFirst()
                .orElseThrow();
    }

    Need need(Course course, String kind) {
        return staffing(course).kinds().stream()
                .map(StaffingOverview.Kind::need)
                .filter(need -> need.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    List<Call> calls(Course course, String kind) {
        return staffing(course).people().stream()
                .map(StaffingOverview.Person::call)
                .filter(call -> call.kind().equals(kind))
                .toList();
    }

    List<Call> in(Course course, String kind, CallState state) {
        return calls(course, kind).stream()
                .filter(call -> call.state() == state)
                .toList();
    }

    Call call(Course course, String person) {
        return staffing(course).people().stream()
                .map(StaffingOverview.Person::call)
                .filter(call -> call.personId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /** By the link in her message: she comes. */
    Call accepts(Call call) {
        return said(callIns.accept(byLink(call).id(), null, null));
    }

    Call declines(Call call) {
        return said(callIns.decline(byLink(call).id(), null));
    }

    Call isThere(Call call) {
        return said(callIns.there(byLink(call).id(), null));
    }

    Call cantAfterAll(Call call) {
        return said(callIns.cantAfterAll(byLink(call).id(), null));
    }

    Call isHome(Call call) {
        return said(callIns.home(byLink(call).id(), null));
    }

    /** The messages that came to her telephone. */
    List<String> messages(String person) {
        String number = town.address(person, "MOBILE");
        return OutsideWorld.all().stream()
                .filter(letter -> letter.address().equals(number))
                .map(Letter::text)
                .toList();
    }

    /** The call that the link in her last message belongs to: the link is real, and it is hers. */
    private Call byLink(Call call) {
        town.deliver();
        String token = messages(call.personId()).stream()
                .map(LINK::matcher)
                .filter(Matcher::find)
                .reduce((first, last) -> last)
                .map(link -> link.group(1))
                .orElseThrow(() -> new AssertionError(call.personId() + " has no link"));
        Call hers = callIns.byToken(token).orElseThrow();
        assertThat(hers.personId()).isEqualTo(call.personId());
        return hers;
    }

    private Call said(Call call) {
        town.deliver();
        return call;
    }
}
