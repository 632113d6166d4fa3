package dk.kaldekaede.roster.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over a connection that stands already, if the machine at its other end may be read from, and for as long as there
 * is time. It makes no connections itself: the platform does, and hands them over.
 */
final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> admitted;
    private final ReadLimit.Deadline deadline;

    GuardedSockets(SSLSocketFactory tls, Predicate<InetAddress> admitted, ReadLimit.Deadline deadline) {
        this.tls = tls;
        this.admitted = admitted;
        this.deadline = deadline;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        if (!admitted.test(connected.getInetAddress())) {
            connected.close();
            throw new SourceFetch.InnerAddressReached();
        }
        deadline.ends(connected);
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("Only connections that stand are wrapped");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        throw new SocketException("Only connections that stand are wrapped");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new SocketException("Only connections that stand are wrapped");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        throw new SocketException("Only connections that stand are wrapped");
    }
}
