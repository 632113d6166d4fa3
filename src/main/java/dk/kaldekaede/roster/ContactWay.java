package dk.kaldekaede.roster;

import java.util.Optional;

/**
 * One way to reach a person.
 *
 * @param personId whose it is
 * @param position 1 is tried first
 * @param kind what it is
 * @param address a phone number in international form, or a mail address
 */
public record ContactWay(String personId, int position, ContactKind kind, String address) {

    /**
     * A contact way as somebody wrote it.
     *
     * @param kind the name of a {@link ContactKind}
     * @param written a telephone number with or without its country, or a mail address
     * @return empty when the kind is unknown or the number is no telephone number
     */
    public static Optional<ContactWay> read(String personId, int position, String kind, String written) {
        return new StoredContactWay(personId, position, kind, written).usable();
    }
}
