package org.mithaq.finding;

import java.util.List;
import org.mithaq.common.BodyId;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Section;

/** What became of a replacement, text by text. */
public record Outcome(List<InText> texts) {

    /**
     * One text.
     *
     * @param replaced so many places were changed
     * @param suggested or so many changes suggested
     * @param changed so many were left, because somebody had changed them since they were found
     * @param refused so many were left, because the person may not change them, or no longer
     */
    public record InText(
            Section section, Body body, int replaced, int suggested, int changed, int refused, Done done) {}

    /** The same text before and after; with what was replaced in between. */
    record Done(BodyId body, long before, long after, List<Hit> hits, int length) {}

    public int replaced() {
        return texts.stream().mapToInt(InText::replaced).sum();
    }

    public int suggested() {
        return texts.stream().mapToInt(InText::suggested).sum();
    }

    public int changed() {
        return texts.stream().mapToInt(InText::changed).sum();
    }

    public int refused() {
        return texts.stream().mapToInt(InText::refused).sum();
    }
}
