package org.mithaq.editing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.mithaq.account.CurrentActor;
import org.mithaq.common.BodyId;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.editing.Authorship;
import org.mithaq.editing.Authorship.Hand;
import org.mithaq.editing.Authorship.Written;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who wrote what of a text: {@code GET /collab/authors/<body>?language=ar|en} for who may read it, as docs/protocol.md says. No frame of
 * the line: the first answer about a text with a long log takes a while, and a room has one writer for everybody.
 */
final class AuthorsServlet extends HttpServlet {

    private final transient Authorship authorship;
    private final transient CurrentActor currentActor;

    AuthorsServlet(Authorship authorship, CurrentActor currentActor) {
        this.authorship = authorship;
        this.currentActor = currentActor;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        try {
            var path = request.getPathInfo();
            var body = BodyId.parse(path == null ? "" : path.substring(1));
            var arabic =
                    new QueryString(request.getQueryString()).get("language").equals("ar");
            var written = json(authorship.of(currentActor.get(), body), arabic ? Language.AR : Language.EN);
            response.setContentType("application/json");
            response.getOutputStream().write(written.toString().getBytes(UTF_8));
        } catch (NotFound none) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Each hand once; a stretch is three numbers after another: from, to, and the place of its hand. */
    private static ObjectNode json(Written written, Language language) {
        var json = JsonMapper.shared()
                .createObjectNode()
                .put("v", 1)
                .put("version", written.version())
                .put("complete", written.complete());
        var hands = new LinkedHashMap<Hand, Integer>();
        var numbers = json.putArray("stretches");
        for (var stretch : written.stretches()) {
            var place = hands.computeIfAbsent(stretch.hand(), hand -> hands.size());
            numbers.add(stretch.from()).add(stretch.to()).add(place);
        }
        var told = json.putArray("hands");
        hands.keySet().forEach(hand -> told.addObject()
                .put("person", hand.person().toString())
                .put("at", hand.at().toEpochMilli())
                .put("brought", hand.brought()));
        var names = json.putObject("names");
        written.names().forEach((person, name) -> names.put(person.toString(), name.in(language)));
        return json;
    }
}
