package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

/** What a person who may only suggest may and may not do. The author of {@link Docs#insertion} is "a". */
class SuggestionRuleTest {

    private static Built changed(String type, String change, Object... children) {
        return node(type, Map.of("change", change), children);
    }

    private static boolean may(String author, Built before, Built after) {
        var result = SuggestionRule.keeps(before.node(), after.node(), author);
        // The short way must say what the long way says
        var own = (java.util.function.Function<SuggestionKey, Verdict>)
                key -> key.author().equals(author) ? Verdict.REJECT : Verdict.KEEP;
        assertThat(result)
                .isEqualTo(Suggestions.resolve(before.node(), own).equals(Suggestions.resolve(after.node(), own))
                        && Suggestions.rejectAll(before.node()).equals(Suggestions.rejectAll(after.node())));
        return result;
    }

    @Test
    void suggestsAndWithdraws() {
        var plain = doc(p("one two"));
        var suggested = doc(p("one ", deletion("s1", "two"), insertion("s1", "three")));
        assertThat(may("a", plain, suggested)).isTrue();
        assertThat(may("a", suggested, plain)).isTrue();
    }

    @Test
    void doesNotWriteOrDelete() {
        assertThat(may("a", doc(p("one")), doc(p("one two")))).isFalse();
        assertThat(may("a", doc(p("one")), doc(p()))).isFalse();
        assertThat(may("a", doc(p("one")), doc(p(strong("one"))))).isFalse();
        assertThat(may("a", doc(p("one")), doc(h(2, "one")))).isFalse();
        assertThat(may("a", doc(p("one"), p("two")), doc(p("onetwo")))).isFalse();
        assertThat(may("a", doc(node("paragraph", Map.of("id", "b1"))), doc(node("paragraph", Map.of("id", "b2")))))
                .isFalse();
    }

    @Test
    void doesNotSpeakInAnotherName() {
        assertThat(may("b", doc(p("one")), doc(p("one", insertion("s1", "two")))))
                .isFalse();
        assertThat(may("b", doc(p("one")), doc(p(deletion("s1", "one"))))).isFalse();
        assertThat(may("b", doc(p("one")), doc(p("one"), changed("paragraph", "ins s1 a 1", "two"))))
                .isFalse();
    }

    @Test
    void doesNotTouchWhatOthersSuggest() {
        var insertion = doc(p("one ", insertion("s1", "two")));
        assertThat(may("b", insertion, doc(p("one two")))).as("accepts").isFalse();
        assertThat(may("b", insertion, doc(p("one ")))).as("rejects").isFalse();
        assertThat(may("b", insertion, doc(p("one ", insertion("s2", "two")))))
                .as("renames")
                .isFalse();
        var block = doc(p("one"), changed("paragraph", "ins s1 a 1", "two"));
        assertThat(may("b", block, doc(p("one")))).isFalse();
        assertThat(may("b", block, doc(p("one"), changed("paragraph", "ins s1 a 1;ins s2 b 1", "two"))))
                .as("would take it along when withdrawing")
                .isFalse();
        assertThat(may("b", block, doc(p("one"), changed("paragraph", "ins s1 a 1;del s2 b 1", "two"))))
                .isTrue();
    }

    @Test
    void doesNotHideTextInABlockOfItsOwn() {
        assertThat(may("a", doc(p("one"), p("two")), doc(p("one"), changed("blockquote", "ins s1 a 1", p("two")))))
                .isFalse();
    }

    @Test
    void aSplitAfterSuggestedBlocksIsSeenInItsContext() {
        var between = changed("paragraph", "ins s9 b 1", "new");
        var before = doc(p("zero"), p("one two"), between, p("three"));
        assertThat(may(
                        "a",
                        before,
                        doc(p("zero"), p("one "), changed("paragraph", "split s1 a 1", "two"), between, p("three"))))
                .isTrue();
        assertThat(may(
                        "a",
                        before,
                        doc(p("zero"), p("one "), between, changed("paragraph", "split s1 a 1", "two"), p("three"))))
                .isTrue();
        assertThat(may(
                        "a",
                        before,
                        doc(p("zero"), p("two"), changed("paragraph", "split s1 a 1", "one "), between, p("three"))))
                .isFalse();
        var split = doc(p("one "), changed("paragraph", "split s1 b 1", "two"));
        assertThat(may(
                        "a",
                        split,
                        doc(
                                p("one "),
                                changed("paragraph", "ins s2 a 1", "x"),
                                changed("paragraph", "split s1 b 1", "two"))))
                .isTrue();
    }
}
