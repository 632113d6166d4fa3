package dk.kaldekaede.readiness;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.RolePolicies;
import dk.kaldekaede.roster.RolePolicy;
import dk.kaldekaede.roster.importing.CalendarSourceFaulty;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of a role when the calendar that rules it can not be read any more; the page shows it meanwhile. */
@Component
class CalendarFaults {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final RolePolicies policies;
    private final RoleOwners owners;
    private final Outbox outbox;
    private final MessageSource messages;
    private final String baseUrl;

    CalendarFaults(
            RolePolicies policies,
            RoleOwners owners,
            Outbox outbox,
            MessageSource messages,
            @Value("${kaldekaede.base-url}") String baseUrl) {
        this.policies = policies;
        this.owners = owners;
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** Writes one mail, to the owner or else the planners. */
    @EventListener
    @Transactional
    public void tell(CalendarSourceFaulty news) {
        String owner = policies.all().stream()
                .filter(policy -> policy.role().equals(news.role()))
                .map(RolePolicy::ownerPersonId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        String role = text("role." + news.role());
        owners.mailOf(owner)
                .ifPresent(recipient -> outbox.enqueue(new NewMessage(
                        null,
                        null,
                        recipient.personId(),
                        news.role(),
                        Channel.MAIL,
                        recipient.address(),
                        MessageKind.INFORMATION,
                        false,
                        text("readiness.calendar.subject", role),
                        text(
                                "readiness.calendar.body",
                                role,
                                news.position(),
                                text("import.source.fault." + news.fault()),
                                baseUrl + "/vagtplan/import"))));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, DANISH);
    }
}
