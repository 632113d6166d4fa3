package dk.kaldekaede.roster;

/**
 * One way to reach a person.
 *
 * @param personId whose it is
 * @param position 1 is tried first
 * @param kind what it is
 * @param address a phone number in international form, or a mail address
 */
public record ContactWay(String personId, int position, ContactKind kind, String address) {}
