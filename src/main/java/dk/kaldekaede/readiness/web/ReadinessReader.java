package dk.kaldekaede.readiness.web;

import dk.kaldekaede.readiness.Finding;
import dk.kaldekaede.readiness.FindingKind;
import dk.kaldekaede.readiness.FindingWords;
import dk.kaldekaede.readiness.Period;
import dk.kaldekaede.readiness.Readiness;
import dk.kaldekaede.readiness.ReadinessReport;
import dk.kaldekaede.readiness.RoleReadiness;
import dk.kaldekaede.readiness.YearlyRound;
import dk.kaldekaede.readiness.process.OpenHelp;
import dk.kaldekaede.readiness.process.OpenTasks.OpenTask;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts what was found into the words of a language. */
@Component
class ReadinessReader {

    /** A list of every night of a quarter helps nobody. */
    private static final int PERIODS = 5;

    private final Readiness readiness;
    private final FindingWords words;
    private final OpenHelp help;
    private final YearlyRound rounds;
    private final Roster roster;
    private final ZoneId zone;

    ReadinessReader(
            Readiness readiness,
            FindingWords words,
            OpenHelp help,
            YearlyRound rounds,
            Roster roster,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.readiness = readiness;
        this.words = words;
        this.help = help;
        this.rounds = rounds;
        this.roster = roster;
        this.zone = zone;
    }

    ReadinessView read(Locale locale) {
        ReadinessReport report = readiness.report();
        Map<String, String> owners = names(report.roles().stream()
                .map(RoleReadiness::ownerPersonId)
                .filter(id -> id != null)
                .distinct()
                .toList());
        return new ReadinessView(
                report.from().atZone(zone),
                report.to().atZone(zone),
                report.roles().stream()
                        .map(role -> view(role, report.names(), owners, locale))
                        .toList());
    }

    /** The last round that a manager started, or null. */
    ReadinessView.Round round() {
        return rounds.latest()
                .map(round -> new ReadinessView.Round(round.startedAt().atZone(zone), round.asked(), round.answered()))
                .orElse(null);
    }

    /** Those whose contact details somebody has to get confirmed. */
    List<ReadinessView.Help> help() {
        List<OpenTask> open = help.open();
        Map<String, String> names =
                names(open.stream().map(OpenTask::personId).distinct().toList());
        return open.stream()
                .map(each -> new ReadinessView.Help(
                        each.taskId(),
                        each.personId(),
                        names.get(each.personId()),
                        each.dueAt().atZone(zone)))
                .toList();
    }

    private ReadinessView.Role view(
            RoleReadiness role, Map<String, String> names, Map<String, String> owners, Locale locale) {
        return new ReadinessView.Role(
                role.role(),
                words.role(role.role(), locale),
                role.score(),
                owners.get(role.ownerPersonId()),
                role.findings().stream().noneMatch(found -> found.kind() == FindingKind.NOBODY_TOLD),
                role.uncoveredInAWeek().toMinutes() / 60.0,
                role.uncovered().toMinutes() / 60.0,
                role.deductions(),
                role.findings().stream()
                        .map(finding -> view(finding, names, locale))
                        .toList());
    }

    private ReadinessView.Found view(Finding finding, Map<String, String> names, Locale locale) {
        List<Period> timed = finding.isTimed() ? finding.periods() : List.of();
        List<String> times = timed.stream()
                .limit(PERIODS)
                .map(period -> words.time(period, locale))
                .toList();
        return new ReadinessView.Found(
                finding.kind(),
                finding.severity(),
                words.what(finding, names, locale),
                finding.people().stream().map(names::get).toList(),
                finding.from(),
                finding.to(),
                finding.length().toMinutes() / 60.0,
                times,
                timed.size() - times.size(),
                words.remedy(finding, locale),
                words.page(finding));
    }

    private Map<String, String> names(List<String> ids) {
        return roster.people(ids).stream().collect(Collectors.toMap(Person::id, Person::displayName));
    }
}
