package dk.kaldekaede.watch.ways;

/** One way to tell a person. */
interface EmergencyWay {

    /** A short name: sms, mail or webhook. */
    String name();

    /**
     * Tells it and waits for the provider's answer, for some seconds at most.
     *
     * @throws NotTaken when the provider did not take it
     */
    void tell(Emergency emergency) throws NotTaken;

    /** A provider did not take a message. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param code short and coded: never an address, a text or a secret */
        NotTaken(String code) {
            super(code);
        }
    }
}
