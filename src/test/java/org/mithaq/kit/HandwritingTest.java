package org.mithaq.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mithaq.common.PersonId;
import org.mithaq.kit.Handwriting.Stretch;
import org.mithaq.prose.Attribution;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;

class HandwritingTest {

    private static final Schema SCHEMA = Schema.mithaq();
    private static final Node EMPTY = SCHEMA.node("doc", SCHEMA.node("paragraph"));
    private static final PersonId OTHER = person();

    @Test
    void theWordsOfEachWriterComeInThatWritersNameAndTheTextIsTheSame() {
        var sami = person();
        var rana = person();
        var text = document("A line of Sami, and of Rana.", "Rana alone.");
        var stretches = List.of(new Stretch(1, 16, sami), new Stretch(16, 29, rana), new Stretch(31, 42, rana));

        var course = Handwriting.of(EMPTY, text, stretches, OTHER);

        assertThat(course).extracting(Handwriting.Change::by).containsExactly(OTHER, sami, rana);
        assertThat(course.getLast().result()).isEqualTo(text);
        assertThat(told(EMPTY, course)).isEqualTo(stretches);
    }

    @Test
    void whatWasThereBeforeStaysWithWhoeverWroteIt() {
        var sami = person();
        var before = document("What the group wrote at home.");
        var text = document("What the group wrote at home.", "What Sami added.");
        var added = new Stretch(32, 48, sami);

        var course = Handwriting.of(before, text, List.of(added), OTHER);

        assertThat(course.getLast().result()).isEqualTo(text);
        var attribution = new Attribution<PersonId>(before, person());
        course.forEach(change -> change.steps().forEach(step -> attribution.follow(step, change.by())));
        assertThat(attribution.stretches()).hasSize(2);
        assertThat(attribution.stretches().getLast().hand()).isEqualTo(sami);
    }

    @Test
    void anyPiecesOfAnyTextComeBackTogether() {
        var random = new Random(2026);
        var writers = List.of(person(), person(), person());
        for (var round = 0; round < 200; round++) {
            var paragraphs = new String[1 + random.nextInt(4)];
            for (var i = 0; i < paragraphs.length; i++) {
                paragraphs[i] = "كلمة x ".repeat(1 + random.nextInt(5)).strip();
            }
            var text = document(paragraphs);
            var stretches = new java.util.ArrayList<Stretch>();
            var start = 1;
            for (var paragraph : paragraphs) {
                for (var from = 0; from < paragraph.length(); ) {
                    var to = Math.min(paragraph.length(), from + 1 + random.nextInt(7));
                    stretches.add(new Stretch(start + from, start + to, writers.get(random.nextInt(3))));
                    from = to;
                }
                start += paragraph.length() + 2;
            }
            var course = Handwriting.of(EMPTY, text, stretches, OTHER);
            assertThat(course.getLast().result()).isEqualTo(text);
            assertThat(course.size()).isBetween(1, 4);
        }
    }

    @Test
    void stretchesThatAreNotThoseOfTheTextLoseNoWord() {
        var text = document("Short.");
        var course =
                Handwriting.of(EMPTY, text, List.of(new Stretch(3, 400, person()), new Stretch(0, 2, person())), OTHER);
        assertThat(course).extracting(Handwriting.Change::by).containsExactly(OTHER);
        assertThat(course.getLast().result()).isEqualTo(text);
    }

    @Test
    void wordsOfADecisionAreFoundWhereTheyStandOnceAndNowhereElse() {
        var text = document("One line. Another line.", "One line.");
        assertThat(DecisionsHome.once(text, "Another line.")).contains(new DecisionsHome.Words(11, 24));
        assertThat(DecisionsHome.once(text, "One line.")).isEmpty();
        assertThat(DecisionsHome.once(text, "No line.")).isEmpty();
        assertThat(DecisionsHome.once(text, "")).isEmpty();
    }

    @Test
    void wordsOfADecisionAreThoseThatItMeantNotThoseThatItWantsToGo() {
        var suggestion = Map.<String, Object>of("id", "s1", "author", OTHER.toString(), "at", 0);
        var paragraph = SCHEMA.node(
                "paragraph",
                SCHEMA.text("First. It "),
                SCHEMA.text("admits", List.of(SCHEMA.mark("deletion", suggestion))),
                SCHEMA.text("recognises", List.of(SCHEMA.mark("insertion", suggestion))),
                SCHEMA.text(" that. Last."));
        var away = SCHEMA.node("doc", paragraph, SCHEMA.node("paragraph", SCHEMA.text("More.")));
        var from = 1 + "First. ".length();
        var to = from + "It admitsrecognises that.".length();
        assertThat(DecisionsHome.meant(away, from, to)).isEqualTo("It recognises that.");
        assertThat(DecisionsHome.meant(away, from, away.content().size()))
                .isEqualTo("It recognises that. Last.\nMore.");
        assertThat(DecisionsHome.once(away, DecisionsHome.meant(away, from, to)))
                .contains(new DecisionsHome.Words(from, to));
    }

    private static List<Stretch> told(Node before, List<Handwriting.Change> course) {
        var attribution = new Attribution<PersonId>(before, OTHER);
        course.forEach(change -> change.steps().forEach(step -> attribution.follow(step, change.by())));
        return attribution.stretches().stream()
                .map(each -> new Stretch(each.from(), each.to(), each.hand()))
                .toList();
    }

    private static Node document(String... paragraphs) {
        return SCHEMA.node(
                "doc",
                java.util.Arrays.stream(paragraphs)
                        .map(text -> SCHEMA.node("paragraph", SCHEMA.text(text)))
                        .toArray(Node[]::new));
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
