package org.mithaq.workshop.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.common.Language;
import org.mithaq.prose.Node;
import org.mithaq.workshop.ballot.OptionId;
import org.mithaq.workshop.ballot.Result;

/** The record of a workshop (template T3) as texts. */
public final class RecordText {

    private RecordText() {}

    /** The text of each section of the template, by the template's own id of it. */
    public static Map<String, Node> write(Proceedings told, Language language) {
        var words = Wordbook.in(language);
        var event = new EventSections(told, words);
        var agreed = new AgreedSections(told, words);
        var after = new FollowUpSections(told, words);
        var texts = new LinkedHashMap<String, Node>();
        texts.put("t3-01", event.record());
        texts.put("t3-02", event.agenda());
        texts.put("t3-03", event.inputs());
        texts.put("t3-04", new GroupSections(told, words).discussions());
        texts.put("t3-05", new BallotSection(told, words).write());
        texts.put("t3-06", agreed.recommendations());
        texts.put("t3-07", agreed.reservations());
        texts.put("t3-08", after.actions());
        texts.put("t3-09", after.parking());
        texts.put("t3-10", after.nextSteps());
        texts.put("t3-a", after.annexes());
        return texts;
    }

    /** The options that a ballot with a quorum agreed to, the best first. */
    public static List<OptionId> agreed(Result result) {
        return AgreedSections.agreed(result);
    }
}
