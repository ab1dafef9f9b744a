package org.mithaq.workshop.ui;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mithaq.account.Ministries;
import org.mithaq.account.Ministry;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.workshop.Seat;

/** What delegations are called, read once for a drawing. */
final class Names {

    private final Map<MinistryId, Ministry> ministries;
    private final Language language;

    Names(Ministries ministries, Language language) {
        this.ministries = ministries.all().stream().collect(Collectors.toMap(Ministry::id, each -> each));
        this.language = language;
    }

    Optional<String> ministry(MinistryId id) {
        return Optional.ofNullable(ministries.get(id)).map(found -> found.name().in(language));
    }

    /** The ministry, else what a guest wrote; may be empty. */
    String delegation(Seat seat) {
        return seat.ministry().flatMap(this::ministry).orElse(seat.organisation());
    }
}
