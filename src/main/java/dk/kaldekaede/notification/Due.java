package dk.kaldekaede.notification;

/**
 * A message that may be handed over now, as it stands before that.
 *
 * @param message with the number of the attempt that would be made
 * @param due whether its time has come; others may go along with it before theirs
 * @param firstCall whether it is the first alarm of its incident by its channel: nobody may know of that one yet
 * @param sent whether a gateway ever took it
 * @param putOff whether it has waited for others already
 * @param handedAs the id under which it went together with others, or null
 */
record Due(
        Message message,
        MessageState state,
        boolean due,
        boolean firstCall,
        boolean sent,
        boolean putOff,
        String handedAs) {

    /** What may have reached a gateway goes again only as it was; everything else may go together with others. */
    boolean fixed() {
        return sent || state == MessageState.SENDING;
    }
}
