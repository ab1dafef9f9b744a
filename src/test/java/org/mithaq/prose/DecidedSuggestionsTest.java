package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mithaq.prose.Docs.*;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.DecidedSuggestions.Decided;
import org.mithaq.prose.Docs.Built;

/** What an edit says about suggestions without saying it. */
class DecidedSuggestionsTest {

    private static final Schema SCHEMA = Schema.mithaq();

    private static List<Decided> decided(Node before, Step... steps) {
        var after = before;
        for (var step : steps) {
            after = step.apply(after);
        }
        return DecidedSuggestions.by(List.of(steps), before, after);
    }

    private static Step whole(Node before, Node after) {
        return new ReplaceStep(0, before.content().size(), new Slice(after.content(), 0, 0));
    }

    private static Step insert(int at, String text) {
        return new ReplaceStep(at, at, new Slice(Fragment.of(SCHEMA.text(text)), 0, 0));
    }

    private static Step delete(int from, int to) {
        return new ReplaceStep(from, to, Slice.EMPTY);
    }

    private static Step unmark(Node text, int from, int to) {
        return new RemoveMarkStep(from, to, text.marks().getFirst());
    }

    private static final Built BOTH = doc(p("one ", insertion("s1", "two "), deletion("s2", "three "), "four"));

    @Test
    void anEditElsewhereDecidesNothing() {
        assertThat(decided(BOTH.node(), insert(1, "zero "))).isEmpty();
        var two = doc(p("plain"), p("one ", insertion("s1", "two")));
        assertThat(DecidedSuggestions.possible(two.node(), insert(1, "x").apply(two.node())))
                .isFalse();
    }

    @Test
    void allAcceptedOrAllRejected() {
        var before = BOTH.node();
        assertThat(decided(before, whole(before, Suggestions.acceptAll(before))))
                .extracting(one -> one.suggestion().key().id(), Decided::accepted)
                .containsExactly(tuple("s1", true), tuple("s2", true));
        assertThat(decided(before, whole(before, Suggestions.rejectAll(before))))
                .extracting(Decided::accepted)
                .containsExactly(false, false);
    }

    @Test
    void aVerdictThatComesTogetherWithTyping() {
        var before = BOTH.node();
        var inserted = before.child(0).child(1);
        assertThat(decided(before, unmark(inserted, 5, 9), insert(1, "zero ")))
                .extracting(Decided::accepted)
                .containsExactly(true);
        assertThat(decided(before, insert(1, "zero "), delete(10, 14)))
                .extracting(one -> one.suggestion().inserted(), Decided::accepted)
                .containsExactly(tuple("two ", false));
        assertThat(decided(before, insert(1, "zero "), delete(14, 20)))
                .extracting(one -> one.suggestion().deleted(), Decided::accepted)
                .containsExactly(tuple("three ", true));
    }

    @Test
    void whatStaysInAnotherPlaceIsNotDecided() {
        var before =
                doc(p(insertion("s1", "here")), p(insertion("s1", "there"))).node();
        assertThat(decided(before, delete(1, 5))).isEmpty();
    }

    @Test
    void aBlock() {
        var before = doc(p("one"), node("paragraph", Map.of("change", "ins s1 a 1"), "two"))
                .node();
        assertThat(decided(before, whole(before, Suggestions.acceptAll(before))))
                .extracting(Decided::accepted)
                .containsExactly(true);
        assertThat(decided(before, delete(5, 10))).extracting(Decided::accepted).containsExactly(false);
    }
}
