package dk.kaldekaede.notification;

/** Wakes the dispatcher on this node once the message's transaction has committed. */
record MessageQueued(Channel channel, MessageKind kind) {}
