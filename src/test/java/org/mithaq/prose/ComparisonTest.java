package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.editing.RandomSteps;
import org.mithaq.prose.Comparison.Entry;
import org.mithaq.prose.Comparison.Kind;
import org.mithaq.prose.Comparison.Segment;

class ComparisonTest {

    private static String text(Fragment content) {
        return content.children().stream().map(Node::textContent).collect(Collectors.joining());
    }

    /** As people mark it: [-gone-], {+new+}, ~formatted~. */
    private static String read(Entry entry) {
        return entry.segments().stream()
                .map(segment -> switch (segment.kind()) {
                    case KEPT -> text(segment.after());
                    case DELETED -> "[-" + text(segment.before()) + "-]";
                    case INSERTED -> "{+" + text(segment.after()) + "+}";
                    case FORMATTED -> "~" + text(segment.after()) + "~";
                })
                .collect(Collectors.joining());
    }

    private static String words(String before, String after) {
        return read(Comparison.of(doc(p(before)).node(), doc(p(after)).node()).getFirst());
    }

    private static List<String> kinds(Node before, Node after) {
        return Comparison.of(before, after).stream()
                .map(entry -> entry.kind() + (entry.moved() ? " moved" : ""))
                .toList();
    }

    @Test
    void wordsAreComparedWhole() {
        assertThat(words("States should not attack the networks.", "States must not attack networks."))
                .isEqualTo("States [-should-]{+must+} not attack[- the-] networks.");
        assertThat(words("one two three four five six", "one 2 drei four five six"))
                .isEqualTo("one [-two three-]{+2 drei+} four five six");
    }

    @Test
    void anArabicWordIsOneWithItsDiacritics() {
        assertThat(words("تلتزم الدول بحماية البنية", "تَلتزِم الدول بحماية البنية"))
                .isEqualTo("[-تلتزم-]{+تَلتزِم+} الدول بحماية البنية");
        assertThat(words("نحمي الفضاء السيبراني معاً", "نحمي الفضاء السيبرانيّ الآمن معاً"))
                .isEqualTo("نحمي الفضاء [-السيبراني-]{+السيبرانيّ الآمن+} معاً");
    }

    @Test
    void aWordInOtherFormattingIsNotAnotherWord() {
        var before = doc(p("not a word")).node();
        var after = doc(p("not a ", em("word"))).node();
        assertThat(read(Comparison.of(before, after).getFirst())).isEqualTo("not a ~word~");
        var half = doc(p("not a wo", em("rd"))).node();
        assertThat(read(Comparison.of(before, half).getFirst())).isEqualTo("not a ~word~");
    }

    @Test
    void blocksAreTheSameByTheirIdWhateverBecameOfThem() {
        var schema = Schema.mithaq();
        var before = schema.node("doc", schema.node("paragraph", Map.of("id", "a"), schema.text("all of this")));
        var after = schema.node("doc", schema.node("heading", Map.of("id", "a", "level", 2), schema.text("is new")));
        assertThat(kinds(before, after)).containsExactly("CHANGED");
    }

    @Test
    void blocksThatAreNewGoneRewrittenAndMovedAreTold() {
        var before = doc(p("first of all"), p("to be deleted"), p("a sentence of many words here"), p("the end"))
                .node();
        var after = doc(p("first of all"), p("a sentence of many other words"), p("wholly new"), p("the end"))
                .node();
        assertThat(kinds(before, after))
                .containsExactlyInAnyOrder("UNCHANGED", "DELETED", "CHANGED", "INSERTED", "UNCHANGED");
        var turned = doc(p("the end"), p("first of all"), p("to be deleted"), p("a sentence of many words here"))
                .node();
        assertThat(kinds(before, turned)).containsExactly("UNCHANGED moved", "UNCHANGED", "UNCHANGED", "UNCHANGED");
    }

    @Test
    void aBlockWithAnIdThatStandsElsewhereHasMoved() {
        var schema = Schema.mithaq();
        var a = schema.node("paragraph", Map.of("id", "a"), schema.text("one"));
        var b = schema.node("paragraph", Map.of("id", "b"), schema.text("two"));
        var c = schema.node("paragraph", Map.of("id", "c"), schema.text("three"));
        assertThat(kinds(schema.node("doc", a, b, c), schema.node("doc", c, a, b)))
                .containsExactly("UNCHANGED moved", "UNCHANGED", "UNCHANGED");
    }

