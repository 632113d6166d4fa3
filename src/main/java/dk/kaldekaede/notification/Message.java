package dk.kaldekaede.notification;

/**
 * A message on its way out.
 *
 * @param attempts how often handing it over was begun, this time included; it also marks whose claim this is
 */
record Message(
        String id,
        String incidentId,
        String alertId,
        String personId,
        String role,
        Channel channel,
        String address,
        MessageKind kind,
        boolean exercise,
        String subject,
        String body,
        int attempts) {

    /** What she can answer; what is about no incident asks only whether it was heard. */
    Question asks() {
        if (incidentId == null) {
            return Question.HEARD;
        }
        boolean alarm = kind == MessageKind.ALERT || kind == MessageKind.REMINDER;
        return alarm ? Question.TAKES_IT : Question.NONE;
    }

    Message withText(String newSubject, String newBody) {
        return new Message(
                id,
                incidentId,
                alertId,
                personId,
                role,
                channel,
                address,
                kind,
                exercise,
                newSubject,
                newBody,
                attempts);
    }

    /** The same under another id: what a gateway is told it is called. */
    Message called(String otherId) {
        return new Message(
                otherId,
                incidentId,
                alertId,
                personId,
                role,
                channel,
                address,
                kind,
                exercise,
                subject,
                body,
                attempts);
    }

    /** Neither address nor text: this may end in a log. */
    @Override
    public String toString() {
        return "Message[" + id + ", " + channel + ", " + kind + "]";
    }
}
