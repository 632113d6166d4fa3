package dk.kaldekaede.roster;

import java.util.Comparator;

/**
 * A role and a position in it; never holds two people at once.
 *
 * @param role the role's id
 * @param position 1 is called first, 2 is the deputy, and so on
 */
public record Place(String role, int position) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::role).thenComparing(Place::position);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
