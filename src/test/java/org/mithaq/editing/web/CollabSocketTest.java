package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.editing.CollabConnection;

class CollabSocketTest extends LineTest {

    @Override
    CollabConnection open(String... headers) {
        return CollabConnection.open(http, URI.create("ws://127.0.0.1:" + port + "/collab"), headers);
    }

    @Override
    int refusal(String... headers) {
        var failure = catchThrowableOfType(CompletionException.class, () -> open(headers));
        return ((WebSocketHandshakeException) failure.getCause()).getResponse().statusCode();
    }

    @Override
    int closedAs(int code) {
        return code;
    }

    @Test
    void onlyPagesOfThisServerMayOpenASocket() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));

        assertThat(refusal("Cookie", cookie, "Origin", "https://elsewhere.example"))
                .isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", "http://127.0.0.1:" + (port + 1)))
                .isEqualTo(403);
        assertThat(refusal("Cookie", cookie, "Origin", "null")).isEqualTo(403);
        assertThat(refusal("Cookie", cookie)).isEqualTo(403);
    }
}
