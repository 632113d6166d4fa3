package dk.kaldekaede.alerting.web;

import dk.kaldekaede.alerting.web.AnswerView.PhoneNumber;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.Person;
import dk.kaldekaede.roster.Roster;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom to ring and at which number. */
@Component
class PhoneNumbers {

    private final Roster roster;
    private final Clock clock;

    PhoneNumbers(Roster roster, Clock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /** Those on duty in a role now, the first to call in front. */
    List<PhoneNumber> onDuty(String role) {
        return roster.holdersAt(role, clock.instant()).stream()
                .map(person -> number(role, person))
                .toList();
    }

    /** One person in her role. */
    PhoneNumber of(String role, String personId) {
        return roster.person(personId)
                .map(person -> number(role, person))
                .orElseGet(() -> new PhoneNumber(personId, role, "", null));
    }

    private PhoneNumber number(String role, Person person) {
        String phone = roster.contactWays(person.id()).stream()
                .filter(way -> way.kind() != ContactKind.MAIL)
                .map(way -> way.address().replaceAll("^\\+45(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$", "+45 $1 $2 $3 $4"))
                .findFirst()
                .orElse(null);
        return new PhoneNumber(person.id(), role, person.displayName(), phone);
    }
}
