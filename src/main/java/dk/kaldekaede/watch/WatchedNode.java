package dk.kaldekaede.watch;

import java.time.Instant;
import java.util.List;

/**
 * A node and its last round.
 *
 * @param name the node
 * @param roundAt when it last looked
 * @param looks whether that was lately; else it is stopped, or gone
 * @param findings how many findings it saw then
 * @param ways the emergency ways that it can tell people by
 * @param heartbeatAt when its heartbeat was last heard, or null
 */
public record WatchedNode(
        String name, Instant roundAt, boolean looks, int findings, List<String> ways, Instant heartbeatAt) {}
