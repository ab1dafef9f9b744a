package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Denied;
import org.mithaq.common.NotFound;
import org.mithaq.common.Refusal;
import org.mithaq.common.StrategyId;
import org.mithaq.editing.Images;
import org.mithaq.editing.StoredImage;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Images of texts: {@code GET /collab/images/<strategy>/<hash>} for who may read the strategy or is a guest of a
 * text that shows the image, and {@code POST /collab/images/<body>}
 * for who may write there, with a file as the whole body of the request, or with {@code ?from=<strategy>&image=<hash>} to take over
 * one of another strategy. Refusals are sentences in the language of {@code ?language=}.
 */
final class ImageServlet extends HttpServlet {

    private final transient Images images;
    private final transient Admission admission;
    private final transient CurrentActor currentActor;
    private final transient GuestsAtTheDoor guests;

    ImageServlet(Images images, Admission admission, CurrentActor currentActor, GuestsAtTheDoor guests) {
        this.images = images;
        this.admission = admission;
        this.currentActor = currentActor;
        this.guests = guests;
    }

    /** A hash names the same bytes for ever; only the person's own browser may remember them. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = path(request);
        try {
            if (path.length != 2) {
                throw new NotFound();
            }
            var image = read(request, StrategyId.parse(path[0]), path[1]);
            response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            response.setHeader("Content-Disposition", "inline");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setContentType(image.kind().mediaType());
            response.setContentLength(image.bytes().length);
            response.getOutputStream().write(image.bytes());
        } catch (Refusal refusal) {
            refuse(refusal, request, response);
        }
    }

    /** Whoever is signed in is nobody's guest here, whatever seats their browser keeps besides. */
    private StoredImage read(HttpServletRequest request, StrategyId strategy, String hash) {
        var actor = currentActor.get();
        if (actor.signedIn().isPresent()) {
            return images.read(actor, strategy, hash);
        }
        return images.readAsGuest(guests.guest(request).orElseThrow(NotFound::new), strategy, hash);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var admitted =
                admission.toSpeak(new ServletServerHttpRequest(request), new ServletServerHttpResponse(response));
        if (admitted.isEmpty()) {
            return;
        }
        try {
            var path = path(request);
            if (path.length != 1) {
                throw new NotFound();
            }
            var image = taken(request, BodyId.parse(path[0]));
            answer(
                    response,
                    HttpServletResponse.SC_OK,
                    JsonMapper.shared()
                            .createObjectNode()
                            .put("image", image.hash())
                            .put("width", image.width())
                            .put("height", image.height()));
        } catch (Refusal refusal) {
            refuse(refusal, request, response);
        }
    }

    private StoredImage taken(HttpServletRequest request, BodyId text) throws IOException {
        var actor = currentActor.get();
        // of the address only: looking for parameters in the body would read the file as a form
        var from = new QueryString(request.getQueryString());
        if (from.has("from")) {
            return images.copy(actor, text, StrategyId.parse(from.get("from")), from.get("image"));
        }
        return images.add(actor, text, request.getInputStream().readNBytes(Images.LARGEST_FILE + 1));
    }

    private static String[] path(HttpServletRequest request) {
        var path = request.getPathInfo();
        return path == null ? new String[0] : path.substring(1).split("/");
    }

    private static void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status =
                switch (refusal) {
                    case NotFound none -> HttpServletResponse.SC_NOT_FOUND;
                    case Denied denied -> HttpServletResponse.SC_FORBIDDEN;
                    default -> 422;
                };
        var language = new QueryString(request.getQueryString()).get("language");
        answer(
                response,
                status,
                JsonMapper.shared().createObjectNode().put("message", RefusalText.of(refusal, language)));
    }

    private static void answer(HttpServletResponse response, int status, ObjectNode json) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(json.toString().getBytes(UTF_8));
    }
}
