package dk.kaldekaede.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kaldekaede.scenario.Http;
import dk.kaldekaede.scenario.OutsideWorld;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The application in a process of its own that can be killed, stopped and woken up. */
final class Node implements AutoCloseable {

    /** For anything that a node does by itself. Generous: a build machine may be busy. */
    static final int PATIENCE_SECONDS = 300;

    private static final Path LOGS = Path.of("target/nodes");

    private final String name;
    private final Process process;
    private final ServerSocket door;
    private final CompletableFuture<Integer> ready = new CompletableFuture<>();
    private final Semaphore done = new Semaphore(0);
    private volatile CompletableFuture<FailPoint> reached = new CompletableFuture<>();
    private volatile PrintWriter commands;
    private int unanswered;
    private boolean stopped;

    private Node(String name, Process process, ServerSocket door) {
        this.name = name;
        this.process = process;
        this.door = door;
        Thread listener = new Thread(this::listen, "line-to-" + name);
        listener.setDaemon(true);
        listener.start();
        process.onExit().thenRun(this::closeTheDoor);
    }

    /** Begins to start a node. */
    static Node start(String name, Database database, Instant now, FailPoint armed) {
        try {
            ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Files.createDirectories(LOGS);
            File log = LOGS.resolve(name + ".log").toFile();
            Process process = new ProcessBuilder(command(database, door.getLocalPort(), now, armed))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            return new Node(name, process, door);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Database database, int line, Instant now, FailPoint armed) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Started often and run briefly: the quick compiler.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-D" + NodeMain.LINE + "=" + line,
                "-D" + NodeMain.CLOCK + "=" + now,
                "-cp",
                classPath()));
        if (armed != null) {
            command.add(command.size() - 2, "-D" + NodeMain.ARMED + "=" + armed);
        }
        command.addAll(List.of(
                NodeMain.class.getName(),
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=10",
                "--kaldekaede.demo-crew=false",
                "--kaldekaede.answer-page.requests-per-minute=100000",
                "--kaldekaede.answer-page.guesses-per-minute=100000"));
        for (String setting : OutsideWorld.settings()) {
            command.add("--" + setting);
        }
        return command;
    }

    /** As this test's own; an empty part would be the working directory, with the models in it once more. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String name() {
        return name;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int port() {
        return await(ready, "ready");
    }

    Http http() {
        return new Http(port());
    }

    Node awaitReady() {
        port();
        return this;
    }

    void arm(FailPoint point) {
        reached = new CompletableFuture<>();
        command("arm " + point);
    }

    void disarm() {
        command("disarm");
    }

    /** Which of two that are armed alike comes to the point first. */
    static Node firstToReach(FailPoint point, Node one, Node other) {
        CompletableFuture<Node> first = CompletableFuture.anyOf(one.reached, other.reached)
                .thenApply(reached -> one.reached.isDone() ? one : other);
        return one.await(first, point + ", or " + other.name);
    }

    void awaitReached(FailPoint point) {
        assertThat(await(reached, point.toString())).isEqualTo(point);
    }

    /** Moves the node's clock; a stopped one will find it moved when it goes on. */
    void clock(Instant now) {
        command("clock " + now);
    }

    /** Lets the thread at the fail point go on. */
    void letGo() {
        command("go");
    }

    /** The end without a word, as by a power cut. */
    void kill() {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a node ends", e);
        }
    }

    /** Stands still in the middle of whatever it does, as a machine that is suspended. */
    void stop() {
        signal("-STOP");
        stopped = true;
    }

    /** Goes on as if nothing had been. */
    void goOn() {
        stopped = false;
        signal("-CONT");
        answered();
    }

    @Override
    public void close() {
        kill();
        closeTheDoor();
    }

    private void closeTheDoor() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            Process sent = new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start();
            assertThat(sent.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a signal is sent", e);
        }
    }

    private void command(String command) {
        commands.println(command);
        unanswered++;
        if (!stopped) {
            answered();
        }
    }

    private void answered() {
        try {
            assertThat(done.tryAcquire(unanswered, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("%s does as it is told", name)
                    .isTrue();
            unanswered = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a node does as it is told", e);
        }
    }

    private void listen() {
        try (Socket line = door.accept()) {
            commands = new PrintWriter(line.getOutputStream(), true, StandardCharsets.UTF_8);
            BufferedReader words =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                hear(word.split(" "));
            }
        } catch (IOException e) {
            ended(e);
        }
        ended(null);
    }

    private void ended(IOException cause) {
        IllegalStateException end = new IllegalStateException(name + " ended; its log is in " + LOGS, cause);
        ready.completeExceptionally(end);
        reached.completeExceptionally(end);
    }

    private void hear(String[] word) {
        switch (word[0]) {
            case "ready" -> ready.complete(Integer.valueOf(word[1]));
            case "reached" -> reached.complete(FailPoint.valueOf(word[1]));
            case "ok" -> done.release();
            default -> throw new IllegalArgumentException(word[0]);
        }
    }

    private <T> T await(CompletableFuture<T> future, String what) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError(name + " did not come to: " + what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + what, e);
        }
    }
}
