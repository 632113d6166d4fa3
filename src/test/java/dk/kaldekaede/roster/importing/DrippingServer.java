package dk.kaldekaede.roster.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says how it begins to everybody who comes, and from then on one byte ten times a second, without end. */
final class DrippingServer implements AutoCloseable {

    private static final int PAUSE_MILLIS = 100;

    private final ServerSocket server;
    private final byte[] beginning;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(3);

    DrippingServer(ServerSocket server, byte[] beginning) {
        this.server = server;
        this.beginning = beginning;
        threads.execute(this::accept);
    }

    String url() {
        return "https://localhost:" + server.getLocalPort() + "/a.ics";
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                threads.execute(() -> write(caller, beginning));
                threads.scheduleAtFixedRate(
                        () -> write(caller, new byte[] {'x'}), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** What can not be written ends the dripping: the caller hung up. */
    private static void write(Socket caller, byte[] bytes) {
        try {
            OutputStream out = caller.getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
