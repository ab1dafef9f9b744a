package org.mithaq.editing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.BodyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real line to {@code /collab}, over a socket or over plain HTTP, that carries any number of texts, for tests, journeys and measurements. Safe for use by many threads. */
public final class CollabConnection implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Object monitor = new Object();
    private final Map<BodyId, CollabClient> clients = new LinkedHashMap<>();
    private final Map<String, FullFrames> full = new HashMap<>();
    private final List<JsonNode> frames = new ArrayList<>();
    private final ByteArrayOutputStream arriving = new ByteArrayOutputStream();
    private Consumer<String> out = frame -> {};
    private Runnable abort = () -> {};
    private @Nullable Integer closeCode;

    private CollabConnection() {}

    /**
     * Opens a line over a socket.
     *
     * @param headers names and values in turn, such as {@code Origin} and {@code Cookie}
     * @throws java.util.concurrent.CompletionException with a {@code WebSocketHandshakeException} when the server refuses
     */
    public static CollabConnection open(HttpClient http, URI uri, String... headers) {
        var connection = new CollabConnection();
        var builder = http.newWebSocketBuilder().connectTimeout(PATIENCE);
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        var socket = builder.buildAsync(uri, connection).join();
        var sending = new AtomicReference<CompletableFuture<?>>(CompletableFuture.completedFuture(null));
        connection.over(
                frame -> sending.updateAndGet(before ->
                        before.thenCompose(done -> socket.sendText(frame, true).thenApply(WebSocket.class::cast))),
                socket::abort);
        return connection;
    }

    /** Opens a line without a socket: what arrives, arrives as events. */
    public static CollabConnection openEvents(HttpClient http, URI server, String... headers) throws IOException {
        var connection = new CollabConnection();
        var events = EventLine.open(http, server, headers, connection::arrived, () -> connection.ended(1006));
        connection.over(events::send, events::close);
        return connection;
    }

    private void over(Consumer<String> sender, Runnable closer) {
        synchronized (monitor) {
            out = sender;
            abort = closer;
        }
    }

    /** Joins a text and waits until the server has answered. */
    public CollabClient join(BodyId body) {
        var client = new CollabClient(body);
        synchronized (monitor) {
            clients.put(body, client);
            client.connected(this::send);
        }
        await(() -> client.isJoined() || client.stopped().isPresent());
        return client;
    }

    /** Joins with a client that was connected before and lost its line. */
    public void rejoin(CollabClient client) {
        synchronized (monitor) {
            clients.put(client.body(), client);
            client.connected(this::send);
        }
        await(() -> client.isJoined() || client.stopped().isPresent());
    }

    /** Everything that arrived so far. */
    public List<JsonNode> frames() {
        synchronized (monitor) {
            return List.copyOf(frames);
        }
    }

    /** Does something with a client while no frame is being taken in. */
    public void with(CollabClient client, Consumer<CollabClient> act) {
        synchronized (monitor) {
            act.accept(client);
        }
    }

    /** Waits until something holds; it is asked whenever a frame arrived. */
    public void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (monitor) {
            while (!condition.getAsBoolean()) {
                var left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("waited in vain; the last frames were " + lastFrames());
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(monitor, left);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(interrupted);
                }
            }
        }
    }

    /** Waits for a frame of a kind that arrived at any time. */
    public JsonNode awaitFrame(String kind) {
        var found = new JsonNode[1];
        await(() -> {
            frames.stream()
                    .filter(frame -> frame.path("t").asString().equals(kind))
                    .forEach(frame -> found[0] = frame);
            return found[0] != null;
        });
        return found[0];
    }

    /** Waits until the server has closed the line and tells with which code. */
    public int awaitClose() {
        await(() -> closeCode != null);
        return closeCode == null ? 0 : closeCode;
    }

    public boolean isOpen() {
        synchronized (monitor) {
            return closeCode == null;
        }
    }

    /** Sends a frame as it is. */
    public void send(String frame) {
        synchronized (monitor) {
            out.accept(frame);
        }
    }

    private List<JsonNode> lastFrames() {
        return frames.subList(Math.max(0, frames.size() - 3), frames.size());
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer piece, boolean last) {
        synchronized (monitor) {
            while (piece.hasRemaining()) {
                arriving.write(piece.get());
            }
            if (last) {
                arrived(arriving.toString(UTF_8));
                arriving.reset();
            }
        }
        from.request(1);
        return null;
    }

    private void arrived(String frame) {
        synchronized (monitor) {
            take(frame);
            monitor.notifyAll();
        }
    }

    private void take(String text) {
        var frame = JsonMapper.shared().readTree(text);
        // in pieces of their own, as the clients write theirs out too
        frames.add(full.computeIfAbsent(frame.path("body").asString(""), body -> new FullFrames())
                .of(frame.deepCopy()));
        clients.values().stream()
                .filter(client ->
                        client.body().toString().equals(frame.path("body").asString()))
                .forEach(client -> client.receive(text));
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        ended(1006);
    }

    private void ended(int code) {
        synchronized (monitor) {
            closeCode = code;
            clients.values().forEach(CollabClient::disconnected);
            monitor.notifyAll();
        }
    }

    @Override
    public void close() {
        abort.run();
        ended(1000);
    }
}
