package dk.kaldekaede.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The node's end of the line to the test that started it. The test arms a fail point, moves the clock and lets a thread
 * that waits at a fail point go on; the node says when it is ready and when it has come to the armed point.
 */
final class FailPoints {

    private final AtomicReference<FailPoint> armed = new AtomicReference<>();
    private volatile CountDownLatch goOn = new CountDownLatch(1);
    private final BufferedReader commands;
    private final PrintWriter answers;
    private final Consumer<Instant> clock;

    FailPoints(int port, FailPoint armed, Consumer<Instant> clock) throws IOException {
        Socket line = new Socket(InetAddress.getLoopbackAddress(), port);
        this.commands = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        this.answers = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
        this.armed.set(armed);
        this.clock = clock;
        Thread listener = new Thread(this::obey, "line-to-the-test");
        listener.setDaemon(true);
        listener.start();
    }

    void ready(String port) {
        say("ready " + port);
    }

    boolean isArmed(FailPoint point) {
        return armed.get() == point;
    }

    /** Where the thread stays until the process is killed or the test lets it go on, if the point is armed. */
    void reached(FailPoint point) {
        if (!armed.compareAndSet(point, null)) {
            return;
        }
        say("reached " + point);
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void arm(FailPoint point) {
        goOn = new CountDownLatch(1);
        armed.set(point);
    }

    private void disarm() {
        armed.set(null);
        goOn.countDown();
    }

    private void obey() {
        try {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                String[] command = line.split(" ");
                switch (command[0]) {
                    case "arm" -> arm(FailPoint.valueOf(command[1]));
                    case "disarm" -> disarm();
                    case "clock" -> clock.accept(Instant.parse(command[1]));
                    case "go" -> goOn.countDown();
                    default -> throw new IllegalArgumentException(line);
                }
                say("ok");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // The test is gone: nothing may stay behind.
            Runtime.getRuntime().halt(3);
        }
    }

    private synchronized void say(String word) {
        answers.println(word);
    }
}
