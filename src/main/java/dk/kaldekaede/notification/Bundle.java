package dk.kaldekaede.notification;

import java.util.List;

/**
 * Messages that are handed over as one: most often a single one.
 *
 * @param id what gateways are told it is called: the only message's own, or one that stands for exactly these
 * @param messages the most urgent first; never none
 */
record Bundle(String id, List<Message> messages) {

    static Bundle alone(Message message) {
        return new Bundle(message.id(), List.of(message));
    }

    Message first() {
        return messages.get(0);
    }

    List<String> ids() {
        return messages.stream().map(Message::id).toList();
    }

    /** The same hand-over with other texts, or without some of its messages. */
    Bundle with(List<Message> others) {
        return new Bundle(id, List.copyOf(others));
    }

    /** Neither addresses nor texts: this may end in a log. */
    @Override
    public String toString() {
        return "Bundle[" + id + ", " + messages + "]";
    }
}
