package org.mithaq.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mithaq.common.PersonId;
import org.mithaq.editing.RandomSteps;
import org.mithaq.prose.DocumentJson;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.SuggestionRule;
import org.mithaq.prose.Suggestions;

/** Whatever both sides wrote stands in the merged text, and nothing of the text here is changed by anything but suggestions. */
class TextMergeTest {

    private static final DocumentJson JSON = new DocumentJson(Schema.mithaq());
    private static final PersonId BY = PersonId.random();
    private static final TextMerge.Stamp STAMP = new TextMerge.Stamp("kit-0", BY, 1);

    @Test
    void noBlockOfEitherSideIsEverLost() {
        var suggested = 0;
        for (var seed = 0; seed < 600; seed++) {
            var random = new Random(seed);
            var base = changed(document("one", "two", "three", "four", "five"), random, random.nextInt(20));
            var here = changed(base, random, random.nextInt(12));
            var away = changed(base, random, random.nextInt(12));
            var merged = TextMerge.suggested(base, here, away, STAMP);
            merged.check();
            assertThat(Suggestions.rejectAll(merged)).as("seed " + seed).isEqualTo(here);
            assertThat(SuggestionRule.keeps(here, merged, BY.toString()))
                    .as("seed " + seed)
                    .isTrue();
            var followed = texts(Suggestions.acceptAll(merged));
            for (var block : away.children()) {
                if (!base.children().contains(block)) {
                    assertThat(followed).as("seed " + seed).contains(block.textContent());
                }
            }
            suggested += Suggestions.any(merged) ? 1 : 0;
        }
        assertThat(suggested).isGreaterThan(400);
    }

    @Test
    void wordsWithinABlockAreSuggestedWordByWord() {
        var base = document("The state protects its networks.", "Untouched.");
        var here = document("The state protects its networks.", "Touched here.");
        var away = document("The state protects all its networks.", "Untouched.");
        var merged = TextMerge.suggested(base, here, away, STAMP);
        assertThat(Suggestions.in(merged)).singleElement().satisfies(one -> {
            assertThat(one.inserted().strip()).isEqualTo("all");
            assertThat(one.deleted()).isEmpty();
        });
        assertThat(texts(Suggestions.acceptAll(merged)))
                .containsExactly("The state protects all its networks.", "Touched here.");
    }

    @Test
    void aBlockThatBothChangedStandsTwice() {
        var merged = TextMerge.suggested(
                document("نحمي الفضاء السيبراني الوطني معاً."),
                document("نحمي الفضاء السيبراني الوطني وحدنا."),
                document("نحمي الفضاء السيبراني الوطني مع الشركاء."),
                STAMP);
        assertThat(texts(merged))
                .containsExactly("نحمي الفضاء السيبراني الوطني وحدنا.", "نحمي الفضاء السيبراني الوطني مع الشركاء.");
        assertThat(Suggestions.in(merged)).hasSize(1);
    }

    @Test
    void whatBothSidesMadeTheSameIsNotSuggestedAgain() {
        var same = document("Agreed by both.", "Second.");
        var merged = TextMerge.suggested(document("First.", "Second."), same, same, STAMP);
        assertThat(merged).isEqualTo(same);
    }

    @Test
    void aBlockThatWentAwayFromHereAndWasChangedHereStays() {
        var merged = TextMerge.suggested(
                document("First paragraph of some length.", "Second."),
                document("First paragraph of some more length.", "Second."),
                document("Second."),
                STAMP);
        assertThat(texts(Suggestions.acceptAll(merged))).contains("First paragraph of some more length.");
    }

    @Test
    void whatIsSuggestedOnBothSidesStaysASuggestion() {
        var here = JSON.read("""
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"First"},
                  {"type":"text","text":" here","marks":[{"type":"insertion","attrs":{"id":"s1","author":"a","at":1}}]}]}]}""");
        var away = JSON.read("""
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"First"},
                  {"type":"text","text":" away","marks":[{"type":"insertion","attrs":{"id":"s2","author":"b","at":1}}]}]}]}""");
        var merged = TextMerge.suggested(document("First"), here, away, STAMP);
        assertThat(Suggestions.rejectAll(merged)).isEqualTo(document("First"));
        assertThat(texts(Suggestions.acceptAll(merged))).containsExactly("First here", "First away");
    }

    @Test
    void copiesOfABlockDoNotShareItsId() {
        var base = identified("One of several words");
        var merged = TextMerge.suggested(base, identified("One of other words"), identified("One of new words"), STAMP);
        var ids = merged.children().stream().map(block -> block.attr("id")).toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates().first().isEqualTo("p1");
        assertThat((String) ids.getLast()).matches("k[0-9a-f]{11}");
        assertThat(TextMerge.suggested(base, identified("One of other words"), identified("One of new words"), STAMP))
                .isEqualTo(merged);
    }

    private static Node changed(Node document, Random random, int steps) {
        var generator = new RandomSteps(random);
        var after = document;
        for (var i = 0; i < steps; i++) {
            var step = generator.next(after);
            if (step.isPresent()) {
                try {
                    after = step.get().apply(after);
                } catch (InvalidContent noPlace) {
                    // drawn where it does not fit
                }
            }
        }
        return after;
    }

    private static Node document(String... paragraphs) {
        var schema = Schema.mithaq();
        return schema.node(
                "doc",
                java.util.Arrays.stream(paragraphs)
                        .map(text -> schema.node("paragraph", schema.text(text)))
                        .toArray(Node[]::new));
    }

    private static Node identified(String text) {
        var schema = Schema.mithaq();
        return schema.node("doc", schema.node("paragraph", java.util.Map.of("id", "p1"), schema.text(text)));
    }

    private static List<String> texts(Node document) {
        return document.children().stream().map(Node::textContent).toList();
    }
}
