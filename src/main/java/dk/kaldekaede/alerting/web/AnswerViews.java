package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.Alert;
import dk.kaldekaede.alerting.AlertSurroundings;
import dk.kaldekaede.alerting.AnswerPage;
import dk.kaldekaede.alerting.AnswerPages;
import dk.kaldekaede.alerting.Briefing;
import dk.kaldekaede.alerting.DecisionDesk;
import dk.kaldekaede.alerting.IncidentBriefing;
import dk.kaldekaede.alerting.LastResort;
import dk.kaldekaede.alerting.Purpose;
import dk.kaldekaede.alerting.web.AnswerView.PhoneNumber;
import dk.kaldekaede.alerting.web.AnswerView.Proposal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers what the person behind a link sees. When all is over that is nothing about anybody. */
@Component
class AnswerViews {

    private final AnswerPages pages;
    private final IncidentBriefing briefings;
    private final AlertSurroundings surroundings;
    private final DecisionDesk desk;
    private final LastResort lastResort;
    private final PhoneNumbers numbers;
    private final ZoneId zone;

    AnswerViews(
            AnswerPages pages,
            IncidentBriefing briefings,
            AlertSurroundings surroundings,
            DecisionDesk desk,
            LastResort lastResort,
            PhoneNumbers numbers,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.pages = pages;
        this.briefings = briefings;
        this.surroundings = surroundings;
        this.desk = desk;
        this.lastResort = lastResort;
        this.numbers = numbers;
        this.zone = zone;
    }

    AnswerView of(String token, Alert alert) {
        AnswerPages.Standing standing = pages.of(alert);
        AnswerPage page = standing.page();
        Briefing briefing = briefings.of(alert.incidentId());
        boolean over = page == AnswerPage.STOOD_DOWN;
        Alert other = standing.other();
        return new AnswerView(
                token,
                page,
                alert.purpose().name(),
                surroundings.actionPlan(alert).orElse("none"),
                alert.role(),
                over ? null : briefing.what(),
                over ? null : briefing.where(),
                over ? null : briefing.affectedPeople(),
                alert.exercise(),
                local(alert.startedAt()),
                alert.ringing() ? local(alert.answerDueAt()) : null,
                alert.purpose().decides() && desk.awaitsCancellation(alert.incidentId()),
                proposals(alert),
                other == null ? null : other.role(),
                other == null ? null : local(other.ringing() ? other.startedAt() : other.endedAt()),
                page == AnswerPage.TAKEN || isAskedToLead(alert, page) ? leader(alert) : null,
                page == AnswerPage.TAKEN || isAskedToLead(alert, page)
                        ? surroundings.region(alert).orElse(null)
                        : null,
                over ? List.of() : numbers(alert, page),
                page == AnswerPage.TAKEN && lastResort.searching(alert) ? surroundings.rolesToRing(alert) : List.of());
    }

    private List<Proposal> proposals(Alert alert) {
        return alert.purpose().decides()
                ? desk.proposals(alert.incidentId()).stream()
                        .map(proposed -> new Proposal(proposed.actionPlan(), proposed.response(), proposed.reason()))
                        .toList()
                : List.of();
    }

    private static boolean isAskedToLead(Alert alert, AnswerPage page) {
        return alert.purpose() == Purpose.LEAD && (page == AnswerPage.ASK || page == AnswerPage.DECLINED);
    }

    private PhoneNumber leader(Alert alert) {
        return surroundings
                .leader(alert)
                .map(leading -> numbers.of(leading.role(), leading.personId()))
                .orElse(null);
    }

    /** Everyone she may have to ring when it is hers; otherwise those who know. */
    private List<PhoneNumber> numbers(Alert alert, AnswerPage page) {
        List<String> roles = surroundings.rolesToRing(alert);
        return (page == AnswerPage.TAKEN ? roles : roles.subList(roles.size() - 1, roles.size()))
                .stream()
                        .flatMap(role -> numbers.onDuty(role).stream())
                        .filter(number -> !number.personId().equals(alert.personId()))
                        .toList();
    }

    private ZonedDateTime local(Instant at) {
        return at == null ? null : at.atZone(zone);
    }
}
