package org.mithaq.durability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mithaq.editing.CollabConnection;

/** Somebody's browser as far as the server can tell: signs in through the form, then opens lines with the session's cookie. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(URI address) {
        this.address = address;
    }

    static Visitor signIn(URI address, String login, String password) throws Exception {
        var visitor = new Visitor(address);
        visitor.signIn(login, password);
        return visitor;
    }

    private void signIn(String login, String password) throws Exception {
        var page = http.send(HttpRequest.newBuilder(address.resolve("/sign-in")).build(), BodyHandlers.ofString());
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("the sign-in page carries a token").isTrue();
        var form = Map.of("username", login, "password", password, "_csrf", token.group(1)).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var answer = http.send(
                HttpRequest.newBuilder(address.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("sign-in");
    }

    boolean isSignedIn() throws Exception {
        var request = HttpRequest.newBuilder(address.resolve("/collab")).build();
        return http.send(request, BodyHandlers.discarding()).statusCode() != 401;
    }

    CollabConnection line() {
        var socket = URI.create("ws" + address.toString().substring("http".length()) + "/collab");
        return CollabConnection.open(http, socket, "Origin", address.toString());
    }
}
