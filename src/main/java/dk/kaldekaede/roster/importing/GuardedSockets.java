package dk.kaldekaede.roster.importing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.function.Predicate;
import javax.net.ssl.SSLSocketFactory;

/**
 * TLS over a connection that stands already, if the machine at its other end may be read from. It makes no connections
 * itself: the platform does, and hands them over.
 */
final class GuardedSockets extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private final Predicate<InetAddress> admitted;

    GuardedSockets(SSLSocketFactory tls, Predicate<InetAddress> admitted) {
        this.tls = tls;
        this.admitted = admitted;
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        if (!admitted.test(connected.getInetAddress())) {
            connected.close();
            throw new SourceFetch.InnerAddressReached();
        }
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
