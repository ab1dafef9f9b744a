package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.p;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.editing.RandomSteps;
import org.mithaq.prose.Attribution.Stretch;

class AttributionTest {

    private Node document = doc(p("one two three"), p("four")).node();
    private final Attribution<String> attribution = new Attribution<>(document, "start");

    private void step(Step step, String hand) {
        document = step.apply(document);
        attribution.follow(step, hand);
    }

    private void type(int at, String text, String hand) {
        step(new ReplaceStep(at, at, new Slice(Fragment.of(Schema.mithaq().text(text)), 0, 0)), hand);
    }

    private void delete(int from, int to, String hand) {
        step(new ReplaceStep(from, to, Slice.EMPTY), hand);
    }

    /** What was read with who wrote it, as {@code text:hand} in order. */
    private String read() {
        return attribution.stretches().stream()
                .map(part -> document.textBetween(part.from(), part.to(), "¶") + ":" + part.hand())
                .collect(Collectors.joining(" | "));
    }

    @Test
    void whatIsTypedBelongsToWhoTypesIt() {
        type(5, "and a half ", "amal");
        assertThat(read()).isEqualTo("one :start | and a half :amal | two three:start | four:start");
    }

    @Test
    void splittingJoiningAndMarkingLeaveTheWordsWithTheirAuthors() {
        type(5, "and ", "amal");
        var paragraph = Schema.mithaq().node("paragraph");
        step(new ReplaceStep(7, 7, new Slice(Fragment.of(paragraph, paragraph), 1, 1), true), "badr");
        step(new AddMarkStep(2, 12, Schema.mithaq().mark("em")), "badr");
        assertThat(read()).isEqualTo("one :start | an:amal | d :amal | two three:start | four:start");
        step(new ReplaceStep(7, 9, Slice.EMPTY, true), "badr");
        assertThat(read()).isEqualTo("one :start | and :amal | two three:start | four:start");
    }

    @Test
    void whatIsPutBackWhereItWasStaysWithItsAuthor() {
        type(5, "and a half ", "amal");
        var undo = new ReplaceStep(5, 9, Slice.EMPTY).invert(document);
        delete(5, 9, "badr");
        step(undo, "badr");
        assertThat(read()).isEqualTo("one :start | and a half :amal | two three:start | four:start");
    }

    @Test
    void whatIsTypedAgainFromEitherEndAfterDeletingCharacterByCharacterStaysToo() {
        delete(4, 5, "badr");
        delete(3, 4, "badr");
        delete(2, 3, "badr");
        type(2, "n", "badr");
        type(3, "e", "badr");
        type(4, " ", "badr");
        assertThat(read()).isEqualTo("one two three:start | four:start");
        delete(2, 5, "badr");
        type(2, "ever ", "badr");
        assertThat(read()).isEqualTo("o:start | ever :badr | two three:start | four:start");
    }

    @Test
    void longTextThatWasCutStaysWithItsAuthorWhereverItIsPutIn() {
        type(5, "words of Amal and ", "amal");
        var cut = document.slice(5, 23);
        delete(5, 23, "badr");
        assertThat(read()).isEqualTo("one two three:start | four:start");
        step(new ReplaceStep(20, 20, cut), "badr");
        assertThat(read()).isEqualTo("one two three:start | four:start | words of Amal and :amal");
        step(new ReplaceStep(1, 1, cut), "badr");
        assertThat(read()).as("a second copy was put in by Badr").startsWith("words of Amal and :badr | one");
    }

    @Test
    void shortTextInAnotherPlaceIsWhoeverPutsItThere() {
        var cut = document.slice(1, 4);
        delete(1, 4, "badr");
        step(new ReplaceStep(13, 13, cut), "badr");
        assertThat(read()).contains("one:badr");
    }

    @Test
    void aBlockThatChangesPlacesStaysWithItsAuthor() {
        type(16, "written by Amal ", "amal");
        var size = document.child(0).nodeSize();
        var end = document.content().size();
        var goes = new Slice(Fragment.of(document.child(0)), 0, 0);
        step(new ReplaceAroundStep(0, end, size, end, goes, 0, false), "badr");
        assertThat(document.textBetween(0, end, "¶")).isEqualTo("written by Amal four¶one two three");
        assertThat(read()).isEqualTo("written by Amal :amal | four:start | one two three:start");
    }

