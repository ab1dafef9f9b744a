package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.prose.Docs.blockquote;
import static org.mithaq.prose.Docs.citation;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.footnote;
import static org.mithaq.prose.Docs.insertion;
import static org.mithaq.prose.Docs.li;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.strong;
import static org.mithaq.prose.Docs.ul;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

class StepTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final Mark EM = SCHEMA.mark("em");

    @Test
    void insertsTextAndJoinsItToItsNeighbours() {
        Built before = doc(p("one<a> three"));
        Slice two = new Slice(Fragment.of(SCHEMA.text(" two")), 0, 0);
        Node after = there(before, new ReplaceStep(before.tag("a"), before.tag("a"), two));
        assertThat(after).isEqualTo(doc(p("one two three")).node());
        assertThat(after.child(0).childCount()).isEqualTo(1);
    }

    @Test
    void splitsAndJoinsParagraphs() {
        Built before = doc(p("one<a>two"));
        Slice split = new Slice(Fragment.of(p().node(), p().node()), 1, 1);
        Node after = there(before, new ReplaceStep(before.tag("a"), before.tag("a"), split, true));
        assertThat(after).isEqualTo(doc(p("one"), p("two")).node());
        assertThat(new ReplaceStep(4, 6, Slice.EMPTY, true).apply(after)).isEqualTo(before.node());
    }

    @Test
    void deletesAcrossBlocksOfDifferentDepth() {
        Built before = doc(p("o<a>ne"), p("x"), p("tw<b>o"));
        assertThat(there(before, new ReplaceStep(before.tag("a"), before.tag("b"), Slice.EMPTY)))
                .isEqualTo(doc(p("oo")).node());
        Built uneven = doc(p("o<a>ne"), ul(li(p("tw<b>o"))));
        assertThatThrownBy(() -> new ReplaceStep(uneven.tag("a"), uneven.tag("b"), Slice.EMPTY).apply(uneven.node()))
                .isInstanceOf(InvalidStep.class)
                .hasMessage("Inconsistent open depths");
    }

    @Test
    void wrapsAndUnwraps() {
        Built before = doc(p("one"), p("two"));
        Slice quote = new Slice(Fragment.of(wrapper("blockquote")), 0, 0);
        Node after = there(before, new ReplaceAroundStep(5, 10, 5, 10, quote, 1, true));
        assertThat(after).isEqualTo(doc(p("one"), blockquote(p("two"))).node());
        Step unwrap = new ReplaceAroundStep(5, 12, 6, 11, Slice.EMPTY, 0, true);
        assertThat(unwrap.apply(after)).isEqualTo(before.node());
    }

    @Test
    void doesNotWrapInWhatCannotHoldTheContent() {
        Slice list = new Slice(Fragment.of(wrapper("bullet_list")), 0, 0);
        assertThatThrownBy(() -> new ReplaceAroundStep(0, 5, 0, 5, list, 1, true)
                        .apply(doc(p("one")).node()))
                .isInstanceOf(InvalidStep.class)
                .hasMessage("Content does not fit in gap");
    }

    @Test
    void doesNotOverwriteTextWithStructure() {
        assertThatThrownBy(() -> new ReplaceStep(1, 3, Slice.EMPTY, true)
                        .apply(doc(p("one")).node()))
                .hasMessage("Structure replace would overwrite content");
    }

    @Test
    void refusesWhatProseMirrorWouldLetThrough() {
        Node empty = wrapper("bullet_list");
        Step invalid = new ReplaceStep(0, 0, new Slice(Fragment.of(empty), 0, 0));
        assertThatThrownBy(() -> invalid.apply(doc(p("one")).node()))
                .isInstanceOf(InvalidStep.class)
                .hasMessage("Invalid content for node bullet_list");
    }

    @Test
    void refusesToNestTooDeep() {
        Node nested = doc(p("x")).node();
        for (int i = 0; i < Node.MAX_NESTING - 2; i++) {
            nested = wrap(nested);
        }
        Node deepest = nested;
        assertThatThrownBy(() -> wrap(deepest)).isInstanceOf(InvalidStep.class).hasMessageContaining("30");
    }

    @Test
    void marksTextAndAtomsAndTakesTheMarksBack() {
        Built before = doc(p("o<a>ne ", em("two"), citation("R1", "[1]"), footnote("note")), p("thr<b>ee"));
        Step step = new AddMarkStep(before.tag("a"), before.tag("b"), EM);
        Node after = there(before, step);
        assertThat(emphasised(after)).isEqualTo("ne two[1]notethr");
        assertThat(step.invert(before.node())).isInstanceOf(MarkSetStep.class);
    }

    @Test
    void oneSuggestionReplacesAnother() {
        Built before = doc(p("<a>", insertion("s1", "one"), " two<b>"));
        Mark mark = insertion("s2", "x").nodes().getFirst().marks().getFirst();
        Node after = there(before, new AddMarkStep(before.tag("a"), before.tag("b"), mark));
        assertThat(after).isEqualTo(doc(p(insertion("s2", "one two"))).node());
    }

    @Test
    void removesMarks() {
        Built before = doc(p("<a>one ", em("t", strong("w"), "o"), "<b>"));
        Node after = there(before, new RemoveMarkStep(before.tag("a"), before.tag("b"), EM));
        assertThat(after).isEqualTo(doc(p("one t", strong("w"), "o")).node());
    }

    @Test
    void setsAttributesOfANodeAndOfNothingElse() {
        Built before = doc(p("one"), ul(li(p("two"))));
        assertThat(there(before, new AttrStep(5, "id", "b1")).child(1).attr("id"))
                .isEqualTo("b1");
        assertThatThrownBy(() -> new AttrStep(5, "dir", "up").apply(before.node()))
                .hasMessage("Attribute dir of bullet_list is none of [null, ltr, rtl]");
        assertThatThrownBy(() -> new AttrStep(5, "colour", "red").apply(before.node()))
                .hasMessage("Unsupported attribute colour for bullet_list");
        assertThatThrownBy(() -> new AttrStep(99, "id", "b1").apply(before.node()))
                .isInstanceOf(InvalidStep.class);
        assertThatThrownBy(() -> new DocAttrStep("id", "b1").apply(before.node()))
                .isInstanceOf(InvalidStep.class);
    }

    @Test
    void marksANode() {
        Built before = doc(p("one", citation("R1", "[1]")));
        Node after = there(before, new AddNodeMarkStep(4, EM));
        assertThat(after.nodeAt(4).marks()).containsExactly(EM);
        assertThat(new RemoveNodeMarkStep(4, EM).apply(after)).isEqualTo(before.node());
        assertThatThrownBy(() -> new AddNodeMarkStep(0, EM).apply(before.node()))
                .hasMessage("Invalid content for node doc");
    }

    private static String emphasised(Node document) {
        StringBuilder text = new StringBuilder();
        document.descendants((node, pos, parent, index) -> {
            if (EM.isIn(node.marks())) {
                text.append(node.text() != null ? node.text() : node.attrs().getOrDefault("label", ""));
            }
            return true;
        });
        return text.toString();
    }

    /** Applies a step and makes sure that its inverse leads back. */
    private static Node there(Built before, Step step) {
        Node after = step.apply(before.node());
        after.check();
        assertThat(step.invert(before.node()).apply(after)).isEqualTo(before.node());
        return after;
    }

    private static Node wrapper(String type) {
        return SCHEMA.nodeType(type).create(Map.of(), Fragment.EMPTY, List.of());
    }

    private static Node wrap(Node document) {
        int end = document.content().size();
        return new ReplaceAroundStep(0, end, 0, end, new Slice(Fragment.of(wrapper("blockquote")), 0, 0), 1, true)
                .apply(document);
    }
}
