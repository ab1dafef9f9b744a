package org.mithaq.review;

import java.util.EnumSet;
import java.util.Set;
import org.mithaq.strategy.DocumentState;

/** The moves of a document that the secretariat makes (domain §5.2); a country skips the stations that it does not have. */
final class DocumentMoves {

    private static final Set<DocumentState> STATIONS = EnumSet.range(DocumentState.DRAFTING, DocumentState.CABINET);

    private DocumentMoves() {}

    static Set<DocumentState> from(DocumentState state) {
        var moves = EnumSet.noneOf(DocumentState.class);
        if (state.open()) {
            moves.addAll(STATIONS);
            moves.add(DocumentState.WITHDRAWN);
        } else if (state == DocumentState.APPROVED) {
            moves.addAll(EnumSet.of(DocumentState.PUBLISHED, DocumentState.WITHDRAWN));
        } else if (state == DocumentState.PUBLISHED) {
            moves.addAll(EnumSet.of(DocumentState.SUPERSEDED, DocumentState.WITHDRAWN));
        }
        moves.remove(state);
        return moves;
    }
}
