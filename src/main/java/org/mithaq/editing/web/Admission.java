package org.mithaq.editing.web;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.CurrentActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Who may open a connection: somebody signed in, from a page of this server. A request without a usable {@code Origin} is no browser's
 * and is refused as one from elsewhere is.
 */
@Component
class Admission implements HandshakeInterceptor {

    static final String PERSON = "person";
    static final String HTTP_SESSION = "httpSession";

    private final CurrentActor currentActor;

    Admission(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        if (!isOwnOrigin(request)) {
            response.setStatusCode(HttpStatus.FORBIDDEN);
            return false;
        }
        var person = currentActor.get().signedIn();
        var session = request instanceof ServletServerHttpRequest servlet
                ? servlet.getServletRequest().getSession(false)
                : null;
        if (person.isEmpty() || session == null) {
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            return false;
        }
        attributes.put(PERSON, person.get());
        attributes.put(HTTP_SESSION, session.getId());
        return true;
    }

    private static boolean isOwnOrigin(ServerHttpRequest request) {
        var origins = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN);
        return origins.size() == 1 && isWebOrigin(origins.getFirst()) && WebUtils.isSameOrigin(request);
    }

    private static boolean isWebOrigin(String origin) {
        try {
            var uri = URI.create(origin);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception exception) {
        // nothing is left to do
    }
}
