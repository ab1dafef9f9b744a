package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.account.Role;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.EventLine;
import org.mithaq.editing.RandomSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** The same over plain HTTP, for networks that let no socket through. */
class CollabEventsTest extends LineTest {

    @Autowired
    private Lines lines;

    @Override
    CollabConnection open(String... headers) throws Exception {
        return CollabConnection.openEvents(http, URI.create(origin()), headers);
    }

    @Override
    int refusal(String... headers) {
        return catchThrowableOfType(EventLine.Refused.class, () -> open(headers))
                .status();
    }

    /** A stream just ends. */
    @Override
    int closedAs(int code) {
        return 1006;
    }

    private int post(String line, String text, String... headers) throws Exception {
        return EventLine.post(http, URI.create(origin()), line, text, headers);
    }

    private EventLine events(String cookie) throws Exception {
        return EventLine.open(http, URI.create(origin()), new String[] {"Cookie", cookie}, frame -> {}, () -> {});
    }

    @Test
    void onlyPagesOfThisServerMayListen() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));

        assertThat(refusal("Cookie", cookie, "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", "null")).isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        // a browser names no origin when a page reads from its own server
        assertThat(events(cookie).name()).isNotEmpty();
        assertThat(line("Cookie", cookie, "Sec-Fetch-Site", "same-origin").isOpen())
                .isTrue();
    }

    @Test
    void onlyPagesOfThisServerAndOfTheSameSessionMaySpeak() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));
        var line = events(cookie).name();
        var ping = "[{\"t\":\"ping\"}]";

        assertThat(post(line, ping, "Cookie", cookie, "Origin", origin())).isEqualTo(204);
        assertThat(post(line, ping, "Cookie", cookie)).isEqualTo(403);
        assertThat(post(line, ping, "Cookie", cookie, "Origin", "null")).isEqualTo(403);
        assertThat(post(line, ping, "Cookie", cookie, "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(post(line, ping, "Origin", origin())).isEqualTo(401);
        var other = signIn(fixture.person(Asker.LEAD_DRAFTER));
        assertThat(post(line, ping, "Cookie", other, "Origin", origin())).isEqualTo(403);
        assertThat(post(UUID.randomUUID().toString(), ping, "Cookie", cookie, "Origin", origin()))
                .isEqualTo(410);
        assertThat(post("", ping, "Cookie", cookie, "Origin", origin())).isEqualTo(410);
    }

    @Test
    void aLineThatEndedIsGone() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));
        var line = events(cookie).name();

        assertThat(post(line, "[" + "x".repeat(1100 * 1024) + "]", "Cookie", cookie, "Origin", origin()))
                .isEqualTo(413);

        Awaitility.await().until(() -> post(line, "[]", "Cookie", cookie, "Origin", origin()) == 410);
    }

    @Test
    void whoHangsUpHasLeft() throws Exception {
        var staying = line(Asker.LEAD_DRAFTER);
        staying.join(body);
        memberships.put(fixture.strategy(), fixture.person(Asker.OBSERVER), Set.of(Role.LEAD_DRAFTER), null);
        var leaving = line(Asker.OBSERVER);
        var client = leaving.join(body);
        staying.await(() -> staying.frames().toString().contains(client.client().toString()));

        leaving.close();

        // the server learns it from the next thing it cannot send
        Awaitility.await().untilAsserted(() -> {
            lines.beat();
            var presence = staying.frames().stream()
                    .filter(frame -> frame.path("t").asString().equals("presence"))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(presence.path("people")).hasSize(1);
        });
    }

    @Test
    void theStreamSaysWhatItIsAndIsNeverSilent() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));
        var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/events"))
                .header("Cookie", cookie)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        try (var stream = answer.body()) {
            assertThat(read(stream)).matches("event: hello\ndata: \\{\"t\":\"hello\",\"line\":\"[0-9a-f-]{36}\"}\n\n");
            lines.beat();
            assertThat(read(stream)).isEqualTo(":\n\n");
        }
    }

    private static String read(InputStream stream) throws Exception {
        var event = new StringBuilder();
        while (!event.toString().endsWith("\n\n")) {
            event.append((char) stream.read());
        }
        return event.toString();
    }

    @Test
    void fourPeopleOverBothKindsOfLinesEndWithTheSameText() throws Exception {
        memberships.put(fixture.strategy(), fixture.person(Asker.OBSERVER), Set.of(Role.LEAD_DRAFTER), null);
        var connections = new ArrayList<CollabConnection>();
        for (var asker : new Asker[] {Asker.LEAD_DRAFTER, Asker.OBSERVER}) {
            var cookie = signIn(fixture.person(asker));
            connections.add(line("Cookie", cookie, "Origin", origin()));
            connections.add(CollabConnection.open(
                    http, URI.create("ws://127.0.0.1:" + port + "/collab"), "Cookie", cookie, "Origin", origin()));
        }
        var clients = connections.stream().map(line -> line.join(body)).toList();
        var steps = new RandomSteps(new Random(11));
        for (var i = 0; i < 240; i++) {
            var one = i % connections.size();
            connections.get(one).with(clients.get(one), client -> {
                client.change(steps::next);
                client.flush();
            });
            Thread.sleep(10);
        }
        for (var i = 0; i < clients.size(); i++) {
            var client = clients.get(i);
            connections.get(i).await(() -> {
                client.flush();
                return client.isSettled();
            });
        }
        var newest = texts.current(body);
        for (var i = 0; i < clients.size(); i++) {
            var client = clients.get(i);
            connections.get(i).await(() -> client.version() == newest.version());
            assertThat(client.document()).isEqualTo(newest.document());
            assertThat(client.rejections()).isEmpty();
        }
        connections.forEach(CollabConnection::close);
    }
}
