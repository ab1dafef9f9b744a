package org.mithaq.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordingTest {

    private static final String ALPHABET = "abAé\u0301 اأإآىيةهؤوـ\u064B\u0654\u0651٣3ﻻ😀\uFFFC.";

    /** The same table is read by frontend/policy-editor/folding.test.ts. */
    @TestFactory
    Stream<DynamicTest> examples() throws IOException {
        try (var file = WordingTest.class.getResourceAsStream("/folding-examples.json")) {
            var examples = new ArrayList<JsonNode>();
            JsonMapper.shared().readTree(file).forEach(examples::add);
            return examples.stream()
                    .map(example -> DynamicTest.dynamicTest(example.get("name").asString(), () -> check(example)));
        }
    }

    private static void check(JsonNode example) {
        var expected = new ArrayList<Wording.Range>();
        example.get("hits")
                .forEach(hit -> expected.add(
                        new Wording.Range(hit.get(0).asInt(), hit.get(1).asInt())));
        assertThat(wording(
                                example.get("words").asString(),
                                flag(example, "matchCase"),
                                flag(example, "wholeWords"),
                                flag(example, "tehMarbuta"))
                        .in(example.get("text").asString(), 100))
                .isEqualTo(expected);
    }

    private static boolean flag(JsonNode example, String name) {
        return example.path(name).asBoolean(false);
    }

    @Test
    void everyHitFoldsToWhatWasLookedFor() {
        var random = new Random(20261124);
        var hits = 0;
        for (var round = 0; round < 20_000; round++) {
            var words = random(random, 1 + random.nextInt(3));
            var text = random(random, random.nextInt(30));
            var teh = random.nextBoolean();
            var matchCase = random.nextBoolean();
            var wording = wording(words, matchCase, random.nextBoolean(), teh);
            if (wording.isEmpty()) {
                continue;
            }
            var end = 0;
            for (var range : wording.in(text, 1000)) {
                assertThat(range.from()).as(text).isGreaterThanOrEqualTo(end);
                assertThat(range.to()).isGreaterThan(range.from()).isLessThanOrEqualTo(text.length());
                end = range.to();
                assertThat(fold(text.substring(range.from(), range.to()), matchCase, teh))
                        .as("%s in %s", words, text)
                        .isEqualTo(fold(words, matchCase, teh));
                hits++;
            }
        }
        assertThat(hits).isGreaterThan(3_000);
    }

    @Test
    void aTextFindsItself() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var text = "x" + random(random, 1 + random.nextInt(10)).replace("\uFFFC", "");
            assertThat(wording(text, false, false, false).in(text, 2))
                    .as(text)
                    .isEqualTo(List.of(new Wording.Range(0, text.length())));
        }
    }

    @Test
    void looksThroughALongTextInATimeThatDoesNotExplode() {
        var text = "a".repeat(1_000_000) + "b";
        var begun = System.nanoTime();
        assertThat(wording("a".repeat(199) + "b", false, false, false).in(text, 10))
                .hasSize(1);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    private static String fold(String text, boolean matchCase, boolean teh) {
        return Folding.of(text, matchCase, teh).text();
    }

    private static String random(Random random, int length) {
        var text = new StringBuilder();
        var points = ALPHABET.codePoints().toArray();
        for (var i = 0; i < length; i++) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    private static Wording wording(String words, boolean matchCase, boolean whole, boolean teh) {
        return new Wording(words, matchCase, whole, teh);
    }
}
