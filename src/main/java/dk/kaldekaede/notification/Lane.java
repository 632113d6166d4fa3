package dk.kaldekaede.notification;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Messages that share workers. Alarms have workers of their own and so has each channel: an alarm never waits behind
 * a slow mail server or a heap of notices.
 */
record Lane(String name, Set<Channel> channels, Set<MessageKind> kinds, int workers) {

    private static final Set<MessageKind> ALARMS = EnumSet.of(MessageKind.ALERT, MessageKind.TEST_ALARM);

    /** All there is, for one pass on the caller's own thread. */
    static final Lane EVERYTHING =
            new Lane("everything", EnumSet.allOf(Channel.class), EnumSet.allOf(MessageKind.class), 1);

    /** The lanes of a running node; together they hold every message once. */
    static List<Lane> all() {
        return EnumSet.allOf(Channel.class).stream()
                .flatMap(channel -> List.of(
                        new Lane(channel + "-alarms", EnumSet.of(channel), ALARMS, 8),
                        new Lane(
                                channel + "-notices",
                                EnumSet.of(channel),
                                EnumSet.complementOf(EnumSet.copyOf(ALARMS)),
                                2))
                        .stream())
                .toList();
    }

    boolean holds(Channel channel, MessageKind kind) {
        return channels.contains(channel) && kinds.contains(kind);
    }
}
