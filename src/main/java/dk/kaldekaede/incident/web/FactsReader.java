package dk.kaldekaede.incident.web;

import dk.kaldekaede.incident.IncidentFacts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.springframework.stereotype.Component;

/** Turns what is known of an incident into what a page shows, and a filled-in form into what is known. */
@Component
class FactsReader {

    /** As browsers write a moment; the 31st of a short month is taken for its last day. */
    private static final DateTimeFormatter BROWSER_TIME =
            DateTimeFormatter.ISO_LOCAL_DATE_TIME.withResolverStyle(ResolverStyle.SMART);

    private final PageTimes times;

    FactsReader(PageTimes times) {
        this.times = times;
    }

    FactsView view(IncidentFacts facts) {
        return new FactsView(
                facts.what(),
                facts.where(),
                facts.affectedPeople(),
                facts.exercise(),
                facts.kind() == null ? null : facts.kind().name(),
                times.of(facts.occurredAt()),
                facts.homesLost(),
                facts.familiesWithChildren(),
                facts.ballerupCitizens().name(),
                facts.languages(),
                facts.scene().name(),
                facts.regionAnswer().name(),
                facts.epcSetUp().name(),
                facts.acute().name(),
                facts.employeesAffected().name(),
                facts.inBallerup().name(),
                facts.meetingPoint(),
                facts.commanderPhone(),
                facts.talkGroup(),
                facts.reportedBy());
    }

    /** The form filled in with what is known. */
    FactsForm form(IncidentFacts facts) {
        return new FactsForm(
                facts.what(),
                facts.where(),
                text(facts.affectedPeople()),
                String.valueOf(facts.exercise()),
                facts.kind() == null ? null : facts.kind().name(),
                facts.occurredAt() == null
                        ? null
                        : BROWSER_TIME.format(times.of(facts.occurredAt()).toLocalDateTime()),
                text(facts.homesLost()),
                text(facts.familiesWithChildren()),
                facts.ballerupCitizens().name(),
                facts.languages(),
                facts.scene().name(),
                facts.regionAnswer().name(),
                facts.epcSetUp().name(),
                facts.acute().name(),
                facts.employeesAffected().name(),
                facts.inBallerup().name(),
                facts.meetingPoint(),
                facts.commanderPhone(),
                facts.talkGroup(),
                facts.reportedBy());
    }

    /** What a valid form says. */
    IncidentFacts facts(FactsForm form) {
        return form.facts(occurredAt(form.occurredAt()));
    }

    private Instant occurredAt(String written) {
        return written == null || written.isBlank()
                ? null
                : LocalDateTime.parse(written, BROWSER_TIME)
                        .atZone(times.zone())
                        .toInstant();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
