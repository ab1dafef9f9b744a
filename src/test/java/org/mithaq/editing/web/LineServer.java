package org.mithaq.editing.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mithaq.Asker;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Deactivation;
import org.mithaq.account.MembershipService;
import org.mithaq.account.Memberships;
import org.mithaq.account.TestEntrance;
import org.mithaq.common.BodyId;
import org.mithaq.common.PersonId;
import org.mithaq.editing.CollabClient;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.strategy.Strategies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A real server with a strategy, and lines to it of one kind. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import(TestEntrance.class)
abstract class LineServer {

    @LocalServerPort
    int port;

    @Autowired
    StrategyFixtures fixtures;

    @Autowired
    Strategies strategies;

    @Autowired
    Memberships memberships;

    @Autowired
    Texts texts;

    @Autowired
    MembershipService members;

    @Autowired
    Deactivation deactivation;

    final HttpClient http = HttpClient.newHttpClient();
    private final List<CollabConnection> open = new ArrayList<>();
    StrategyFixture fixture;
    BodyId body;

    @BeforeEach
    void aStrategy() {
        fixture = fixtures.create();
        body = strategies.bodies(fixture.strategy()).getFirst().id();
    }

    @AfterEach
    void hangUp() {
        open.forEach(CollabConnection::close);
    }

    final String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Opens a line of the kind that is tried. */
    abstract CollabConnection open(String... headers) throws Exception;

    /** The status with which a line is refused. */
    abstract int refusal(String... headers);

    /** What the client learns when the server closes with a code. */
    abstract int closedAs(int code);

    final CollabConnection line(String... headers) throws Exception {
        var line = open(headers);
        open.add(line);
        return line;
    }

    final String get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = http.send(request.build(), BodyHandlers.discarding());
        return response.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.split(";")[0])
                .orElse("");
    }

    final String signIn(PersonId person) throws Exception {
        return get("/test/sign-in?person=" + person);
    }

    final CollabConnection line(PersonId person) throws Exception {
        return line("Origin", origin(), "Cookie", signIn(person));
    }

    final CollabConnection line(Asker asker) throws Exception {
        return line(fixture.person(asker));
    }

    static void type(CollabConnection line, CollabClient client, String text) {
        line.with(client, one -> {
            one.change(now -> Optional.of(
                    new ReplaceStep(1, 1, new Slice(Fragment.of(Schema.mithaq().text(text)), 0, 0))));
            one.flush();
        });
    }

    final String steps(UUID client, long seq) {
        return """
                {"t":"steps","body":"%s","client":"%s","base":0,"seq":%d,"steps":[{"stepType":"replace","from":1,"to":1,
                "slice":{"content":[{"type":"text","text":"x"}]}}]}""".formatted(body, client, seq);
    }
}
