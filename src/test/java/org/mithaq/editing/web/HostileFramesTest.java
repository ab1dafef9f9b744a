package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.mithaq.editing.CollabConnection;

class HostileFramesTest extends HostileFrames {

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
}
