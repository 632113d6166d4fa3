package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Once a week every owner of a role is told what is found about it; roles without an owner who can be written to are
 * told the planners. Who has nothing to hear gets no mail.
 */
@Service
class WeeklyMail {

    private static final String KIND = "WEEKLY_MAIL";
    private static final LocalTime AT = LocalTime.of(7, 0);

    private final Readiness readiness;
    private final RoleOwners owners;
    private final WeeklyMailText text;
    private final OncePerPeriod once;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId zone;

    WeeklyMail(
            Readiness readiness,
            RoleOwners owners,
            WeeklyMailText text,
            OncePerPeriod once,
            Outbox outbox,
            Clock clock,
            @Value("${kaldekaede.zone}") ZoneId zone) {
        this.readiness = readiness;
        this.owners = owners;
        this.text = text;
        this.once = once;
        this.outbox = outbox;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Writes this week's mails from Monday at 7 on, unless some node has. When all nodes were down then, they go out
     * later; only a new installation waits for its first Monday.
     */
    void sendWhenDue() {
        ZonedDateTime now = clock.instant().atZone(zone);
        ZonedDateTime due = now.with(DayOfWeek.MONDAY).with(AT);
        boolean monday = now.getDayOfWeek() == DayOfWeek.MONDAY;
        if (!now.isBefore(due) && (monday || once.everRan(KIND))) {
            once.run(KIND, week(now), this::send);
        }
    }

    private static String week(ZonedDateTime now) {
        return now.get(IsoFields.WEEK_BASED_YEAR) + "-W" + now.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private void send() {
        ReadinessReport report = readiness.report();
        report.roles().stream()
                .filter(role -> !role.findings().isEmpty())
                .filter(role -> owners.mailOf(role.ownerPersonId()).isPresent())
                .collect(Collectors.groupingBy(
                        role -> owners.mailOf(role.ownerPersonId()).orElseThrow(),
                        () -> new TreeMap<>(Comparator.comparing(RoleOwners.Recipient::address)),
                        Collectors.toList()))
                .forEach((recipient, roles) -> send(recipient, roles, report));
    }

    private void send(RoleOwners.Recipient recipient, List<RoleReadiness> roles, ReadinessReport report) {
        outbox.enqueue(new NewMessage(
                null,
                null,
                recipient.personId(),
                roles.get(0).role(),
                Channel.MAIL,
                recipient.address(),
                MessageKind.INFORMATION,
                false,
                text.subject(roles),
                text.body(roles, report)));
    }
}
