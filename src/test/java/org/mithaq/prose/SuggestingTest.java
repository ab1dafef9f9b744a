package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.p;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mithaq.editing.RandomSuggestions;

class SuggestingTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final SuggestionKey KEY = new SuggestionKey("chair", "d1");

    private final Suggesting suggesting = new Suggesting(KEY, 1_700_000_000_000L);

    private static Node applied(Node document, List<Step> steps) {
        var after = document;
        for (var step : steps) {
            after = step.apply(after);
        }
        after.check();
        assertThat(SuggestionRule.keeps(document, after, KEY.author())).isTrue();
        assertThat(Suggestions.rejectAll(after)).isEqualTo(Suggestions.rejectAll(document));
        return after;
    }

    @Test
    void onlyTheWordsThatDifferAreMarkedAndEmphasisGoesOn() {
        var strong = SCHEMA.mark("strong");
        var before = SCHEMA.node(
                "doc",
                SCHEMA.node(
                        "paragraph",
                        SCHEMA.text("States "),
                        SCHEMA.text("should report", List.of(strong)),
                        SCHEMA.text(" every year. Next.")));
        var after = applied(before, suggesting.words(before, 1, 33, "States shall report every two years."));
        var one = Suggestions.in(after).getFirst();
        assertThat(Suggestions.in(after)).hasSize(1);
        assertThat(one.key()).isEqualTo(KEY);
        assertThat(one.inserted()).isEqualTo("shalltwo years");
        assertThat(one.deleted()).isEqualTo("shouldyear");
        var accepted = Suggestions.acceptAll(after);
        assertThat(accepted.textContent()).isEqualTo("States shall report every two years. Next.");
        assertThat(accepted.child(0).child(1).text()).isEqualTo("shall report");
    }

    @Test
    void citationsStayWhereTheNewWordsStillNameThemAndFootnotesAlways() {
        var citation = SCHEMA.node(
                "citation",
                Map.of("link", "l", "item", "P-1", "catalogue", "urn:x", "version", 1, "label", "A/RES/75/240"));
        var footnote = SCHEMA.node("footnote", SCHEMA.text("see there"));
        var before = SCHEMA.node(
                "doc",
                SCHEMA.node(
                        "paragraph",
                        SCHEMA.text("As in "),
                        citation,
                        SCHEMA.text(" of old"),
                        footnote,
                        SCHEMA.text(".")));
        var end = before.content().size() - 1;
        var after = Suggestions.acceptAll(
                applied(before, suggesting.words(before, 1, end, "As agreed in A/RES/75/240 of late.")));
        assertThat(after.child(0).children()).contains(citation, footnote);
        assertThat(DocumentText.plain(after)).startsWith("As agreed in A/RES/75/240 of late.");
        var without = Suggestions.acceptAll(applied(before, suggesting.words(before, 1, end, "As agreed.")));
        assertThat(without.child(0).children()).contains(footnote).doesNotContain(citation);
    }

    @Test
    void newBlocksGoAgainWhenRejectedAndStandPlainWhenAccepted() {
        var before = doc(p("one"), p("two")).node();
        var item = SCHEMA.node("list_item", SCHEMA.node("paragraph", SCHEMA.text("point")));
        var after = applied(before, List.of(suggesting.blocks(5, List.of(SCHEMA.node("bullet_list", item)))));
        assertThat(Suggestions.acceptAll(after))
                .isEqualTo(SCHEMA.node("doc", before.child(0), SCHEMA.node("bullet_list", item), before.child(1)));
    }

    @Test
    void aBlockThatShallGoIsGoneWhenAccepted() {
        var before = doc(p("one"), p("two")).node();
        var after = applied(before, List.of(suggesting.deletedBlock(before, 5), suggesting.deleted(6, 9)));
        assertThat(Suggestions.acceptAll(after)).isEqualTo(doc(p("one")).node());
    }

    /** Whatever others suggest, every character of the text of record is found where it stands. */
    @Test
    void theTextOfRecordIsFoundInAnyDocumentWithSuggestions() {
        for (var seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            var document = doc(p("One sentence. Another one."), Docs.ul(Docs.li(p("item one")), Docs.li(p("two"))))
                    .node();
            var authors = List.of("a", "b");
            for (var i = 0; i < 40; i++) {
                var step = new RandomSuggestions(random, authors.get(random.nextInt(2)), authors).hostile(document);
                try {
                    document = step.isPresent() ? step.get().apply(document) : document;
                } catch (InvalidContent doesNotApply) {
                    continue;
                }
                assertThat(ofPlaces(document)).as("seed %d, step %d", seed, i).isEqualTo(ofRecord(document));
            }
        }
    }

    private static String ofPlaces(Node document) {
        var places = RecordPlaces.of(document);
        var text = new StringBuilder();
        for (var unit = 0; unit < places.count(); unit++) {
            var node = document.nodeAt(places.from(unit));
            text.append(
                    node.isText()
                            ? document.textBetween(places.from(unit), places.to(unit), "")
                            : "<" + node.type().name() + ">");
        }
        return text.toString();
    }

    private static String ofRecord(Node document) {
        var text = new StringBuilder();
        Suggestions.rejectAll(document).descendants((node, pos, parent, index) -> {
            if (node.isTextblock()) {
                text.append(node.children().stream()
                        .map(child -> child.isText()
                                ? child.text()
                                : "<" + child.type().name() + ">")
                        .collect(Collectors.joining()));
                return false;
            }
            return true;
        });
        return text.toString();
    }
}
