package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.prose.Docs.blockquote;
import static org.mithaq.prose.Docs.br;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.footnote;
import static org.mithaq.prose.Docs.li;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.ul;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

class NodeTest {

    private static final Built SAMPLE = doc(p("ab"), blockquote(p(em("c<a>d"), "ef")));

    @Test
    void resolvesAPositionToItsSurroundings() {
        ResolvedPos pos = SAMPLE.node().resolve(SAMPLE.tag("a"));
        assertThat(pos.pos()).isEqualTo(7);
        assertThat(pos.depth()).isEqualTo(2);
        assertThat(pos.parentOffset()).isEqualTo(1);
        assertThat(pos.parent().type().name()).isEqualTo("paragraph");
        assertThat(pos.node(1).type().name()).isEqualTo("blockquote");
        assertThat(List.of(pos.start(2), pos.end(2), pos.before(2), pos.after(2)))
                .containsExactly(6, 10, 5, 11);
        assertThat(List.of(pos.index(0), pos.index(1), pos.index(2))).containsExactly(1, 0, 0);
        assertThat(pos.nodeBefore().text()).isEqualTo("c");
        assertThat(pos.nodeAfter().text()).isEqualTo("d");
        assertThat(pos.sharedDepth(10)).isEqualTo(2);
        assertThat(pos.sharedDepth(11)).isEqualTo(1);
        assertThatThrownBy(() -> SAMPLE.node().resolve(13)).isInstanceOf(InvalidContent.class);
    }

    @Test
    void findsTheNodeAtAPosition() {
        assertThat(SAMPLE.node().nodeAt(4).type().name()).isEqualTo("blockquote");
        assertThat(SAMPLE.node().nodeAt(7).text()).isEqualTo("cd");
        assertThat(SAMPLE.node().nodeAt(12)).isNull();
        assertThatThrownBy(() -> SAMPLE.node().nodeAt(13)).isInstanceOf(InvalidContent.class);
    }

    @Test
    void measuresInUtf16UnitsLeavesAndBorders() {
        assertThat(doc(p("😀", br(), footnote("x"))).node().nodeSize()).isEqualTo(2 + 2 + 2 + 1 + 3);
    }

    @Test
    void cutsSlicesWithOpenSides() {
        Node document = doc(p("one"), ul(li(p("two")))).node();
        Slice slice = document.slice(2, 9);
        assertThat(slice.openStart()).isEqualTo(1);
        assertThat(slice.openEnd()).isEqualTo(3);
        assertThat(slice.size()).isEqualTo(7);
        assertThat(slice.content().toString())
                .isEqualTo("[paragraph(\"ne\"), bullet_list(list_item(paragraph(\"t\")))]");
    }

    @Test
    void readsTextBetweenPositionsBlockByBlock() {
        assertThat(SAMPLE.node().textBetween(2, 8, "|")).isEqualTo("b|cd");
        assertThat(SAMPLE.node().textContent()).isEqualTo("abcdef");
    }

    @Test
    void visitsNodesInOrderAndSkipsWhatIsNotWanted() {
        List<String> visited = new ArrayList<>();
        SAMPLE.node().descendants((node, pos, parent, index) -> {
            visited.add(pos + node.type().name());
            return !node.type().name().equals("paragraph");
        });
        assertThat(visited).containsExactly("0paragraph", "4blockquote", "5paragraph");
    }

    @Test
    void findsWhereDocumentsDiffer() {
        Node a = doc(p("one two"), p("x")).node();
        Node b = doc(p("one 2 two"), p("x")).node();
        assertThat(DocumentDiff.start(a, b)).isEqualTo(OptionalInt.of(5));
        assertThat(DocumentDiff.end(a, b)).isEqualTo(new DocumentDiff.End(4, 6));
        assertThat(DocumentDiff.start(a, a)).isEmpty();
        assertThat(DocumentDiff.end(a, a)).isNull();
    }

    @Test
    void doesNotCutAPairOfSurrogatesWhenComparing() {
        assertThat(DocumentDiff.start(doc(p("😀")).node(), doc(p("😁")).node())).hasValue(1);
        assertThat(DocumentDiff.end(
                        doc(p("\ud83d\ude00")).node(), doc(p("\ud83e\ude00")).node()))
                .isEqualTo(new DocumentDiff.End(3, 3));
    }

    @Test
    void checksWhatWasPutTogetherByHand() {
        Node text = Schema.mithaq().text("loose");
        assertThatThrownBy(() -> SAMPLE.node().copy(Fragment.of(text)).check())
                .isInstanceOf(InvalidContent.class)
                .hasMessage("Invalid content for node doc");
    }
}
