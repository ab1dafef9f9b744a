package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

/** What accepting and rejecting mean, case by case. */
class SuggestionsTest {

    private static Built changed(String type, String change, Object... children) {
        return node(type, Map.of("change", change), children);
    }

    private static Node rejected(Built document) {
        return Suggestions.rejectAll(document.node());
    }

    private static Node accepted(Built document) {
        return Suggestions.acceptAll(document.node());
    }

    @Test
    void insertedAndDeletedText() {
        var document = doc(p("one ", insertion("s1", "two "), deletion("s1", "three "), "four"));
        assertThat(rejected(document)).isEqualTo(doc(p("one three four")).node());
        assertThat(accepted(document)).isEqualTo(doc(p("one two four")).node());
    }

    @Test
    void anInsertionThatSomebodyWouldDeleteIsGoneEitherWay() {
        var document = doc(p("one ", insertion("s1", deletion("s2", "two ")), "three"));
        assertThat(rejected(document)).isEqualTo(doc(p("one three")).node());
        assertThat(accepted(document)).isEqualTo(doc(p("one three")).node());
    }

    @Test
    void citationsFootnotesAndBreaksAreTextToo() {
        var document = doc(p(
                "a",
                insertion("s1", citation("R1", "[1]"), footnote("note"), br()),
                footnote("x", insertion("s1", "y"))));
        assertThat(rejected(document)).isEqualTo(doc(p("a", footnote("x"))).node());
        assertThat(accepted(document))
                .isEqualTo(doc(p("a", citation("R1", "[1]"), footnote("note"), br(), footnote("xy")))
                        .node());
    }

    @Test
    void formattingRemembersWhatWas() {
        var mark = Schema.mithaq().mark("formatting", Map.of("id", "s1", "author", "a", "at", 1, "was", "em"));
        var strong = Schema.mithaq().mark("strong");
        var text = Schema.mithaq().text("word", java.util.List.of(strong, mark));
        var document = Schema.mithaq().node("doc", Schema.mithaq().node("paragraph", text));
        assertThat(Suggestions.rejectAll(document)).isEqualTo(doc(p(em("word"))).node());
        assertThat(Suggestions.acceptAll(document))
                .isEqualTo(doc(p(strong("word"))).node());
    }

    @Test
    void insertedAndDeletedBlocks() {
        var document = doc(
                p("one"), changed("paragraph", "ins s1 a 1", "two"), changed("table", "del s2 a 1", tr(td(p("x")))));
        assertThat(rejected(document))
                .isEqualTo(doc(p("one"), table(tr(td(p("x"))))).node());
        assertThat(accepted(document)).isEqualTo(doc(p("one"), p("two")).node());
    }

    @Test
    void aSplitParagraphAndAJoinedOne() {
        var split = doc(p("one"), changed("paragraph", "split s1 a 1", " two"));
        assertThat(rejected(split)).isEqualTo(doc(p("one two")).node());
        assertThat(accepted(split)).isEqualTo(doc(p("one"), p(" two")).node());
        var join = doc(h(2, "one"), changed("paragraph", "join s1 a 1", " two"));
        assertThat(rejected(join)).isEqualTo(doc(h(2, "one"), p(" two")).node());
        assertThat(accepted(join)).isEqualTo(doc(h(2, "one two")).node());
    }

    @Test
    void aSplitListItemGoesBackTogetherWithItsParagraph() {
        var split = "split s1 a 1";
        var document =
                doc(ul(li(p("one")), changed("list_item", split, changed("paragraph", split, "two"), p("three"))));
        assertThat(rejected(document))
                .isEqualTo(doc(ul(li(p("onetwo"), p("three")))).node());
    }

    @Test
    void aBlockSomebodyPutBetweenTheHalvesDoesNotSwallowTheSecond() {
        var document =
                doc(p("one"), changed("paragraph", "ins s2 b 1", "new"), changed("paragraph", "split s1 a 1", " two"));
        var onlyA =
                Suggestions.resolve(document.node(), key -> key.author().equals("a") ? Verdict.REJECT : Verdict.KEEP);
        assertThat(onlyA)
                .isEqualTo(doc(p("one two"), changed("paragraph", "ins s2 b 1", "new"))
                        .node());
        assertThat(Suggestions.rejectAll(onlyA)).isEqualTo(doc(p("one two")).node());
        assertThat(rejected(document)).isEqualTo(doc(p("one two")).node());
    }

    @Test
    void aTypeGoesBackToWhatItWas() {
        var document = doc(node("heading", Map.of("level", 2, "change", "type s1 a 1 paragraph/dir=rtl"), "one"));
        assertThat(rejected(document))
                .isEqualTo(doc(node("paragraph", Map.of("dir", "rtl"), "one")).node());
        assertThat(accepted(document)).isEqualTo(doc(h(2, "one")).node());
    }

    @Test
    void ofTwoTypesOneAfterTheOtherEitherMayBeRejectedFirst() {
        var document =
                doc(node("heading", Map.of("level", 3, "change", "type s1 a 1 paragraph;type s2 b 2 heading"), "one"));
        var withoutA =
                Suggestions.resolve(document.node(), key -> key.author().equals("a") ? Verdict.REJECT : Verdict.KEEP);
        assertThat(withoutA)
                .isEqualTo(doc(node("heading", Map.of("level", 3, "change", "type s2 b 2 paragraph"), "one"))
                        .node());
        var withoutB =
                Suggestions.resolve(document.node(), key -> key.author().equals("b") ? Verdict.REJECT : Verdict.KEEP);
        assertThat(withoutB)
                .isEqualTo(doc(node("heading", Map.of("level", 2, "change", "type s1 a 1 paragraph"), "one"))
                        .node());
        assertThat(rejected(document)).isEqualTo(doc(p("one")).node());
    }

    @Test
    void rowsAndCellsOfTables() {
        var document = doc(table(
                tr(td(p("a")), changed("table_cell", "ins s1 a 1", p("b"))),
                changed("table_row", "del s2 a 1", td(p("c")), changed("table_cell", "ins s1 a 1", p("d")))));
        assertThat(rejected(document))
                .isEqualTo(doc(table(tr(td(p("a"))), tr(td(p("c"))))).node());
        assertThat(accepted(document))
                .isEqualTo(doc(table(tr(td(p("a")), td(p("b"))))).node());
    }

    @Test
    void theWholeDocumentMayBeOneSuggestion() {
        var document = doc(changed("paragraph", "ins s1 a 1", "all"));
        assertThat(rejected(document)).isEqualTo(doc(p()).node());
        assertThat(accepted(document)).isEqualTo(doc(p("all")).node());
    }

    @Test
    void anAttributeThatCannotBeReadSaysNothing() {
        var document =
                doc(changed("paragraph", "type:s1", "text"), changed("paragraph", "ins s1 a 1;nonsense", "more"));
        assertThat(Suggestions.any(document.node())).isFalse();
        assertThat(rejected(document)).isSameAs(document.node());
    }

    @Test
    void listsWhatThereIs() {
        var document = doc(
                p("one ", insertion("s1", "two"), deletion("s1", "three")), changed("paragraph", "del s2 b 7", "four"));
        assertThat(Suggestions.in(document.node()))
                .extracting(one -> one.key() + " " + one.kinds() + one.from() + "-" + one.to() + one.inserted() + "/"
                        + one.deleted())
                .containsExactly(
                        "SuggestionKey[author=a, id=s1] [INSERTION, DELETION]5-13two/three",
                        "SuggestionKey[author=b, id=s2] [BLOCK]14-20/four");
    }
}