    @Test
    void listsAndTablesAreComparedInside() {
        var before = doc(ul(li(p("one item")), li(p("two items"))), table(tr(td(p("a cell")), td(p("the b cell")))))
                .node();
        var after = doc(
                        ul(li(p("one item")), li(p("three items")), li(p("more"))),
                        table(tr(td(p("a cell")), td(p("the second cell")))))
                .node();
        var entries = Comparison.of(before, after);
        assertThat(entries).extracting(Entry::kind).containsExactly(Kind.CHANGED, Kind.CHANGED);
        assertThat(entries.get(0).blocks()).extracting(Entry::kind).contains(Kind.UNCHANGED, Kind.INSERTED);
        var cells = entries.get(1).blocks().getFirst().blocks();
        assertThat(cells).extracting(Entry::kind).containsExactly(Kind.UNCHANGED, Kind.CHANGED);
    }

    @Test
    void equalDocumentsHaveNoDifference() {
        var document = doc(p("one"), ul(li(p("two"))), p(em("three"))).node();
        assertThat(Comparison.isEmpty(Comparison.of(document, document))).isTrue();
        assertThat(Comparison.isEmpty(Comparison.of(document, doc(p("one")).node())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void bothDocumentsCanBeReadOutOfTheDifference(long seed) {
        var random = new Random(seed);
        var steps = new RandomSteps(random);
        var before = doc(p("one two three"), p("four")).node();
        var history = new ArrayList<Node>(List.of(before));
        for (int i = 0; i < 120; i++) {
            var step = steps.next(history.getLast()).orElse(null);
            try {
                if (step != null) {
                    history.add(step.apply(history.getLast()));
                }
            } catch (InvalidStep refused) {
                continue;
            }
        }
        for (int i = 0; i < 20; i++) {
            var one = history.get(random.nextInt(history.size()));
            var two = history.get(random.nextInt(history.size()));
            var entries = Comparison.of(one, two);
            check(entries, one, two);
            assertThat(Comparison.of(one, two)).as("the same each time").isEqualTo(entries);
            assertThat(Comparison.isEmpty(entries)).isEqualTo(one.equals(two));
        }
    }

    private static void check(List<Entry> entries, Node before, Node after) {
        assertThat(entries.stream()
                        .map(Entry::after)
                        .filter(node -> node != null)
                        .toList())
                .isEqualTo(after.children());
        assertThat(entries.stream()
                        .map(Entry::before)
                        .filter(node -> node != null)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(before.children());
        var stayed = entries.stream()
                .filter(entry -> entry.before() != null && !entry.moved())
                .map(Entry::before)
                .toList();
        assertThat(stayed)
                .as("in their old order")
                .isSortedAccordingTo(Comparator.comparingInt(node -> place(node, before)));
        for (var entry : entries) {
            if (!entry.segments().isEmpty()) {
                assertThat(joined(entry, Segment::before))
                        .isEqualTo(entry.before().content());
                assertThat(joined(entry, Segment::after))
                        .isEqualTo(entry.after().content());
            }
            if (!entry.blocks().isEmpty()) {
                check(entry.blocks(), entry.before(), entry.after());
            }
        }
    }

    private static int place(Node node, Node parent) {
        return IntStream.range(0, parent.childCount())
                .filter(i -> parent.child(i) == node)
                .findFirst()
                .orElseThrow();
    }

    private static Fragment joined(Entry entry, java.util.function.Function<Segment, Fragment> side) {
        return entry.segments().stream().map(side).reduce(Fragment.EMPTY, Fragment::append);
    }

    @Test
    void longDocumentsWithLittleInCommonAreComparedInBoundedTime() {
        var random = new Random(3);
        assertThat(kinds(lots(random), lots(random))).isNotEmpty();
        var one = words(random, 20_000);
        var two = words(random, 20_000);
        assertThat(Comparison.of(doc(p(one)).node(), doc(p(two)).node())
                        .getFirst()
                        .segments())
                .hasSizeBetween(2, 4);
    }

    private static Node lots(Random random) {
        return doc(IntStream.range(0, 3000).mapToObj(i -> p(words(random, 12))).toArray())
                .node();
    }

    private static String words(Random random, int count) {
        return random.ints(count, 0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
}
