package dk.kaldekaede.rulechange;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MessageKind;
import dk.kaldekaede.notification.NewMessage;
import dk.kaldekaede.notification.Outbox;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.DanishTime;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import dk.kaldekaede.rules.ManagedTables;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells everybody with a part in a change by mail: who wrote it, who approved it, and the managers. */
@Component
class RuleNotices {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d. MMMM yyyy 'kl.' HH.mm", DANISH);

    private final DraftRows rows;
    private final ManagedTables tables;
    private final RuleAccounts accounts;
    private final Roster roster;
    private final Outbox outbox;
    private final MessageSource texts;
    private final DanishTime time;
    private final String baseUrl;

    RuleNotices(
            DraftRows rows,
            ManagedTables tables,
            RuleAccounts accounts,
            Roster roster,
            Outbox outbox,
            MessageSource texts,
            DanishTime time,
            @Value("${kaldekaede.base-url}") String baseUrl) {
        this.rows = rows;
        this.tables = tables;
        this.accounts = accounts;
        this.roster = roster;
        this.outbox = outbox;
        this.texts = texts;
        this.time = time;
        this.baseUrl = baseUrl;
    }

    /** What is told; the words stand under {@code rules.mail.<name>}. */
    enum About {
        SUBMITTED,
        REMINDED,
        SENT_BACK,
        SCHEDULED,
        IN_FORCE,
        OUTDATED,
        WITHDRAWN,
        OFFERED,
        INCIDENT
    }

    /** Part of the running transaction. Whoever has no mail address is told by Tasklist and the page alone. */
    void tell(RuleDraft draft, About about) {
        Set<String> users = new LinkedHashSet<>(accounts.managers());
        users.addAll(rows.editors(draft.id()));
        users.add(draft.submittedBy());
        users.add(draft.decidedBy());
        users.stream().filter(Objects::nonNull).forEach(user -> tell(user, draft, about));
    }

    private void tell(String user, RuleDraft draft, About about) {
        Optional<Person> person = roster.personOfUser(user);
        person.flatMap(this::mail)
                .or(() -> accounts.mailOf(user))
                .ifPresent(address -> outbox.enqueue(new NewMessage(
                        null,
                        null,
                        person.map(Person::id).orElse(null),
                        null,
                        Channel.MAIL,
                        address,
                        MessageKind.INFORMATION,
                        false,
                        text("rules.mail." + about + ".subject", draft),
                        text("rules.mail." + about + ".body", draft))));
    }

    private Optional<String> mail(Person person) {
        return roster.contactWays(person.id()).stream()
                .filter(way -> way.kind() == ContactKind.MAIL)
                .map(ContactWay::address)
                .findFirst();
    }

    private String text(String key, RuleDraft draft) {
        Object[] values = {
            tables.inForce(draft.decisionId()).name(), baseUrl + "/regler/kladder/" + draft.id(), at(draft.wantedAt())
        };
        return texts.getMessage(key, values, DANISH);
    }

    private String at(Instant moment) {
        return moment == null ? "" : WHEN.format(time.local(moment));
    }
}
