package org.mithaq.workshop.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> of(String text) {
        return Sentences.of(text).stream()
                .map(range -> text.substring(range.from(), range.to()))
                .toList();
    }

    @Test
    void sentencesEndAtStopsOfBothScripts() {
        assertThat(of("First one. Second one?  Third!")).containsExactly("First one.", "Second one?", "Third!");
        assertThat(of("هل هذا ملزم؟ نعم، في القانون. انتهى…"))
                .containsExactly("هل هذا ملزم؟", "نعم، في القانون.", "انتهى…");
    }

    @Test
    void quotationsAndBracketsCloseWithTheirSentence() {
        assertThat(of("He said “Stop.” They stopped (all of them.) Then they went."))
                .containsExactly("He said “Stop.”", "They stopped (all of them.)", "Then they went.");
    }

    @Test
    void numbersAbbreviationsAndInitialsEndNothing() {
        assertThat(of("See art. 51 of the Charter, e.g. No. 3.5 of it. J. Smith agrees."))
                .containsExactly("See art. 51 of the Charter, e.g. No. 3.5 of it.", "J. Smith agrees.");
        assertThat(of("1. Scope of the text. 2. Terms.")).containsExactly("1. Scope of the text.", "2. Terms.");
        assertThat(of("انظر ص. ٥ من الوثيقة. ثم تابع.")).containsExactly("انظر ص. ٥ من الوثيقة.", "ثم تابع.");
    }

    @Test
    void whatGoesOnInSmallLettersIsTheSameSentence() {
        assertThat(of("The so-called Yahoo! case went on. It ended."))
                .containsExactly("The so-called Yahoo! case went on.", "It ended.");
    }

    @Test
    void aBreakOfTheLineEndsASentence() {
        assertThat(of("one\ntwo")).containsExactly("one", "two");
        assertThat(of(" \n ")).isEmpty();
        assertThat(of("")).isEmpty();
        assertThat(of("...")).containsExactly("...");
    }
}
