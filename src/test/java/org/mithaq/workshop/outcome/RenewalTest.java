package org.mithaq.workshop.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Fragment;
import org.mithaq.prose.Node;
import org.mithaq.prose.ReplaceStep;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Slice;
import org.mithaq.prose.Step;
import org.mithaq.prose.SuggestionRule;
import org.mithaq.prose.Suggestions;

class RenewalTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final String AUTHOR = "8f14e45f-ceea-467f-a0e6-0f3b2d6d5c11";

    private static final Node WRITTEN = new Page()
            .heading("head", 3, "Ballot 1")
            .paragraph("turnout", "Two of three took part.")
            .table("figures", List.of("Option", "Dots"), List.of(List.of("A", "1")))
            .document();
    private static final Node LATER = new Page()
            .heading("head", 3, "Ballot 1")
            .paragraph("turnout", "Three of three took part.")
            .table("figures", List.of("Option", "Dots"), List.of(List.of("A", "1")))
            .paragraph("result", "A is chosen.")
            .document();

    @Test
    void anEmptyTextAndOneAsItWasWrittenAreUntouched() {
        var empty = SCHEMA.node("doc", SCHEMA.node("paragraph"));
        assertThat(Renewal.isUntouched(empty, null)).isTrue();
        assertThat(Renewal.isUntouched(WRITTEN, WRITTEN)).isTrue();
        assertThat(Renewal.isUntouched(WRITTEN, null))
                .as("a writing that broke off")
                .isTrue();
        assertThat(applied(WRITTEN, Renewal.replacement(WRITTEN, LATER))).isEqualTo(LATER);
        assertThat(Renewal.replacement(WRITTEN, WRITTEN)).isEmpty();
    }

    @Test
    void aTextIsTouchedWhenPeopleChangedAddedTookOutOrSuggested() {
        assertThat(Renewal.isUntouched(edited(), WRITTEN)).isFalse();
        assertThat(Renewal.isUntouched(without(WRITTEN, 1), WRITTEN)).isFalse();
        assertThat(Renewal.isUntouched(insert(WRITTEN, 0, own("our preface")), WRITTEN))
                .isFalse();
        var suggested = suggest(edited(), LATER);
        assertThat(Renewal.isUntouched(suggested, WRITTEN)).isFalse();
        var cleared = SCHEMA.node("doc", SCHEMA.node("paragraph"));
        assertThat(Renewal.isUntouched(cleared, WRITTEN))
                .as("people emptied it")
                .isFalse();
    }

    @Test
    void inATouchedTextNothingChangesButBySuggestion() {
        var after = suggest(edited(), LATER);
        assertThat(Suggestions.rejectAll(after)).isEqualTo(edited());
        assertThat(SuggestionRule.keeps(edited(), after, AUTHOR)).isTrue();
        assertThat(text(Suggestions.acceptAll(after)))
                .contains("Three of three took part.", "A is chosen.")
                .doesNotContain("mended");
        assertThat(Suggestions.acceptAll(after).childCount()).isEqualTo(4);
    }

    @Test
    void writingTwiceSuggestsOnceAndNewerDataTakeThePlaceOfOlderSuggestions() {
        var once = suggest(edited(), LATER);
        assertThat(Suggestions.in(suggest(once, LATER))).hasSameSizeAs(Suggestions.in(once));
        assertThat(suggest(once, LATER).childCount()).isEqualTo(once.childCount());
        var back = suggest(once, WRITTEN);
        assertThat(Suggestions.any(back))
                .as("nothing is otherwise than the data any more")
                .isFalse();
        assertThat(back).isEqualTo(edited());
    }

    @Test
    void whatPeopleTookOutStaysOutAndWhatIsGoneFromTheDataIsSuggestedToGo() {
        var after = suggest(without(edited(), 2), LATER);
        assertThat(text(after)).doesNotContain("Option");
        var fewer = new Page().heading("head", 3, "Ballot 1").document();
        var shrunk = Suggestions.acceptAll(suggest(edited(), fewer));
        assertThat(text(shrunk)).contains("Ballot 1").doesNotContain("mended");
        assertThat(shrunk.childCount()).isEqualTo(1);
    }

    @Test
    void whatPeopleWroteBeforeTheFirstWritingStaysBeforeIt() {
        var notes = SCHEMA.node("doc", own("Notes of the rapporteur"));
        var after = applied(notes, new Renewal(notes, null, WRITTEN, AUTHOR, 1).suggestions());
        assertThat(Suggestions.rejectAll(after)).isEqualTo(notes);
        assertThat(text(Suggestions.acceptAll(after))).startsWith("Notes of the rapporteurBallot 1");
    }

    private static Node suggest(Node current, Node wanted) {
        return applied(current, new Renewal(current, WRITTEN, wanted, AUTHOR, 1).suggestions());
    }

    private static Node applied(Node document, List<Step> steps) {
        var now = document;
        for (var step : steps) {
            now = step.apply(now);
        }
        now.check();
        return now;
    }

    /** The sentence on turnout as somebody mended it. */
    private static Node edited() {
        var start = WRITTEN.child(0).nodeSize() + 1;
        var slice = new Slice(Fragment.of(SCHEMA.text("mended: ")), 0, 0);
        return applied(WRITTEN, List.of(new ReplaceStep(start, start, slice)));
    }

    private static Node without(Node document, int index) {
        var pos = 0;
        for (var i = 0; i < index; i++) {
            pos += document.child(i).nodeSize();
        }
        return applied(
                document,
                List.of(new ReplaceStep(pos, pos + document.child(index).nodeSize(), Slice.EMPTY)));
    }

    private static Node insert(Node document, int pos, Node block) {
        return applied(document, List.of(new ReplaceStep(pos, pos, new Slice(Fragment.of(block), 0, 0))));
    }

    private static Node own(String text) {
        return SCHEMA.node("paragraph", SCHEMA.text(text));
    }

    private static String text(Node document) {
        return document.textContent();
    }
}
