package dk.kaldekaede.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A contact way as it stands in the database, where whoever wrote it could write any word. One that can not be used is
 * left out: the others of that person still work, and nobody else's alarm depends on it.
 */
record StoredContactWay(String personId, int position, String kind, String address) {

    private static final Logger LOG = LoggerFactory.getLogger(StoredContactWay.class);

    /** What the rest of the application may use; empty when nobody can be reached by this. */
    Optional<ContactWay> usable() {
        return known().flatMap(known ->
                reachable(known).map(reachable -> new ContactWay(personId, position, known, reachable)));
    }

    /** The same; tells the log by ids which one is left out. */
    Optional<ContactWay> usableOrLogged() {
        Optional<ContactWay> way = usable();
        if (way.isEmpty()) {
            LOG.warn(
                    "Contact way {} of {} is left out: its kind is unknown or its number no telephone number",
                    position,
                    personId);
        }
        return way;
    }

    private Optional<ContactKind> known() {
        return Arrays.stream(ContactKind.values())
                .filter(each -> each.name().equals(kind.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<String> reachable(ContactKind known) {
        return switch (known) {
            case MOBILE, PHONE -> PhoneNumber.international(address);
            case MAIL -> Optional.of(address.strip());
        };
    }
}
