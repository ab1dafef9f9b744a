package org.mithaq.strategy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Invalid;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The national classification, lowest first, and the ceiling that the deployer sets (domain §5.5): Mithaq is not accredited for
 * classified data and refuses marks above it. TLP labels say with whom something is shared, which is another thing.
 */
@Component
public final class Markings {

    /** The labels of TLP 2.0, most open first; never translated. */
    public static final List<String> TLP =
            List.of("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED");

    private final List<String> ids;
    private final int ceiling;

    Markings(
            @Value("${mithaq.markings:public,internal,restricted,secret,top_secret}") String[] ids,
            @Value("${mithaq.marking-ceiling:restricted}") String ceiling) {
        this.ids = List.of(ids);
        this.ceiling = this.ids.indexOf(ceiling);
        if (this.ceiling < 0 || Set.copyOf(this.ids).size() != ids.length) {
            throw new IllegalStateException(
                    "mithaq.marking-ceiling must be one of mithaq.markings, each named once: " + this.ids);
        }
    }

    /** All of them; those above the ceiling are not allowed. */
    public List<Marking> all() {
        return ids.stream()
                .map(id -> new Marking(id, ids.indexOf(id) <= ceiling))
                .toList();
    }

    /** What a new document carries until somebody decides. */
    public String lowest() {
        return ids.getFirst();
    }

    void check(String marking, @Nullable String tlp) {
        var level = ids.indexOf(marking);
        if (level < 0) {
            throw new Invalid("strategy.refusal.marking");
        }
        if (level > ceiling) {
            throw new Invalid("strategy.refusal.aboveCeiling");
        }
        if (tlp != null && !TLP.contains(tlp)) {
            throw new Invalid("strategy.refusal.tlp");
        }
    }
}
