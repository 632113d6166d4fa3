package dk.kaldekaede.readiness.web;

import dk.kaldekaede.notification.Channel;
import dk.kaldekaede.notification.MaskedAddress;
import dk.kaldekaede.roster.ContactKind;
import dk.kaldekaede.roster.ContactWay;
import dk.kaldekaede.roster.PersonDetails;
import java.util.List;

/**
 * A person's contact details as her link shows them: enough for her to recognise them, too little for anybody else.
 *
 * @param name as the roster shows it
 * @param roles the roles she may hold, by id
 * @param ways how she is reached, the first in front
 */
record OwnDetails(String name, List<String> roles, List<Way> ways) {

    /** One way: its kind, and the address with most of it left out. */
    record Way(ContactKind kind, String masked) {}

    static OwnDetails of(PersonDetails person) {
        return new OwnDetails(
                person.displayName(),
                person.roles().stream().sorted().toList(),
                person.contactWays().stream().map(OwnDetails::masked).toList());
    }

    private static Way masked(ContactWay way) {
        Channel channel = way.kind() == ContactKind.MAIL ? Channel.MAIL : Channel.SMS;
        return new Way(way.kind(), MaskedAddress.of(channel, way.address()));
    }
}
