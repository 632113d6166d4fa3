package dk.kaldekaede.notification;

/** One provider's way out of the application. Sending again must be harmless as far as the provider allows. */
interface Gateway {

    Channel channel();

    /** What the settings call it; unique among all gateways. */
    String name();

    /** Whether it reports what became of a message, so that its silence means something. */
    boolean promisesReceipts();

    /** Hands a message over and waits for the answer, within the configured time-outs. */
    SendResult send(Message message);
}
