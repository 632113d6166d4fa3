package dk.kaldekaede.watch.witness;

import ch.qos.logback.classic.Level;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the witness in a process of its own. */
public final class WitnessMain {

    private static final String MODE = "kaldekaede.mode";
    private static final String WITNESS = "witness";

    private WitnessMain() {}

    /** Whether the arguments or the environment ask for the witness instead of the application. */
    public static boolean isAskedFor(String[] arguments, Map<String, String> environment) {
        return WITNESS.equals(new WitnessLookup(arguments, environment).apply(MODE));
    }

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.INFO);
        WitnessSettings settings;
        try {
            settings = WitnessSettings.read(new WitnessLookup(arguments, System.getenv()));
        } catch (IllegalStateException e) {
            LoggerFactory.getLogger(WitnessMain.class).error("The witness does not start. {}", e.getMessage());
            System.exit(1);
            return;
        }
        Witness witness = new Witness(settings, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(witness::stop, "witness-stops"));
        witness.run();
    }
}
