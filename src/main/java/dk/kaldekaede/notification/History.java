package dk.kaldekaede.notification;

import java.util.Set;

/**
 * What earlier hand-overs of a message came to.
 *
 * @param spent the gateways that took it or will never take it: the message is not handed to them again
 * @param out whether a gateway took it and has not said that it failed
 */
record History(Set<String> spent, boolean out) {

    static final History NONE = new History(Set.of(), false);
}
