package dk.kaldekaede.roster.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/**
 * Fetches a calendar from an address that a planner typed. The machine behind the name is looked at twice, when the name
 * is resolved and when the connection stands, before anything is said: a name that means another machine a moment later
 * leads nowhere. Redirections go the same way.
 */
@Component
class SourceFetch {

    /** With a zero in front, some machines read a number as octal: what it means depends on who reads it. */
    private static final String PLAIN_NUMBERS = "(?:0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}";

    private static final int MOST_REDIRECTIONS = 3;
    private static final int PART = 8192;
    private static final int OK = 200;

    private final SourceSettings settings;
    private final ReadLimit limit;

    SourceFetch(SourceSettings settings, ReadLimit limit) {
        this.settings = settings;
        this.limit = limit;
    }

    /** Either the calendar or why there is none. */
    record Fetched(byte[] content, SourceFault fault) {

        static Fetched not(SourceFault fault) {
            return new Fetched(null, fault);
        }
    }

    Fetched fetch(String address) {
        try (ReadLimit.Deadline deadline = limit.begin(settings.wholeTimeout())) {
            return fetch(URI.create(address), deadline);
        } catch (IllegalArgumentException e) {
            return Fetched.not(SourceFault.NOT_HTTPS);
        }
    }

    private Fetched fetch(URI address, ReadLimit.Deadline deadline) {
        try {
            URI at = address;
            for (int redirections = 0; redirections <= MOST_REDIRECTIONS; redirections++) {
                SourceFault fault = wrong(at);
                if (fault != null) {
                    return Fetched.not(fault);
                }
                HttpsURLConnection connection = open(at.toURL(), deadline);
                try {
                    String next = redirection(connection);
                    if (next == null) {
                        return read(connection);
                    }
                    at = at.resolve(next);
                } finally {
                    connection.disconnect();
                }
            }
            return Fetched.not(SourceFault.REFUSED);
        } catch (InnerAddressReached e) {
            return Fetched.not(SourceFault.INNER_ADDRESS);
        } catch (SSLException e) {
            return Fetched.not(deadline.isOver() ? SourceFault.NO_ANSWER : SourceFault.NOT_TRUSTED);
        } catch (IOException e) {
            return Fetched.not(SourceFault.NO_ANSWER);
        }
    }

    /** What is wrong with an address before anybody connects to it; null when nothing is. */
    SourceFault wrong(URI address) {
        boolean https = "https".equals(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
        if (!https || address.getHost() == null || address.getUserInfo() != null) {
            return SourceFault.NOT_HTTPS;
        }
        if (address.getHost().matches("[0-9.]+") && !address.getHost().matches(PLAIN_NUMBERS)) {
            return SourceFault.INNER_ADDRESS;
        }
        try {
            for (InetAddress machine : InetAddress.getAllByName(address.getHost())) {
                if (!settings.mayRead(address.getHost(), machine)) {
                    return SourceFault.INNER_ADDRESS;
                }
            }
            return null;
        } catch (UnknownHostException e) {
            return SourceFault.INNER_ADDRESS;
        }
    }

    private HttpsURLConnection open(URL url, ReadLimit.Deadline deadline) throws IOException {
        HttpsURLConnection connection = (HttpsURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setSSLSocketFactory(
                new GuardedSockets(settings.sockets(), machine -> settings.mayRead(url.getHost(), machine), deadline));
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(deadline.millisLeft());
        connection.setReadTimeout(deadline.millisLeft());
        connection.setRequestProperty("Accept", "text/calendar");
        connection.setRequestProperty("Connection", "close");
        connection.setRequestProperty("User-Agent", "Kaldekaede");
        return connection;
    }

    private static String redirection(HttpsURLConnection connection) throws IOException {
        return connection.getResponseCode() / 100 == 3 ? connection.getHeaderField("Location") : null;
    }

    private Fetched read(HttpsURLConnection connection) throws IOException {
        if (connection.getResponseCode() != OK) {
            return Fetched.not(SourceFault.REFUSED);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        try (InputStream body = connection.getInputStream()) {
            for (int read = body.read(part); read >= 0; read = body.read(part)) {
                all.write(part, 0, read);
                if (all.size() > settings.largestCalendar().toBytes()) {
                    return Fetched.not(SourceFault.TOO_LARGE);
                }
            }
        }
        return new Fetched(all.toByteArray(), null);
    }

    /** The connection led to a machine that nobody may read from. */
    static final class InnerAddressReached extends IOException {

        private static final long serialVersionUID = 1;
    }
}