    @Test
    void whatAReplacementLeavesAlikeAtItsEndsStays() {
        step(new ReplaceStep(1, 14, new Slice(Fragment.of(Schema.mithaq().text("one, two and three")), 0, 0)), "amal");
        assertThat(read()).isEqualTo("one:start | , two and:amal |  three:start | four:start");
    }

    @Test
    void whoseSuggestionIsAcceptedStaysTheAuthor() {
        var mark = Schema.mithaq().mark("insertion", Map.of("id", "s1", "author", "amal", "at", 1));
        var words = Schema.mithaq().text("new ").mark(mark.addTo(List.of()));
        step(new ReplaceStep(5, 5, new Slice(Fragment.of(words), 0, 0)), "amal");
        step(new RemoveMarkStep(5, 9, mark), "badr");
        assertThat(read()).isEqualTo("one :start | new :amal | two three:start | four:start");
    }

    @Test
    void footnotesCitationsAndBreaksAreText() {
        document = doc(p("see ", Docs.footnote("a note"), Docs.citation("i", "[1]"), em("end")))
                .node();
        var whole = new Attribution<>(document, "x");
        assertThat(whole.stretches())
                .containsExactly(new Stretch<>(1, 5, "x"), new Stretch<>(6, 12, "x"), new Stretch<>(13, 17, "x"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void stretchesCoverTheTextExactlyAndAgreeWithCountingCharacterByCharacter(long seed) {
        var random = new Random(seed);
        var steps = new RandomSteps(random);
        var naive = new ArrayList<>(Collections.nCopies(document.content().size(), "start"));
        var forgetful = new Attribution<>(document, "start", new Cuts<>(0));
        var late = new Attribution<>(document, "start");
        var log = new ArrayList<Map.Entry<Step, String>>();
        for (int i = 0; i < 400; i++) {
            var hand = "p" + random.nextInt(4);
            var step = steps.next(document).flatMap(this::applied).orElse(null);
            if (step == null) {
                continue;
            }
            attribution.follow(step, hand);
            forgetful.follow(step, hand);
            log.add(Map.entry(step, hand));
            count(step, hand, naive);
            assertThat(hands(forgetful.stretches())).isEqualTo(ofText(naive));
            // Who is known again changes who wrote, never what there is
            assertThat(hands(attribution.stretches()).keySet())
                    .isEqualTo(ofText(naive).keySet());
            assertThat(attribution.stretches())
                    .isSortedAccordingTo(Comparator.comparingInt(Stretch::from))
                    .allSatisfy(part -> assertThat(part.from()).isLessThan(part.to()));
        }
        log.forEach(entry -> late.follow(entry.getKey(), entry.getValue()));
        assertThat(late.stretches()).as("at once as in pieces").isEqualTo(attribution.stretches());
    }

    private Optional<Step> applied(Step step) {
        try {
            document = step.apply(document);
            return Optional.of(step);
        } catch (InvalidStep refused) {
            return Optional.empty();
        }
    }

    /** The plain rule, position by position. */
    private static void count(Step step, String hand, List<String> naive) {
        step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) -> {
            naive.subList(newStart, newStart + oldEnd - oldStart).clear();
            naive.addAll(newStart, Collections.nCopies(newEnd - newStart, hand));
        });
    }

    /** By position; two stretches over one position would not fit. */
    private static Map<Integer, String> hands(List<Stretch<String>> stretches) {
        return stretches.stream()
                .flatMap(part -> IntStream.range(part.from(), part.to()).mapToObj(at -> Map.entry(at, part.hand())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<Integer, String> ofText(List<String> naive) {
        var found = new HashMap<Integer, String>();
        document.descendants((node, pos, parent, index) -> {
            if (node.isInline() && node.isLeaf()) {
                IntStream.range(pos, pos + node.nodeSize()).forEach(at -> found.put(at, naive.get(at)));
            }
            return true;
        });
        return found;
    }
}
