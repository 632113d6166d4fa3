package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.paper.Paper;
import dk.kaldekaede.incident.web.LogContent.Leader;
import dk.kaldekaede.incident.web.LogContent.Note;
import dk.kaldekaede.incident.web.LogContent.Path;
import dk.kaldekaede.incident.web.LogContent.Task;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sets the log that is handed over as a paper that people read. */
@Component
class LogPaper {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d.M.yyyy HH.mm");

    private final Words words;
    private final PageTimes times;

    LogPaper(Words words, PageTimes times) {
        this.words = words;
        this.times = times;
    }

    byte[] write(LogContent log) {
        String title = words.say("paper.log.title", log.incident().what());
        String mark = log.incident().exercise() ? words.say("exercise.mark") : null;
        try (Paper paper = new Paper(title, mark, words.say("paper.made", moment(log.madeAt()), log.madeBy()))) {
            head(paper, title, log);
            facts(paper, log);
            decisions(paper, log);
            log.paths().forEach(path -> path(paper, path));
            notes(paper, log);
            paper.heading(words.say("timeline.title"));
            log.timeline().forEach(line -> paper.timed(moment(line.at()), line.text()));
            return paper.finish(page -> all -> words.say("paper.page", page, all));
        }
    }

    private void head(Paper paper, String title, LogContent log) {
        paper.title(title).text(log.incident().where());
        paper.pair(words.say("paper.reported"), moment(log.incident().reportedAt()));
        paper.pair(
                words.say("paper.closed"),
                log.incident().closedAt() == null
                        ? words.say("paper.notYet")
                        : moment(log.incident().closedAt()));
        paper.pair(words.say("paper.id"), log.incident().id());
    }

    private void facts(Paper paper, LogContent log) {
        paper.heading(words.say("facts.heading"));
        for (LogContent.Facts version : log.facts()) {
            String by = version.by() == null ? words.say("trail.system") : version.by();
            paper.part(words.say("paper.facts.version", version.version(), moment(version.at()), by));
            version.changes().forEach(paper::pair);
        }
    }

    private void decisions(Paper paper, LogContent log) {
        paper.heading(words.say("decision.title"));
        if (log.decisions().isEmpty()) {
            paper.text(words.say("paper.none"));
        }
        for (LogContent.Decision made : log.decisions()) {
            String by = made.by() == null || made.how().contains(made.by()) ? "" : " (" + made.by() + ")";
            paper.timed(moment(made.at()), made.plan() + ": " + made.response() + ", " + made.how() + by);
            if (made.reason() != null) {
                paper.below(made.reason());
            }
        }
    }

    private void path(Paper paper, Path path) {
        paper.heading(path.plan() + ": " + path.state());
        paper.pair(words.say("paper.path.called"), moment(path.startedAt()));
        paper.pair(words.say("paper.path.activated"), momentOrNone(path.activatedAt()));
        paper.pair(words.say("paper.path.stoodDown"), momentOrNone(path.endedAt()));
        paper.pair(words.say("place.label"), path.place() == null ? words.say("paper.notYet") : path.place());
        paper.part(words.say("paper.leaders"));
        path.leaders().forEach(led -> paper.timed(moment(led.from()), leader(led)));
        if (!path.tasks().isEmpty()) {
            paper.part(words.say("tasks.title"));
        }
        path.tasks().forEach(task -> task(paper, task));
    }

    private String leader(Leader led) {
        String until = led.to() == null ? "" : " " + words.say("paper.until", moment(led.to()));
        return led.leads() + ": " + who(led) + until;
    }

    private String who(Leader led) {
        if (led.role() == null) {
            return words.say("paper.noLeader");
        }
        return led.role().equals(led.person()) ? led.role() : led.role() + ", " + led.person();
    }

    private void task(Paper paper, Task task) {
        String role = task.role() == null ? "" : ", " + task.role();
        String time = task.changedAt() == null ? words.say("paper.notYet") : moment(task.changedAt());
        paper.timed(time, task.title() + " (" + task.state() + role + ")");
        task.notes().forEach(note -> paper.below(moment(note.happenedAt()) + "  " + said(note)));
    }

    private void notes(Paper paper, LogContent log) {
        paper.heading(words.say("log.title"));
        if (log.notes().isEmpty()) {
            paper.text(words.say("paper.none"));
        }
        Map<String, Note> byId = log.notes().stream().collect(Collectors.toMap(Note::id, note -> note));
        for (Note note : log.notes()) {
            paper.timed(moment(note.happenedAt()), said(note));
            if (note.corrects() != null) {
                paper.below(words.say(
                        "log.corrects", moment(byId.get(note.corrects()).happenedAt())));
            }
            paper.below(words.say("paper.written", moment(note.writtenAt()), note.writtenBy()));
        }
    }

    private String said(Note note) {
        if (note.decidedBy() != null) {
            return words.say("effortTask.decidedBy.was") + " " + note.decidedBy();
        }
        return note.text() == null ? words.say("paper.blanked") : note.text();
    }

    private String moment(Instant at) {
        return MOMENT.format(times.of(at));
    }

    private String momentOrNone(Instant at) {
        return at == null ? words.say("paper.notYet") : moment(at);
    }
}
