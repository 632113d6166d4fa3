package dk.kaldekaede.watch.witness;

import dk.kaldekaede.watch.ways.EmergencyWays;
import dk.kaldekaede.watch.ways.WaySettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.springframework.boot.convert.DurationStyle;

/**
 * What the witness needs to know, all under {@code kaldekaede.witness}.
 *
 * @param url where the application is, without a slash at the end
 * @param user the service account in the group witness
 * @param password its password
 * @param address where the witness listens
 * @param port the port it listens at; 0 takes a free one
 * @param every the pause between two test alarms while all is well
 * @param within so long a test alarm may take to come back
 * @param patience so long the application may not answer, such as while its nodes are started anew
 * @param retryEvery the pause between two test alarms while they do not arrive
 * @param tellAgain how often lasting trouble is told anew
 * @param zone the zone of the times in its texts
 * @param ways how it tells people
 */
record WitnessSettings(
        String url,
        String user,
        String password,
        String address,
        int port,
        Duration every,
        Duration within,
        Duration patience,
        Duration retryEvery,
        Duration tellAgain,
        ZoneId zone,
        EmergencyWays ways) {

    private static final String PREFIX = "kaldekaede.witness.";

    /**
     * Reads them.
     *
     * @throws IllegalStateException when one is missing; the message names it
     */
    static WitnessSettings read(UnaryOperator<String> lookup) {
        EmergencyWays ways = new WaySettings(name -> lookup.apply(PREFIX + name)).ways();
        if (ways.names().isEmpty()) {
            throw new IllegalStateException(
                    "Nobody could be told: set " + PREFIX + "sms.url, mail.host or webhook.url");
        }
        return new WitnessSettings(
                required(lookup, "url").replaceAll("/+$", ""),
                required(lookup, "user"),
                required(lookup, "password"),
                optional(lookup, "address", "127.0.0.1"),
                Integer.parseInt(optional(lookup, "port", "8090")),
                duration(lookup, "every", "60m"),
                duration(lookup, "within", "3m"),
                duration(lookup, "patience", "90s"),
                duration(lookup, "retry-every", "5m"),
                duration(lookup, "tell-again", "15m"),
                ZoneId.of(optional(lookup, "zone", "Europe/Copenhagen")),
                ways);
    }

    private static String required(UnaryOperator<String> lookup, String name) {
        String value = lookup.apply(PREFIX + name).strip();
        if (value.isEmpty()) {
            throw new IllegalStateException("The setting " + PREFIX + name + " is missing");
        }
        return value;
    }

    private static String optional(UnaryOperator<String> lookup, String name, String otherwise) {
        String value = lookup.apply(PREFIX + name).strip();
        return value.isEmpty() ? otherwise : value;
    }

    private static Duration duration(UnaryOperator<String> lookup, String name, String otherwise) {
        return DurationStyle.detectAndParse(optional(lookup, name, otherwise));
    }

    /** Without the password: this may end in a log. */
    @Override
    public String toString() {
        return "WitnessSettings[" + url + ", every " + every + ", within " + within + "]";
    }
}
