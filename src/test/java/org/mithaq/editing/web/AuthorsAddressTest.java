package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.Texts;
import org.mithaq.prose.Schema;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Who wrote a text, over real HTTP. */
class AuthorsAddressTest extends LineServer {

    @Autowired
    private Texts texts;

    @Override
    CollabConnection open(String... headers) {
        throw new UnsupportedOperationException("no line is opened here");
    }

    @Override
    int refusal(String... headers) {
        throw new UnsupportedOperationException("no line is opened here");
    }

    @Override
    int closedAs(int code) {
        throw new UnsupportedOperationException("no line is opened here");
    }

    private HttpResponse<String> asked(String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/authors/" + path))
                .header("Cookie", cookie);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoMayReadTheTextIsToldWhoWroteIt() throws Exception {
        var schema = Schema.mithaq();
        var drafter = fixture.person(Asker.LEAD_DRAFTER);
        var document = schema.node("doc", schema.node("paragraph", schema.text("words")));
        var version = texts.replaceAll(body, drafter, document).version();

        var answer = asked(body + "?language=ar", signIn(fixture.person(Asker.OBSERVER)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        var json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.get("version").asLong()).isEqualTo(version);
        assertThat(json.get("stretches").toString()).isEqualTo("[1,6,0]");
        assertThat(json.at("/hands/0/person").asString()).isEqualTo(drafter.toString());
        assertThat(json.at("/hands/0/brought").asBoolean()).isTrue();
        assertThat(json.get("names").get(drafter.toString()).asString()).isNotBlank();
    }

    @Test
    void nobodyElseIsToldThatThereIsOne() throws Exception {
        var member = signIn(fixture.person(Asker.OBSERVER));
        assertThat(asked(body.toString(), signIn(fixture.person(Asker.OUTSIDER)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(asked(body.toString(), "").statusCode()).isEqualTo(401);
        assertThat(asked("no-id", member).statusCode()).isEqualTo(404);
        assertThat(asked("", member).statusCode()).isEqualTo(404);
    }
}
