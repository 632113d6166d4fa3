package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.web.CrewView.Member;
import dk.kaldekaede.incident.web.CrewView.Step;
import dk.kaldekaede.incident.web.People.Known;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.staffing.Call;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingOverview.Person;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows everybody called in, by name and number, to those with a part in the incident and to nobody else. */
@Component
class CrewReader {

    /** Those who are not finished with it, in the order in which the leader looks for them. */
    private static final List<CallState> OUT =
            List.of(CallState.LATE, CallState.THERE, CallState.ON_THE_WAY, CallState.ACCEPTED, CallState.RELIEVED);

    private final Roster roster;
    private final PageTimes times;

    CrewReader(Roster roster, PageTimes times) {
        this.roster = roster;
        this.times = times;
    }

    /** The people of each effort that has called any; none for whoever has no part. */
    Map<String, CrewView> read(Picture picture, IncidentRights rights, Known known) {
        Map<String, CrewView> crews = new LinkedHashMap<>();
        if (rights.hasPart()) {
            for (Activation activation : picture.activations()) {
                Staffing staffing = picture.staffing().get(activation.id());
                if (staffing != null && !staffing.people().isEmpty()) {
                    // Somebody has to say who came home also when the effort is over.
                    boolean maySteer = rights.mayStandDown(activation.id(), picture.leaderships());
                    crews.put(activation.id(), crew(staffing, maySteer, known.names()));
                }
            }
        }
        return crews;
    }

    private CrewView crew(Staffing staffing, boolean maySteer, Names names) {
        Map<String, String> phones = Phones.of(roster.contactWaysOf(staffing.people().stream()
                .map(Person::call)
                .filter(call -> OUT.contains(call.state()) || call.ringing())
                .map(Call::personId)
                .toList()));
        List<Person> out = staffing.people().stream()
                .filter(person -> OUT.contains(person.call().state()))
                .sorted(Comparator.comparing(person -> OUT.indexOf(person.call().state())))
                .toList();
        return new CrewView(
                members(out, names, phones, maySteer, staffing.running()),
                members(those(staffing, Call::ringing), names, phones, maySteer, staffing.running()),
                members(
                        those(staffing, call -> !call.ringing() && !OUT.contains(call.state())),
                        names,
                        phones,
                        maySteer,
                        staffing.running()));
    }

    private static List<Person> those(Staffing staffing, Predicate<Call> which) {
        return staffing.people().stream()
                .filter(person -> which.test(person.call()))
                .toList();
    }

    private List<Member> members(
            List<Person> people, Names names, Map<String, String> phones, boolean maySteer, boolean running) {
        return people.stream()
                .map(person -> member(person, names, phones, maySteer, running))
                .toList();
    }

    private Member member(Person person, Names names, Map<String, String> phones, boolean maySteer, boolean running) {
        Call call = person.call();
        boolean finished = !running && (call.state() == CallState.LATE || !OUT.contains(call.state()));
        List<CrewStep> fitting = maySteer && !finished ? CrewStep.fitting(call.state()) : List.of();
        boolean obvious =
                fitting.stream().findFirst().filter(CrewReader::isSafe).isPresent();
        return new Member(
                call.id(),
                names.of(call.personId()),
                phones.get(call.personId()),
                call.kind(),
                call.language().equals(Need.ANY_LANGUAGE) ? null : call.language(),
                call.tier().name(),
                call.state().name(),
                person.late(),
                person.outTooLong(),
                steps(call),
                call.state().coming() ? times.of(call.arrivesAt()) : null,
                call.state() == CallState.THERE ? times.of(call.reliefDueAt()) : null,
                obvious ? fitting.get(0).name() : null,
                fitting.stream().skip(obvious ? 1 : 0).map(CrewStep::name).toList());
    }

    /** What may stand there as a button of its own: nobody is sent home or counted in by a slip of the thumb. */
    private static boolean isSafe(CrewStep step) {
        return step == CrewStep.THERE || step == CrewStep.HOME;
    }

    private List<Step> steps(Call call) {
        return Stream.of(
                        step("called", call.calledAt()),
                        step("accepted", call.acceptedAt()),
                        step("onTheWay", call.onTheWayAt()),
                        step("there", call.thereAt()),
                        step("relieved", call.relievedAt()),
                        step("home", call.homeAt()))
                .filter(step -> step.at() != null)
                .toList();
    }

    private Step step(String what, Instant at) {
        return new Step(what, times.of(at));
    }
}
