package dk.kaldekaede.incident.web;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import org.springframework.stereotype.Component;

/** Telephone numbers as people read them aloud: +45 12 34 56 78. */
@Component
class Phones {

    private final Roster roster;

    Phones(Roster roster) {
        this.roster = roster;
    }

    /** The first number of a person; null when none is known. */
    String of(String personId) {
        return roster.contactWays(personId).stream()
                .filter(way -> way.kind() == ContactKind.MOBILE)
                .map(ContactWay::address)
                .map(Phones::readable)
                .findFirst()
                .orElse(null);
    }

    static String readable(String number) {
        return number.matches("\\+45\\d{8}")
                ? number.replaceAll("(\\+45)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)", "$1 $2 $3 $4 $5")
                : number;
    }
}
