package org.mithaq.editing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mithaq.Asker;
import org.mithaq.common.PersonId;
import org.mithaq.editing.CollabConnection;
import org.mithaq.editing.image.SomeImages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Images over real HTTP: who gets them, with which headers, and in which words the rest is refused. */
class ImageAddressTest extends LineServer {

    private static final byte[] FILE = SomeImages.png(40, 30);

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

    private HttpResponse<byte[]> post(String query, byte[] file, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/images/" + body + query))
                .POST(BodyPublishers.ofByteArray(file));
        return http.send((headers.length > 0 ? request.headers(headers) : request).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> post(PersonId by, String query, byte[] file) throws Exception {
        return post(query, file, "Origin", origin(), "Cookie", signIn(by));
    }

    private HttpResponse<byte[]> image(String path, String cookie) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(origin() + "/collab/images/" + path))
                .header("Cookie", cookie);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static String message(HttpResponse<byte[]> response) {
        return json(response).get("message").asString();
    }

    @Test
    void anImageIsTakenAndSeenByReadersAlone() throws Exception {
        var taken = post(fixture.person(Asker.LEAD_DRAFTER), "?language=ar", FILE);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(json(taken).get("width").asInt()).isEqualTo(40);
        assertThat(json(taken).get("height").asInt()).isEqualTo(30);
        var path = fixture.strategy() + "/" + json(taken).get("image").asString();

        var seen = image(path, signIn(fixture.person(Asker.OBSERVER)));

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).isEqualTo(SomeImages.stored(FILE).bytes());
        assertThat(seen.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(seen.headers().allValues("Cache-Control")).containsExactly("private, max-age=31536000, immutable");
        assertThat(seen.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(seen.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        var outsider = signIn(fixture.person(Asker.OUTSIDER));
        assertThat(image(path, outsider).statusCode()).isEqualTo(404);
        assertThat(image(path, "").statusCode()).isEqualTo(401);
        var member = signIn(fixture.person(Asker.OBSERVER));
        assertThat(image(fixture.strategy() + "/" + "0".repeat(64), member).statusCode())
                .isEqualTo(404);
        assertThat(image("no/id", member).statusCode()).isEqualTo(404);
        assertThat(image("", member).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyAPageOfThisServerSendsOne() throws Exception {
        var cookie = signIn(fixture.person(Asker.LEAD_DRAFTER));

        assertThat(post("", FILE, "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(post("", FILE, "Cookie", cookie, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(post("", FILE, "Cookie", cookie, "Origin", "https://elsewhere.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("", FILE, "Origin", origin()).statusCode()).isEqualTo(401);
    }

    @Test
    void refusalsSpeakTheLanguageOfThePage() throws Exception {
        var drafter = fixture.person(Asker.LEAD_DRAFTER);
        var page = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);

        var arabic = post(drafter, "?language=ar", page);
        assertThat(arabic.statusCode()).isEqualTo(422);
        assertThat(message(arabic)).startsWith("ليس هذا الملف صورة");
        assertThat(message(post(drafter, "?language=en", page))).startsWith("This is no PNG");
        assertThat(message(post(drafter, "", new byte[8 * 1024 * 1024 + 7]))).contains("larger than 8 MB");
        assertThat(post(fixture.person(Asker.OBSERVER), "", FILE).statusCode()).isEqualTo(403);
        assertThat(post(fixture.person(Asker.OUTSIDER), "", FILE).statusCode()).isEqualTo(404);
    }

    @Test
    void anImageOfAnotherStrategyIsTakenOverByThoseWhoSeeIt() throws Exception {
        var taken = post(fixture.person(Asker.LEAD_DRAFTER), "", FILE);
        var query = "?from=" + fixture.strategy() + "&image="
                + json(taken).get("image").asString();

        assertThat(post(fixture.person(Asker.LEAD_DRAFTER), query, new byte[0]).statusCode())
                .isEqualTo(200);
        var here = body;
        aStrategy();
        assertThat(body).isNotEqualTo(here);
        assertThat(post(fixture.person(Asker.LEAD_DRAFTER), query, new byte[0]).statusCode())
                .as("not a member there")
                .isEqualTo(404);
    }
}
