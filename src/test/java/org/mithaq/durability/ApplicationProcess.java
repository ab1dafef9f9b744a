package org.mithaq.durability;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The application as somebody installs it: a process of its own, from the jar where it is built, that can be killed and started again. */
final class ApplicationProcess implements AutoCloseable {

    /** Set by the build: the packaged application. */
    private static final @Nullable String JAR = System.getProperty("mithaq.jar");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final int port;
    private final Path log;
    private final List<String> settings;
    private @Nullable Process process;

    ApplicationProcess(int port, Path log, List<String> settings) {
        this.port = port;
        this.log = log;
        this.settings = settings;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts it and returns when it answers. */
    void start(HttpClient http) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
        if (JAR != null && Files.exists(Path.of(JAR))) {
            command.addAll(List.of("-jar", JAR));
        } else {
            command.addAll(List.of("-cp", applicationClasses(), "org.mithaq.MithaqApplication"));
        }
        command.add("--server.port=" + port);
        command.add("--server.address=127.0.0.1");
        command.addAll(settings);
        var started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        awaitAnswer(http, started);
    }

    /** Without the classes of the tests: they would be part of the application. */
    private static String applicationClasses() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitAnswer(HttpClient http, Process started) throws Exception {
        var request = HttpRequest.newBuilder(address().resolve("/collab")).build();
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && started.isAlive()) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 401) {
                    return;
                }
            } catch (ConnectException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("the application did not start:\n" + lastOfLog());
    }

    /** As {@code kill -9} does: nothing in the process gets to do anything any more. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    String lastOfLog() throws IOException {
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    @Override
    public void close() throws Exception {
        kill();
    }
}
