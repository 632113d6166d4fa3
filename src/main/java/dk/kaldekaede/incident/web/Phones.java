package dk.kaldekaede.incident.web;

import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.Roster;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
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
                .filter(way -> way.kind() != ContactKind.MAIL)
                .map(ContactWay::address)
                .map(Phones::readable)
                .findFirst()
                .orElse(null);
    }

    /** The first number of each person, by person. */
    static Map<String, String> of(Collection<ContactWay> ways) {
        return ways.stream()
                .filter(way -> way.kind() != ContactKind.MAIL)
                .collect(Collectors.toMap(
                        ContactWay::personId, way -> readable(way.address()), (first, second) -> first));
    }

    static String readable(String number) {
        return number.matches("\\+45\\d{8}")
                ? number.replaceAll("(\\+45)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)", "$1 $2 $3 $4 $5")
                : number;
    }
}
