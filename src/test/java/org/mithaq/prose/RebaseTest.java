package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.prose.Docs.blockquote;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.p;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

class RebaseTest {

    private static final Built BASE = doc(p("one<a> two<b> three"), p("<c>four<d>"));

    @Test
    void takesABatchThatIsInTimeAsItIs() {
        List<Step> batch = List.of(type(at("a"), "!"));
        Rebase.Result result = Rebase.onto(batch, List.of(), BASE.node());
        assertThat(result.committed()).isEqualTo(batch);
        assertThat(result.dropped()).isEmpty();
        assertThat(result.document())
                .isEqualTo(doc(p("one! two three"), p("four")).node());
    }

    @Test
    void putsLateTypingAfterWhatOthersTypedAtTheSamePlace() {
        Step theirs = type(at("a"), "X");
        List<Step> mine = List.of(type(at("a"), "a"), type(at("a") + 1, "b"));
        Rebase.Result result = Rebase.onto(mine, List.of(theirs), theirs.apply(BASE.node()));
        assertThat(result.document())
                .isEqualTo(doc(p("oneXab two three"), p("four")).node());
    }

    @Test
    void keepsTypingThatWasDoneInsideOnesOwnUnconfirmedText() {
        Step theirs = type(1, ">> ");
        List<Step> mine = List.of(type(at("b"), "12"), type(at("b") + 1, "x"), delete(at("b") + 2, at("b") + 3));
        Rebase.Result result = Rebase.onto(mine, List.of(theirs), theirs.apply(BASE.node()));
        assertThat(result.dropped()).isEmpty();
        assertThat(result.document())
                .isEqualTo(doc(p(">> one two1x three"), p("four")).node());
    }

    @Test
    void dropsWhatOthersDeletedAndKeepsTheRest() {
        Step theirs = delete(at("c"), at("d"));
        List<Step> mine = List.of(type(at("c") + 2, "lost"), type(at("a"), "kept"));
        Rebase.Result result = Rebase.onto(mine, List.of(theirs), theirs.apply(BASE.node()));
        assertThat(result.dropped()).containsExactly(0);
        assertThat(result.committed()).hasSize(1);
        assertThat(result.document()).isEqualTo(doc(p("onekept two three"), p()).node());
    }

    @Test
    void dropsWhatWasDoneInsideADroppedStep() {
        Step theirs = delete(at("c"), at("d"));
        List<Step> mine = List.of(type(at("c") + 2, "lost"), type(at("c") + 4, "too"));
        Rebase.Result result = Rebase.onto(mine, List.of(theirs), theirs.apply(BASE.node()));
        assertThat(result.dropped()).contains(0);
        assertThat(result.document().textContent()).doesNotContain("lost");
    }

    @Test
    void movesMarksAndStructure() {
        Step theirs = type(1, "0 ");
        Mark em = Schema.mithaq().mark("em");
        Node quote = Schema.mithaq().nodeType("blockquote").create(Map.of(), Fragment.EMPTY, List.of());
        int end = BASE.node().content().size();
        List<Step> mine = List.of(
                new AddMarkStep(at("a"), at("b"), em),
                new ReplaceAroundStep(0, end, 0, end, new Slice(Fragment.of(quote), 0, 0), 1, true));
        Rebase.Result result = Rebase.ontoMaps(mine, List.of(theirs.getMap()), theirs.apply(BASE.node()));
        assertThat(result.document())
                .isEqualTo(doc(blockquote(p("0 one", em(" two"), " three"), p("four")))
                        .node());
    }

    @Test
    void refusesABatchThatIsInTimeButDoesNotApply() {
        assertThatThrownBy(() -> Rebase.onto(List.of(delete(1, 99)), List.of(), BASE.node()))
                .isInstanceOf(InvalidStep.class);
    }

    private static int at(String tag) {
        return BASE.tag(tag);
    }

    private static Step type(int pos, String text) {
        return new ReplaceStep(pos, pos, new Slice(Fragment.of(Schema.mithaq().text(text)), 0, 0));
    }

    private static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }
}
