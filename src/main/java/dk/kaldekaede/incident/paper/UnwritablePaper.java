package dk.kaldekaede.incident.paper;

import java.io.IOException;

/** A PDF could not be written, though it is written to memory alone. */
public final class UnwritablePaper extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnwritablePaper(IOException cause) {
        super("A PDF could not be written", cause);
    }
}
