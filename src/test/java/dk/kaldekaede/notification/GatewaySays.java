package dk.kaldekaede.notification;

/** What a gateway tells later of a message it took. */
public final class GatewaySays {

    private final MessageTransitions transitions;

    GatewaySays(MessageTransitions transitions) {
        this.transitions = transitions;
    }

    /** The telephone has it; false when this gateway never took such a message. */
    public boolean delivered(String gateway, String providerId) {
        return transitions.report(gateway, providerId, Fate.DELIVERED);
    }

    /** It rang, and nobody took it. */
    public boolean unanswered(String gateway, String providerId) {
        return transitions.report(gateway, providerId, Fate.NO_ANSWER);
    }
}
