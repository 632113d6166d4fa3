package dk.kaldekaede.notification;

/** A gateway, and what this node remembers of how it answered. */
record GuardedGateway(Gateway gateway, Breaker breaker) {

    String name() {
        return gateway.name();
    }
}
