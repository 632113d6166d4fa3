package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.importing.Problem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shifts from a table. */
final class ShiftFile {

    static final String ROLE = "rolle";
    static final String PLACE = "plads";
    static final String PERSON = "person";
    static final String FROM = "fra";
    static final String TO = "til";

    static final List<String> COLUMNS = List.of(ROLE, PLACE, PERSON, FROM, TO);

    private final Headings headings;
    private final Known known;
    private final MunicipalTimes times;
    private final List<Problem> problems = new ArrayList<>();
    private final List<PlannedShift> shifts = new ArrayList<>();

    private ShiftFile(Headings headings, Known known, MunicipalTimes times) {
        this.headings = headings;
        this.known = known;
        this.times = times;
    }

    static Plan read(Table table, Known known, MunicipalTimes times) {
        if (table.lines().isEmpty()) {
            return new Plan(List.of(), table.problems());
        }
        Line first = table.lines().get(0);
        Headings headings = Headings.of(first);
        List<Problem> problems = headings.problems(first.number(), COLUMNS, List.of(ROLE, PERSON, FROM, TO));
        if (!problems.isEmpty()) {
            return new Plan(List.of(), problems);
        }
        ShiftFile file = new ShiftFile(headings, known, times);
        table.lines().stream().skip(1).forEach(file::read);
        return Plan.of(file.shifts, file.problems);
    }

    private void read(Line line) {
        headings.beyond(line).ifPresent(problems::add);
        Optional<String> role = given(line, ROLE).flatMap(word -> {
            Optional<String> id = known.role(word);
            return id.isPresent() ? id : problem(line, ROLE, Kind.UNKNOWN_ROLE, word);
        });
        Optional<Integer> place = place(line);
        Optional<String> person = given(line, PERSON).flatMap(word -> person(line, word));
        Optional<Instant> from = given(line, FROM).flatMap(word -> time(line, FROM, word));
        Optional<Instant> to = given(line, TO).flatMap(word -> time(line, TO, word));
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            problem(line, TO, Kind.ENDS_BEFORE);
            return;
        }
        if (role.isPresent() && place.isPresent() && person.isPresent() && from.isPresent() && to.isPresent()) {
            shifts.add(
                    new PlannedShift(line.number(), FROM, role.get(), place.get(), person.get(), from.get(), to.get()));
        }
    }

    private Optional<String> given(Line line, String column) {
        String word = headings.cell(line, column);
        return word.isEmpty() ? problem(line, column, Kind.MISSING) : Optional.of(word);
    }

    /** The first place when the file does not say. */
    private Optional<Integer> place(Line line) {
        String word = headings.cell(line, PLACE);
        if (word.isEmpty()) {
            return Optional.of(1);
        }
        return word.matches("[1-9]")
                ? Optional.of(Integer.valueOf(word))
                : problem(line, PLACE, Kind.BAD_POSITION, word);
    }

    private Optional<String> person(Line line, String word) {
        List<PersonDetails> found = known.called(word);
        if (found.size() != 1) {
            return problem(line, PERSON, found.isEmpty() ? Kind.UNKNOWN_PERSON : Kind.SEVERAL_PEOPLE, word);
        }
        return Optional.of(found.get(0).id());
    }

    private Optional<Instant> time(Line line, String column, String word) {
        MunicipalTimes.Reading reading = times.read(word);
        return reading.problem() == null ? Optional.of(reading.at()) : problem(line, column, reading.problem(), word);
    }

    private <T> Optional<T> problem(Line line, String column, Kind kind, String... values) {
        problems.add(Problem.at(line.number(), column, kind, values));
        return Optional.empty();
    }
}
