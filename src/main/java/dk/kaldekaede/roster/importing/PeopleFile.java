package dk.kaldekaede.roster.importing;

import dk.kaldekaede.roster.PersonDetails;
import dk.kaldekaede.roster.importing.Change.State;
import dk.kaldekaede.roster.importing.Problem.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** People from a table, held against those there are. */
final class PeopleFile {

    static final String ID = "id";
    static final String NAME = "navn";
    static final String MOBILE = "mobil";
    static final String PHONE = "telefon";
    static final String MAIL = "mail";
    static final String ROLES = "roller";
    static final String LANGUAGES = "sprog";
    static final String SKILLS = "færdigheder";

    static final List<String> COLUMNS = List.of(ID, NAME, MOBILE, PHONE, MAIL, ROLES, LANGUAGES, SKILLS);

    private static final String ID_PATTERN = "[a-z0-9-]{1,64}";
    private static final int NEW_ID_LENGTH = 12;

    private final String importId;
    private final Known known;
    private final Headings headings;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<PersonDetails> people = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    private PeopleFile(String importId, Known known, Headings headings) {
        this.importId = importId;
        this.known = known;
        this.headings = headings;
    }

    /** @param importId new people get their ids from it, so that they have the same at every look */
    static Prepared read(Table table, String importId, Known known) {
        if (table.lines().isEmpty()) {
            return Prepared.faulty(List.of(), table.problems());
        }
        Line first = table.lines().get(0);
        Headings headings = Headings.of(first);
        List<Problem> problems = headings.problems(first.number(), COLUMNS, List.of(NAME));
        if (!problems.isEmpty()) {
            return Prepared.faulty(List.of(), problems);
        }
        PeopleFile file = new PeopleFile(importId, known, headings);
        table.lines().stream().skip(1).forEach(file::read);
        return file.prepared();
    }

    private Prepared prepared() {
        if (changes.isEmpty() && problems.isEmpty()) {
            return Prepared.faulty(List.of(), List.of(Problem.ofFile(Kind.EMPTY_FILE)));
        }
        return problems.isEmpty()
                ? new Prepared(new Preview(changes, problems), people, List.of())
                : Prepared.faulty(changes, problems);
    }

    private void read(Line line) {
        int before = problems.size();
        headings.beyond(line).ifPresent(problems::add);
        String name = headings.cell(line, NAME);
        if (name.isEmpty()) {
            problems.add(Problem.at(line.number(), NAME, Kind.MISSING));
            return;
        }
        String id = idOf(line, name);
        PersonDetails old = known.withId(id).orElse(null);
        PersonDetails now = new PersonLine(line, headings, known, problems).over(old, id);
        if (problems.size() == before) {
            note(line, old, now);
        }
    }

    private void note(Line line, PersonDetails old, PersonDetails now) {
        State state = old == null ? State.NEW : old.equals(now) ? State.UNCHANGED : State.CHANGED;
        changes.add(new Change(state, line.number(), now.displayName(), PersonDifferences.between(old, now, known)));
        if (state != State.UNCHANGED) {
            people.add(now);
        }
    }

    /** The one in the file; else that of whoever has the mail address or the name; else a new one. */
    private String idOf(Line line, String name) {
        String given = headings.cell(line, ID);
        if (!given.isEmpty()) {
            if (!given.matches(ID_PATTERN)) {
                problems.add(Problem.at(line.number(), ID, Kind.BAD_ID, given));
            }
            return once(line, ID, given, Kind.DUPLICATE_ID);
        }
        List<PersonDetails> mailed = known.withMail(headings.cell(line, MAIL));
        List<PersonDetails> found = mailed.isEmpty() ? known.called(name) : mailed;
        if (found.size() > 1) {
            problems.add(Problem.at(line.number(), mailed.isEmpty() ? NAME : MAIL, Kind.SEVERAL_PEOPLE));
        }
        String id = found.isEmpty()
                ? newId(name + " " + headings.cell(line, MAIL))
                : found.get(0).id();
        return once(line, NAME, id, Kind.SAME_PERSON_TWICE);
    }

    private String once(Line line, String column, String id, Kind kind) {
        Integer other = lineOf.putIfAbsent(id, line.number());
        if (other != null) {
            problems.add(Problem.at(line.number(), column, kind, String.valueOf(other)));
        }
        return id;
    }

    /** Says nothing of her. */
    private String newId(String who) {
        String unique = importId + " " + who;
        String hex = UUID.nameUUIDFromBytes(unique.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return "p-" + hex.substring(0, NEW_ID_LENGTH);
    }
}
