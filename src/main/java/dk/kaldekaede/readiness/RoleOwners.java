package dk.kaldekaede.readiness;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PeopleRegister;
import dk.kaldekaede.roster.PersonDetails;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is written to about a role. */
@Component
class RoleOwners {

    private final PeopleRegister people;
    private final ReadinessSettings settings;
    private final Clock clock;

    RoleOwners(PeopleRegister people, ReadinessSettings settings, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whom a mail goes to; without a person it is the planners' address. */
    record Recipient(String personId, String address) {}

    /** The role's owner; else the planners. Nobody at all stands on the readiness page as a finding. */
    Optional<Recipient> mailOf(String ownerPersonId) {
        return Optional.ofNullable(ownerPersonId)
                .flatMap(people::find)
                .filter(owner -> owner.isThere(clock.instant()))
                .flatMap(RoleOwners::byMail)
                .or(() -> settings.plannersReached()
                        ? Optional.of(new Recipient(null, settings.mailTo()))
                        : Optional.empty());
    }

    private static Optional<Recipient> byMail(PersonDetails owner) {
        return owner.contactWays().stream()
                .filter(way -> way.kind() == ContactKind.MAIL)
                .map(ContactWay::address)
                .findFirst()
                .map(address -> new Recipient(owner.id(), address));
    }
}
