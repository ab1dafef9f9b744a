package org.mithaq.editing.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.PersonId;
import org.mithaq.editing.live.RefusalLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
 * Who may open a connection: somebody signed in, or a guest who has a seat somewhere, from a page of this server. A request without a usable {@code Origin} is no browser's
 * and is refused as one from elsewhere is.
 */
@Component
class Admission implements HandshakeInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    static final String PERSON = "person";
    static final String HTTP_SESSION = "httpSession";

    private final CurrentActor currentActor;
    private final GuestsAtTheDoor guests;
    private final Lines lines;
    private final RefusalLog refusals = new RefusalLog(LOG, System::nanoTime);

    Admission(CurrentActor currentActor, GuestsAtTheDoor guests, Lines lines) {
        this.currentActor = currentActor;
        this.guests = guests;
        this.lines = lines;
    }

    /** Somebody let in, with the HTTP session that the line will live as long as. */
    record Admitted(PersonId person, String httpSession) {}

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var admitted = isOwnOrigin(request) ? newcomer(request, response) : refused(response, HttpStatus.FORBIDDEN);
        admitted.ifPresent(who -> {
            attributes.put(PERSON, who.person());
            attributes.put(HTTP_SESSION, who.httpSession());
        });
        return admitted.isPresent();
    }

    /** Who asks for a new stream of events; a browser names no origin when a page reads from its own server. */
    Optional<Admitted> toListen(ServerHttpRequest request, ServerHttpResponse response) {
        var site = request.getHeaders().getFirst("Sec-Fetch-Site");
        var own = request.getHeaders().getOrEmpty(HttpHeaders.ORIGIN).isEmpty()
                ? site == null || site.equals("same-origin")
                : isOwnOrigin(request);
        return own ? newcomer(request, response) : refused(response, HttpStatus.FORBIDDEN);
    }

    /** Who sends frames to a line. */
    Optional<Admitted> toSpeak(ServerHttpRequest request, ServerHttpResponse response) {
        return isOwnOrigin(request) ? signedIn(request, response) : refused(response, HttpStatus.FORBIDDEN);
    }

    private Optional<Admitted> newcomer(ServerHttpRequest request, ServerHttpResponse response) {
        var admitted = signedIn(request, response);
        if (admitted.isPresent() && lines.hasEnough(admitted.get().person())) {
            return refused(response, HttpStatus.TOO_MANY_REQUESTS);
        }
        return admitted;
    }

    private Optional<Admitted> signedIn(ServerHttpRequest request, ServerHttpResponse response) {
        var asked = request instanceof ServletServerHttpRequest servlet ? servlet.getServletRequest() : null;
        var person = currentActor.get().signedIn().or(() -> Optional.ofNullable(asked)
                .flatMap(guests::guest));
        var session = asked == null ? null : asked.getSession(false);
        if (person.isEmpty() || session == null) {
            return refused(response, HttpStatus.UNAUTHORIZED);
        }
        return Optional.of(new Admitted(person.get(), session.getId()));
    }

    private Optional<Admitted> refused(ServerHttpResponse response, HttpStatus status) {
        refusals.refused(status.toString());
        response.setStatusCode(status);
        return Optional.empty();
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
