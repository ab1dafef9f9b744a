package org.mithaq.coverage;

import java.util.EnumSet;
import java.util.Set;
import org.mithaq.library.Item;
import org.mithaq.library.ItemKind;

/** Which items the matrix lists. */
public enum MatrixRows {
    /** The 34 atomic actions of the paper's five recommendations. */
    ACTIONS(ItemKind.ACTION),
    /** The eleven norms of A/70/174 ¶13. */
    NORMS(ItemKind.NORM),
    /** The OSCE's sixteen and the UN's eight confidence-building measures. */
    MEASURES(ItemKind.CBM),
    /** The paper's six challenges. */
    CHALLENGES(ItemKind.CHALLENGE);

    private final Set<ItemKind> kinds;

    MatrixRows(ItemKind kind) {
        this.kinds = EnumSet.of(kind);
    }

    public Set<ItemKind> kinds() {
        return Set.copyOf(kinds);
    }

    /** Headings of a list (L-N-0) and sub-points of a challenge are not rows of their own. */
    boolean lists(Item item) {
        var heading = item.id().value().endsWith("-0");
        return !item.deprecated()
                && !heading
                && (this != CHALLENGES || item.parent().isEmpty());
    }
}
