package dk.kaldekaede.notification;

/** One way out of the application. Sending the same message again must be harmless as far as the provider allows. */
interface MessageSender {

    Channel channel();

    /** Whether there is a provider at all; asked before each message. */
    boolean configured();

    /** Hands a message over and waits for the answer, within the configured time-outs. */
    SendResult send(Message message);
}
