package org.mithaq.editing.live;

import java.util.function.Function;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Guests;
import org.mithaq.editing.Revisions.Part;
import org.mithaq.strategy.Body;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The access policy first; whoever is a stranger to it may be a guest of this one text. */
@Component
@Primary
final class GuestRights implements Rights {

    private static final May NOTHING = new May(false, false, false);

    private final PolicyRights members;

    /** Looked up late: whoever knows the guests reads texts. */
    private final ObjectProvider<Guests> guests;

    GuestRights(PolicyRights members, ObjectProvider<Guests> guests) {
        this.members = members;
        this.guests = guests;
    }

    @Override
    public Standing of(PersonId person, Body body) {
        return in(body).apply(person);
    }

    @Override
    public Function<PersonId, Standing> in(Body body) {
        var known = members.in(body);
        return person -> {
            var standing = known.apply(person);
            return standing.read() ? standing : guest(person, body);
        };
    }

    private Standing guest(PersonId person, Body body) {
        return guests.stream()
                .map(each -> each.partOf(person, body))
                .filter(part -> part != Part.NONE)
                .findFirst()
                .map(part -> part == Part.EDITS
                        ? new Standing(true, true, new May(true, false, false))
                        : new Standing(true, false, NOTHING))
                .orElse(Standing.STRANGER);
    }
}
