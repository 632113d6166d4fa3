package dk.kaldekaede.roster.web;

import dk.kaldekaede.roster.SwapRequest;
import dk.kaldekaede.roster.Swaps;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the swaps that somebody has to answer. */
@Component
class SwapReader {

    private static final int NEWEST = 12;

    private final Swaps swaps;
    private final PeopleList people;
    private final PlanWords plans;
    private final RosterTimes times;

    SwapReader(Swaps swaps, PeopleList people, PlanWords plans, RosterTimes times) {
        this.swaps = swaps;
        this.people = people;
        this.plans = plans;
        this.times = times;
    }

    /** What is not decided: what a planner can decide first, with what speaks against it. */
    List<SwapView> open() {
        List<SwapRequest> open = swaps.open();
        Map<String, String> names = names(open);
        return open.stream()
                .map(request -> view(request, null, names, plans.lines(swaps.warnings(request))))
                .sorted(Comparator.comparing(view -> !view.isAgreed()))
                .toList();
    }

    /** What somebody asked and was asked, the newest first. */
    List<SwapView> ofPerson(String personId) {
        List<SwapRequest> hers = swaps.ofPerson(personId, NEWEST);
        Map<String, String> names = names(hers);
        return hers.stream()
                .map(request -> view(request, personId, names, List.of()))
                .toList();
    }

    private Map<String, String> names(List<SwapRequest> requests) {
        return people.names(requests.stream()
                .flatMap(request -> Stream.of(request.fromPersonId(), request.toPersonId()))
                .collect(Collectors.toSet()));
    }

    private SwapView view(
            SwapRequest request, String reader, Map<String, String> names, List<PlanWords.Line> warnings) {
        return new SwapView(
                request.id(),
                request.role(),
                request.position(),
                new SwapView.Period(times.of(request.startsAt()), times.of(request.endsAt())),
                names.getOrDefault(request.fromPersonId(), request.fromPersonId()),
                names.getOrDefault(request.toPersonId(), request.toPersonId()),
                request.state().name(),
                request.state().isOpen() && request.endsAt().isAfter(times.now()),
                request.fromPersonId().equals(reader),
                swaps.mayDecide(request),
                warnings);
    }
}
