package dk.kaldekaede.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is on duty, for other systems. Never a number or an address. */
@RestController
@RequestMapping("/api/roster")
@Tag(name = "Roster")
class RosterApi {

    private final NowReader now;

    RosterApi(NowReader now) {
        this.now = now;
    }

    @GetMapping("/now")
    @Operation(
            summary = "Who is on duty in each role now, the next hand-over, and who is on duty from then on."
                    + " People by id and name; no contact details.")
    List<RoleOnDuty> now() {
        return now.read().stream()
                .map(each -> new RoleOnDuty(
                        each.role(),
                        each.always(),
                        people(each.now()),
                        instant(each.handover()),
                        each.handover() == null ? null : people(each.next())))
                .toList();
    }

    private static List<OnDuty> people(List<RoleNow.Holder> holders) {
        return holders.stream()
                .map(holder -> new OnDuty(holder.personId(), holder.name(), holder.position()))
                .toList();
    }

    private static Instant instant(ZonedDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * A role.
     *
     * @param role its id
     * @param alwaysCovered whether somebody has to be on duty at every hour
     * @param onDuty those on duty now, the one to call first in front; empty when nobody is
     * @param nextHandover when that changes; left out when it does not within the next two weeks
     * @param next those on duty from then on; empty when nobody is
     */
    record RoleOnDuty(
            String role, boolean alwaysCovered, List<OnDuty> onDuty, Instant nextHandover, List<OnDuty> next) {}

    /**
     * Somebody on duty.
     *
     * @param id the person
     * @param name her name
     * @param position 1 is called first, 2 is the deputy, and so on
     */
    record OnDuty(String id, String name, int position) {}
}
