package org.mithaq.editing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** The client's half of a line over plain HTTP: reads the stream of events, posts what waits as one array, one request at a time. */
public final class EventLine {

    private static final String END = "";

    private final HttpClient http;
    private final URI server;
    private final String[] headers;
    private final InputStream body;
    private final BufferedReader events;
    private final String name;
    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Runnable ended;

    private EventLine(HttpClient http, URI server, String[] headers, InputStream body, Runnable ended)
            throws IOException {
        this.http = http;
        this.server = server;
        this.headers = headers;
        this.body = body;
        this.events = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        this.ended = ended;
        if (!"event: hello".equals(events.readLine())) {
            throw new IOException("the stream did not begin with hello");
        }
        this.name = JsonMapper.shared()
                .readTree(events.readLine().substring("data: ".length()))
                .path("line")
                .asString();
    }

    /** A stream was refused. */
    public static final class Refused extends IOException {
        private final int status;

        Refused(int status) {
            super("refused with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public static EventLine open(HttpClient http, URI server, String[] headers, Consumer<String> frames, Runnable ended)
            throws IOException {
        try {
            var request =
                    HttpRequest.newBuilder(server.resolve("/collab/events")).headers(headers);
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new Refused(answer.statusCode());
            }
            var line = new EventLine(http, server, headers, answer.body(), ended);
            Thread.ofVirtual().start(() -> line.listen(frames));
            Thread.ofVirtual().start(line::speak);
            return line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    public String name() {
        return name;
    }

    void send(String frame) {
        waiting.add(frame);
    }

    /** Posts something as it is; the status of the answer. */
    public static int post(HttpClient http, URI server, String line, String text, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/collab/frames?line=" + line))
                .headers("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private void listen(Consumer<String> frames) {
        try {
            for (var text = events.readLine(); text != null; text = events.readLine()) {
                if (text.startsWith("data: ")) {
                    frames.accept(text.substring("data: ".length()));
                }
            }
        } catch (IOException broken) {
            // the end, as when the stream was completed
        }
        close();
        ended.run();
    }

    private void speak() {
        try {
            for (var first = waiting.take(); !first.equals(END); first = waiting.take()) {
                var frames = new ArrayList<String>();
                frames.add(first);
                waiting.drainTo(frames);
                var more = !frames.remove(END);
                if (post(http, server, name, "[" + String.join(",", frames) + "]", headers) != 204 || !more) {
                    break;
                }
            }
        } catch (IOException broken) {
            // the stream ends as well
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    void close() {
        waiting.add(END);
        try {
            body.close();
        } catch (IOException itIsClosed) {
            // which was wanted
        }
    }
}
