package org.mithaq.editing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mithaq.account.SideDoor;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Guests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows guests by what their browser shows, or by what their session keeps where the browser has not been given it yet. */
@Component
class GuestsAtTheDoor implements SideDoor {

    private final ObjectProvider<Guests> guests;

    GuestsAtTheDoor(ObjectProvider<Guests> guests) {
        this.guests = guests;
    }

    @Override
    public boolean opens(HttpServletRequest request) {
        return guest(request).isPresent();
    }

    Optional<PersonId> guest(HttpServletRequest request) {
        var kept = kept(request);
        return kept.isEmpty()
                ? Optional.empty()
                : guests.stream().flatMap(each -> each.of(kept).stream()).findFirst();
    }

    /** Browsers send the cookie first that they have had the longest; the session keeps what they were not given yet. */
    private static Map<String, String> kept(HttpServletRequest request) {
        Map<String, String> kept = new LinkedHashMap<>();
        if (request.getCookies() != null) {
            for (var cookie : request.getCookies()) {
                kept.put(cookie.getName(), cookie.getValue());
            }
        }
        var session = request.getSession(false);
        if (session != null) {
            for (var name : Collections.list(session.getAttributeNames())) {
                if (session.getAttribute(name) instanceof String value) {
                    kept.putIfAbsent(name, value);
                }
            }
        }
        return kept;
    }
}
