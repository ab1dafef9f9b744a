package org.mithaq.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.common.Language.AR;
import static org.mithaq.common.Language.EN;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;

/** What was joined stays in the record of a decision, however much it is. */
class JoinedWordsTest {

    private static final Bilingual JOINT = new Bilingual("خط واحد للجميع", "One line for all");

    private static Bilingual card(String text) {
        return new Bilingual(text, text);
    }

    private static String of(List<Bilingual> origins) {
        return JoinedWords.of(JOINT, origins, Decision.LONGEST, EN);
    }

    @Test
    void whatFitsIsKeptWordForWord() {
        assertThat(of(List.of(card("Hotline"), card("خط ساخن"))))
                .isEqualTo("خط واحد للجميع\nOne line for all\n• Hotline\n• خط ساخن");
        assertThat(JoinedWords.of(card("One"), List.of(), 100, EN)).isEqualTo("One");
    }

    @Test
    void whatIsTooLongIsShortenedVisiblyAndNothingIsLeftOut() {
        var origins = IntStream.range(0, 20)
                .mapToObj(i -> card(i % 2 == 0 ? "Short " + i : "Long %d ".formatted(i) + "of many words ".repeat(70)))
                .toList();
        var said = of(origins);
        assertThat(said.length()).isLessThanOrEqualTo(Decision.LONGEST).isGreaterThan(Decision.LONGEST * 9 / 10);
        var lines = said.lines().toList();
        assertThat(lines).hasSize(2 + 20 + 1).startsWith("خط واحد للجميع", "One line for all");
        for (var i = 0; i < 20; i++) {
            var line = lines.get(2 + i);
            if (i % 2 == 0) {
                assertThat(line).isEqualTo("• Short " + i);
            } else {
                assertThat(line).startsWith("• Long " + i + " of many words").endsWith(JoinedWords.CUT);
                assertThat(origins.get(i).en()).startsWith(line.substring(2, line.length() - JoinedWords.CUT.length()));
            }
        }
        assertThat(lines.getLast()).startsWith("[…]");
        assertThat(JoinedWords.of(JOINT, origins, Decision.LONGEST, AR)
                        .lines()
                        .toList()
                        .getLast())
                .startsWith("تدل […] على بطاقات");
    }

    @Test
    void moreCardsThanLinesAreCounted() {
        var said = of(Collections.nCopies(900, card("Eleven words that say the same again and again and again")));
        assertThat(said.length()).isLessThanOrEqualTo(Decision.LONGEST);
        var listed = said.lines().filter(line -> line.startsWith("• ")).count();
        assertThat(listed).isGreaterThan(200);
        assertThat(said.lines().toList().getLast()).contains(Long.toString(900 - listed));
    }

    @Test
    void howeverLongTheyAreTheyFitAndNoCharacterIsCutInTwo() {
        var random = new Random(11);
        for (var run = 0; run < 200; run++) {
            var origins = IntStream.range(0, 1 + random.nextInt(300))
                    .mapToObj(i -> card("𝔘😀عَ".repeat(1 + random.nextInt(80))))
                    .toList();
            var said = of(origins);
            assertThat(said.length()).isLessThanOrEqualTo(Decision.LONGEST);
            assertThat(said.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF))
                    .isTrue();
        }
    }
}
