package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The State shall cooperate      | The State shall co-operate          | true
                    The State shall cooperate      | The  State shall cooperate.         | true
                    تتعاون الدوله مع شركائها            | تتعاون الدولة مع شركائها                 | true
                    The State cooperates           | The State cooperates in good faith and always | false
                    By 2026 the State acts         | By 2027 the State acts              | false
                    بحلول ٢٠٢٦ تعمل الدولة             | بحلول 2026 تعمل الدولة                 | true
                    one two three four five        | one two three four five six seven   | true
                    one two three four five        | one two three four five six seven eight | false
                    The State shall cooperate      | Everybody else will do otherwise    | false
                    """)
    void aSlipOfThePenIsSmall(String before, String after, boolean small) {
        assertThat(SmallChange.refusal(TextsInMemory.document(before), TextsInMemory.document(after))
                        .isEmpty())
                .isEqualTo(small);
    }

    @Test
    void aParagraphMoreIsNeverSmall() {
        assertThat(SmallChange.refusal(TextsInMemory.document("One two"), TextsInMemory.document("One", "two")))
                .contains("review.refusal.notMinorStructure");
    }

    @Test
    void anotherLibraryItemOrWordingIsNeverSmall() {
        var before = TextsInMemory.withItem("Text", "P-REC-1", "as_is");
        assertThat(SmallChange.refusal(before, TextsInMemory.withItem("Text", "P-REC-2", "as_is")))
                .isPresent();
        assertThat(SmallChange.refusal(before, TextsInMemory.withItem("Text", "P-REC-1", "corrected")))
                .isPresent();
        assertThat(SmallChange.refusal(before, TextsInMemory.withItem("Texts", "P-REC-1", "as_is")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3,true", "kitten,sitting,2,false", "abc,abc,0,true", "'',abcd,4,true", "'',abcd,3,false"
    })
    void theEditDistanceIsBounded(String a, String b, int limit, boolean within) {
        assertThat(SmallChange.within(a, b, limit)).isEqualTo(within);
        assertThat(SmallChange.within(b, a, limit)).isEqualTo(within);
    }

    @Test
    void theBandAgreesWithTheWholeTable() {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            var a = word(random);
            var b = word(random);
            int distance = distance(a, b);
            for (int limit = 0; limit < 8; limit++) {
                assertThat(SmallChange.within(a, b, limit))
                        .as("%s and %s within %d", a, b, limit)
                        .isEqualTo(distance <= limit);
            }
        }
    }

    @Test
    void textsOfTwoHundredThousandCharactersAreComparedWhereOnlyTheirEndsDiffer() {
        var text = "word ".repeat(40_000);
        assertThat(SmallChange.within("a" + text + "a", "b" + text + "b", 20)).isTrue();
        assertThat(SmallChange.within("a" + text + "a", "b" + text + "b", 1)).isFalse();
    }

    private static String word(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int distance(String a, String b) {
        var table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                int same = i == 0 || j == 0
                        ? Math.max(i, j)
                        : table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                table[i][j] = i == 0 || j == 0 ? same : Math.min(same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
            }
        }
        return table[a.length()][b.length()];
    }
}
