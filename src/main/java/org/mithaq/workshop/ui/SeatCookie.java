package org.mithaq.workshop.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.account.Actor;
import org.mithaq.workshop.Pass;
import org.mithaq.workshop.Workshop;
import org.mithaq.workshop.WorkshopId;

/** Where a guest's browser keeps its token: in a cookie that no script reads, one for each workshop. */
final class SeatCookie {

    private SeatCookie() {}

    static void remember(Workshop workshop, String token) {
        var name = name(workshop.id());
        VaadinSession.getCurrent().getSession().setAttribute(name, token);
        var response = VaadinService.getCurrentResponse();
        if (response != null) {
            var cookie = new Cookie(name, token);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(VaadinRequest.getCurrent().isSecure());
            cookie.setMaxAge((int) Duration.ofDays(Workshop.MOST_DAYS + 30L).toSeconds());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    /** What this browser can show, to be tried in order: whoever is signed in, then the pass of a guest. */
    static List<Pass> passes(Actor actor, WorkshopId workshop) {
        var member = actor.signedIn().<Pass>map(person -> new Pass.Member(actor));
        return Stream.concat(member.stream(), token(workshop).map(Pass.Guest::new).stream())
                .toList();
    }

    private static Optional<String> token(WorkshopId workshop) {
        var request = VaadinRequest.getCurrent();
        var cookies = request == null || request.getCookies() == null
                ? Stream.<Cookie>empty()
                : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> name(workshop).equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(
                                VaadinSession.getCurrent().getSession().getAttribute(name(workshop)))
                        .map(Object::toString));
    }

    private static String name(WorkshopId workshop) {
        return Pass.Guest.COOKIE + workshop;
    }
}
