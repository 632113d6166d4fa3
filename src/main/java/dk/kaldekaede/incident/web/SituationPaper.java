package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.paper.Paper;
import dk.kaldekaede.incident.web.LogView.Note;
import dk.kaldekaede.incident.web.SituationView.Need;
import dk.kaldekaede.incident.web.SituationView.Path;
import dk.kaldekaede.roster.CurrentPerson;
import dk.kaldekaede.roster.Roster;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sets the situation picture as a paper to be handed round. */
@Component
class SituationPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy HH.mm");

    private final Words words;
    private final CurrentPerson current;
    private final Roster roster;

    SituationPaper(Words words, CurrentPerson current, Roster roster) {
        this.words = words;
        this.current = current;
        this.roster = roster;
    }

    byte[] write(SituationView situation) {
        String title = words.say("paper.situation.title", situation.what());
        String mark = situation.exercise() ? words.say("exercise.mark") : null;
        String reader = new Names(roster).ofUser(current.user());
        String printed = words.say("paper.made", moment(situation.now()), reader);
        try (Paper paper = new Paper(title, mark, printed)) {
            head(paper, situation);
            paper.heading(words.say("situation.open"));
            list(paper, situation.open(), "situation.open.none");
            situation.paths().forEach(path -> path(paper, path));
            if (!situation.idle().isEmpty()) {
                paper.heading(words.say("situation.idle"));
                situation.idle().forEach(paper::text);
            }
            facts(paper, situation);
            paper.heading(words.say("situation.log"));
            if (situation.notes().isEmpty()) {
                paper.text(words.say("log.none"));
            }
            situation.notes().forEach(note -> note(paper, note));
            return paper.finish(page -> all -> words.say("paper.page", page, all));
        }
    }

    private void head(Paper paper, SituationView situation) {
        paper.title(situation.what());
        paper.strong(situation.where() + ", " + situation.affected());
        String closed = situation.closedAt() == null
                ? words.say("paper.running")
                : words.say("paper.closed") + " " + moment(situation.closedAt());
        paper.text(words.say("paper.reported") + " " + moment(situation.reportedAt()) + ". " + closed + ".");
    }

    private void list(Paper paper, List<String> lines, String none) {
        if (lines.isEmpty()) {
            paper.text(words.say(none));
        }
        lines.forEach(line -> paper.text("•  " + line));
    }

    private void path(Paper paper, Path path) {
        paper.heading(path.plan() + ": " + path.state());
        if (path.over()) {
            return;
        }
        if (path.led()) {
            paper.pair(words.say("situation.leader"), path.leader());
        } else {
            paper.loud(path.leader());
        }
        Stream.of(path.epc(), path.handOver()).filter(line -> line != null).forEach(paper::text);
        paper.pair(words.say("place.label"), path.place() == null ? words.say("facts.unknown") : path.place());
        needs(paper, path);
        if (!path.tasks().isEmpty()) {
            paper.part(words.say("situation.tasks"));
            path.tasks().forEach(task -> paper.text("•  " + task));
        }
    }

    private void needs(Paper paper, Path path) {
        if (path.callsFrom() != null) {
            paper.text(path.callsFrom());
        }
        if (path.needs().isEmpty()) {
            return;
        }
        paper.cells(
                Stream.of("kind", "wanted", "there", "coming", "ringing", "missing")
                        .map(column -> words.say("situation.column." + column))
                        .toList(),
                true);
        for (Need need : path.needs()) {
            paper.cells(
                    List.of(
                            need.kind(),
                            String.valueOf(need.wanted()),
                            String.valueOf(need.there()),
                            String.valueOf(need.coming()),
                            String.valueOf(need.ringing()),
                            String.valueOf(need.missing())),
                    false);
            Stream.concat(Stream.ofNullable(need.remark()), need.rivals().stream())
                    .forEach(paper::small);
        }
    }

    private void facts(Paper paper, SituationView situation) {
        paper.heading(words.say("facts.heading"));
        paper.pair(words.say("facts.regionAnswer.short"), situation.region());
        situation.regionOnSite().forEach(line -> paper.text("•  " + line));
        situation.known().forEach(paper::pair);
        if (!situation.unknown().isEmpty()) {
            paper.pair(words.say("situation.unknown"), String.join(", ", situation.unknown()));
        }
    }

    private void note(Paper paper, Note note) {
        paper.timed(moment(note.happenedAt()), note.text());
        String corrects = note.corrects() == null
                ? ""
                : words.say("log.corrects", moment(note.corrects().happenedAt())) + ". ";
        paper.below(corrects + words.say("paper.written", moment(note.recordedAt()), note.recordedBy()));
    }

    private static String moment(ZonedDateTime at) {
        return MOMENT.format(at);
    }
}
