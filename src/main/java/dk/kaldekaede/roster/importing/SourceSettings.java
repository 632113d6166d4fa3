package dk.kaldekaede.roster.importing;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How calendars are read from elsewhere: how often, how long, how much, and from which machines. */
@Component
class SourceSettings {

    private final Duration every;
    private final Duration timeout;
    private final DataSize largest;
    private final Set<String> innerHosts;
    private final SSLSocketFactory sockets;

    SourceSettings(
            @Value("${kaldekaede.calendar-source.every}") Duration every,
            @Value("${kaldekaede.calendar-source.timeout}") Duration timeout,
            @Value("${kaldekaede.calendar-source.largest}") DataSize largest,
            @Value("${kaldekaede.calendar-source.inner-hosts}") Set<String> innerHosts,
            @Value("${kaldekaede.calendar-source.ssl-bundle}") String bundle,
            SslBundles bundles) {
        this.every = every;
        this.timeout = timeout;
        this.largest = largest;
        this.innerHosts = innerHosts;
        this.sockets = bundle.isEmpty()
                ? (SSLSocketFactory) SSLSocketFactory.getDefault()
                : bundles.getBundle(bundle).createSslContext().getSocketFactory();
    }

    /** The wait between two readings that went well. */
    Duration every() {
        return every;
    }

    /** How long one fetch may take in all. */
    Duration wholeTimeout() {
        return timeout;
    }

    DataSize largestCalendar() {
        return largest;
    }

    /** Trusts the machine's authorities, or those of the municipality's own bundle. */
    SSLSocketFactory sockets() {
        return sockets;
    }

    /** Machines outside, and those inside that operations have named. */
    boolean mayRead(String host, InetAddress machine) {
        return innerHosts.contains(host) || !InnerAddresses.contains(machine);
    }
}
