package org.mithaq.review;

import java.util.List;
import org.mithaq.common.StrategyId;

/** Knows which verification notes on the items a document uses are not answered (domain §5.2 rule 7); waivers are not its business. */
public interface NoteGate {

    List<OpenNote> openNotes(StrategyId strategy);
}
