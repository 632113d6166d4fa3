package dk.kaldekaede.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A database, the nodes on it, and the one clock that all of them go by: it stands still until it is moved. */
final class Night implements AutoCloseable {

    private final Database database;
    private final List<Node> nodes = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-18T02:10:00Z");

    Night(Database database) {
        this.database = database;
    }

    Instant now() {
        return now;
    }

    /** Begins to start a node, which may go no further than a fail point. */
    Node begins(String name, FailPoint armed) {
        Node node = Node.start(name, database, now, armed);
        nodes.add(node);
        return node;
    }

    Node starts(String name) {
        return begins(name, null).awaitReady();
    }

    /** Time passes, on every node that lives. */
    void pass(String time) {
        now = now.plus(Duration.parse(time));
        nodes.stream().filter(Node::isAlive).forEach(node -> node.clock(now));
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
