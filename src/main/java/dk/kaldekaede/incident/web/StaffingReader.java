package dk.kaldekaede.incident.web;

import dk.kaldekaede.activation.Activation;
import dk.kaldekaede.incident.IncidentRights;
import dk.kaldekaede.incident.web.People.Known;
import dk.kaldekaede.staffing.CallState;
import dk.kaldekaede.staffing.Need;
import dk.kaldekaede.staffing.StaffingOverview.Kind;
import dk.kaldekaede.staffing.StaffingOverview.Staffing;
import dk.kaldekaede.staffing.Tally;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Shows the needs of an effort, without a word about who the people are. */
@Component
class StaffingReader {

    private final PageTimes times;
    private final Clock clock;

    StaffingReader(PageTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** How the calling in stands; null where nobody is called in. */
    StaffingView read(Picture picture, Activation activation, IncidentRights rights, Known people) {
        Staffing staffing = picture.staffing().get(activation.id());
        if (staffing == null) {
            return null;
        }
        Instant from = staffing.callsFrom();
        return new StaffingView(
                staffing.running(),
                staffing.regionAlone(),
                from.isAfter(clock.instant()) ? times.of(from) : null,
                staffing.running() && rights.mayStandDown(activation.id(), picture.leaderships()),
                staffing.kinds().stream()
                        .map(kind -> need(staffing, kind, people))
                        .toList(),
                (int) staffing.people().stream()
                        .filter(person -> person.call().state() == CallState.RELIEVED)
                        .count());
    }

    /** What a need is called within its effort. */
    static String idOf(Need need) {
        return need.kind() + "-" + need.language();
    }

    private static NeedView need(Staffing staffing, Kind kind, Known people) {
        Need need = kind.need();
        Tally tally = kind.tally();
        return new NeedView(
                need.kind(),
                need.language().equals(Need.ANY_LANGUAGE) ? null : need.language(),
                idOf(need),
                tally.wanted(),
                tally.there(),
                tally.coming(),
                tally.ringing(),
                staffing.regionAlone() ? 0 : tally.missing(),
                tally.tooMany(),
                tally.wantRelief(),
                kind.longestOutPassed(),
                need.decided(),
                need.reason(),
                need.ownNumber() != null,
                people.names().ofUser(need.ownByUser()),
                need.waitsForYes() && need.decided() > 0,
                need.shortOf() == null ? null : tally.missing(),
                need.helpFrom(),
                need.choice() == null ? null : need.choice().name(),
                need.restOverruled(),
                need.resting());
    }
}
