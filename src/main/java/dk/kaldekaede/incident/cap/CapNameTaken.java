package dk.kaldekaede.incident.cap;

/** Another alert has the same sender, identifier and time: neither may be taken for the other, so the sender is told. */
public class CapNameTaken extends RuntimeException {

    CapNameTaken() {
        super("An alert of the same name says something else");
    }
}
