package org.mithaq.workshop.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.h;
import static org.mithaq.prose.Docs.li;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.ul;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mithaq.editing.RandomSteps;
import org.mithaq.editing.RandomSuggestions;
import org.mithaq.prose.DocumentText;
import org.mithaq.prose.InvalidContent;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;

class LinesTest {

    private static final Schema SCHEMA = Schema.mithaq();

    private static List<String> read(Node document) {
        return Lines.of(document).all().stream()
                .map(placed -> placed.line().number() + " " + placed.line().text())
                .toList();
    }

    private static Node paragraph(String id, String text) {
        return SCHEMA.node("paragraph", Map.of("id", id), SCHEMA.text(text));
    }

    @Test
    void blocksAndSentencesAreNumberedAndEmptyBlocksAreNot() {
        var document = doc(h(2, "Scope"), p(), p("One. Two."), ul(li(p("item"))), p("Last"))
                .node();
        assertThat(read(document)).containsExactly("1.1 Scope", "2.1 One.", "2.2 Two.", "3.1 item", "4.1 Last");
        assertThat(Lines.of(document).all().getFirst().heading()).isTrue();
    }

    @Test
    void aSentenceDoesNotEndInTheLabelOfACitation() {
        var citation = SCHEMA.node(
                "citation",
                Map.of("link", "l", "item", "P-1", "catalogue", "urn:x", "version", 1, "label", "A. B. Res. 5"));
        var document = SCHEMA.node(
                "doc", SCHEMA.node("paragraph", SCHEMA.text("As in "), citation, SCHEMA.text(" it is. So.")));
        assertThat(read(document)).containsExactly("1.1 As in A. B. Res. 5 it is.", "1.2 So.");
        var second = Lines.of(document).at(1, 2).orElseThrow();
        assertThat(document.textBetween(second.from(), second.to(), "")).isEqualTo("So.");
    }

    @Test
    void whatIsOnlySuggestedChangesNoNumber() {
        var insertion = SCHEMA.mark("insertion", Map.of("id", "s", "author", "a", "at", 1));
        var document = SCHEMA.node(
                "doc",
                SCHEMA.node("paragraph", Map.of("change", "ins s a 1"), SCHEMA.text("New. Newer.")),
                SCHEMA.node(
                        "paragraph",
                        SCHEMA.text("One."),
                        SCHEMA.text(" Half.", List.of(insertion)),
                        SCHEMA.text(" Two.")));
        var lines = Lines.of(document);
        assertThat(read(document)).containsExactly("1.1 One.", "1.2 Two.");
        assertThat(lines.all()).extracting(Lines.Placed::suggested).containsExactly(false, false);
        var two = lines.at(1, 2).orElseThrow();
        assertThat(document.textBetween(two.from(), two.to(), "")).isEqualTo("Two.");
    }

    @Test
    void aLineIsKnownAgainByItsBlockAndItsWordsAndNeverGuessed() {
        var before = Lines.of(SCHEMA.node("doc", paragraph("p1", "One. Two."), paragraph("p2", "Yes. Yes.")));
        var after = Lines.of(SCHEMA.node(
                "doc", paragraph("p0", "Before."), paragraph("p1", "One. Zwei."), paragraph("p2", "Yes. Yes.")));
        assertThat(still(after, before, 1, 1)).contains("2.1");
        assertThat(still(after, before, 1, 2)).isEmpty();
        assertThat(still(after, before, 2, 2)).contains("3.2");
        var fewer = Lines.of(SCHEMA.node("doc", paragraph("p2", "Yes."), paragraph("p9", "One. Two.")));
        assertThat(still(fewer, before, 2, 2)).isEmpty();
        // the only one with these words, wherever it went
        assertThat(still(fewer, before, 1, 2)).contains("2.2");
    }

    private static java.util.Optional<String> still(Lines after, Lines before, int block, int sentence) {
        return after.still(before.at(block, sentence).orElseThrow().line(), before)
                .map(placed -> placed.line().number());
    }

    /** Of any text, with whatever suggestions: the lines are all of its words in their order, and each stands where it says. */
    @Test
    void linesHoldTheWholeTextOfRecordWhereTheySay() {
        everyText((document, what) -> {
            var ofRecord = Suggestions.rejectAll(document);
            var lines = Lines.of(document);
            var words = String.join(
                    "", lines.all().stream().map(each -> each.line().text()).toList());
            var all = new StringBuilder();
            ofRecord.descendants((node, pos, parent, index) -> {
                if (node.isTextblock()) {
                    node.children().forEach(child -> all.append(DocumentText.of(child)));
                }
                return !node.isTextblock();
            });
            assertThat(words.replaceAll("\\s", ""))
                    .as(what)
                    .isEqualTo(all.toString().replaceAll("\\s", ""));
            assertThat(lines.all().stream()
                            .map(each -> each.line().number())
                            .distinct()
                            .count())
                    .as(what)
                    .isEqualTo(lines.all().size());
            for (var placed : lines.all()) {
                assertThat(placed.from()).as(what).isLessThan(placed.to());
                if (!placed.suggested()) {
                    assertThat(document.textBetween(placed.from(), placed.to(), "")
                                    .length())
                            .as(what)
                            .isLessThanOrEqualTo(placed.line().text().length());
                }
            }
        });
    }

    /** Edits elsewhere leave a line mapped to the same words or not at all. */
    @Test
    void aLineIsMappedToItsOwnWordsOrNotAtAll() {
        var mapped = new int[2];
        var last = new Lines[1];
        everyText((document, what) -> {
            var now = Lines.of(document);
            if (last[0] != null) {
                for (var placed : last[0].all()) {
                    var again = now.still(placed.line(), last[0]);
                    again.ifPresent(found -> assertThat(found.line().text())
                            .as(what)
                            .isEqualTo(placed.line().text()));
                    mapped[again.isPresent() ? 1 : 0]++;
                }
                assertThat(now.all()).allSatisfy(placed -> assertThat(now.still(placed.line(), now))
                        .as(what)
                        .satisfiesAnyOf(found -> assertThat(found).contains(placed), found -> assertThat(found)
                                .isEmpty()));
            }
            last[0] = now;
        });
        assertThat(mapped[1]).as("lines found again").isGreaterThan(1_000);
    }

    private interface Check {
        void of(Node document, String what);
    }

    private static void everyText(Check check) {
        for (var seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var plain = new RandomSteps(random);
            var suggests = new RandomSuggestions(random, "a", List.of("a", "b"));
            var document = SCHEMA.node(
                    "doc",
                    paragraph("p1", "First sentence. Second one? Yes."),
                    paragraph("p2", "الجملة الأولى. والثانية؟ نعم."),
                    paragraph("p3", "Yes. Yes."));
            for (var i = 0; i < 30; i++) {
                var step = random.nextInt(3) == 0 ? plain.next(document) : suggests.honest(document);
                try {
                    document = step.isPresent() ? step.get().apply(document) : document;
                } catch (InvalidContent doesNotApply) {
                    continue;
                }
                check.of(document, "seed " + seed + ", step " + i);
            }
        }
    }
}
