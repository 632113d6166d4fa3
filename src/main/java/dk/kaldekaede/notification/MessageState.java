package dk.kaldekaede.notification;

/** How far a message has come. Each state claims no more than is known. */
public enum MessageState {
    /** Written down, not yet tried. */
    QUEUED,
    /** A node is handing it over just now. */
    SENDING,
    /** A gateway took it and gave it an id. Nobody need have seen it. */
    SENT,
    /** The provider says that the device has it. Nobody need have read it. */
    DELIVERED,
    /** It did not get through and is tried again. */
    FAILED_FOR_NOW,
    /** It did not get through and is not tried again; a person is told. */
    FAILED,
    /** No gateway is configured (the demonstration): it did not leave the application. */
    HELD,
    /** The person has had as many as she may in an hour: it goes when the hour allows. */
    HELD_BACK,
    /** Its alarm was answered or called off before it left: it is not sent. */
    WITHDRAWN
}
