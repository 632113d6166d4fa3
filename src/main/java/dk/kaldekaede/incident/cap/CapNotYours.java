package dk.kaldekaede.incident.cap;

/** An Update or a Cancel refers to an incident in which its sender has no part; nothing is changed. */
public class CapNotYours extends RuntimeException {

    private final String reference;

    CapNotYours(CapReference reference) {
        super("A stranger follows an alert up");
        this.reference = reference.sender() + "," + reference.identifier();
    }

    /** What it refers to, as its sender wrote it: {@code sender,identifier}. */
    public String reference() {
        return reference;
    }
}
