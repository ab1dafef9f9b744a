package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.br;
import static org.mithaq.prose.Docs.citation;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.footnote;
import static org.mithaq.prose.Docs.h;
import static org.mithaq.prose.Docs.li;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.table;
import static org.mithaq.prose.Docs.td;
import static org.mithaq.prose.Docs.tr;
import static org.mithaq.prose.Docs.ul;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.prose.DocumentText.Block;

class DocumentTextTest {

    @Test
    void readsEachBlockAndFootnote() {
        Node document = doc(
                        h(1, "Title"),
                        p("one ", em("two"), footnote("a note"), br(), citation("R1", "[1]")),
                        ul(li(p("x"))))
                .node();
        assertThat(DocumentText.blocks(document))
                .containsExactly(
                        new Block(0, null, "heading", "Title"),
                        new Block(7, null, "paragraph", "one two\n[1]"),
                        new Block(15, null, "footnote", "a note"),
                        new Block(28, null, "paragraph", "x"));
        assertThat(DocumentText.plain(document)).isEqualTo("Title\none two\n[1]\na note\nx");
        assertThat(DocumentText.words(document)).isEqualTo(7);
    }

    @Test
    void readsTablesCellByCell() {
        Node document = doc(table(tr(td(p("a")), td(p("b"), p("c"))))).node();
        assertThat(DocumentText.plain(document)).isEqualTo("a\nb\nc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "'  ،. – ' | 0",
                "one two | 2",
                "don't | 1",
                "cyber-diplomacy | 1",
                "الدبلوماسية السيبرانية | 2",
                "بِحِمايةِ البِنى | 2",
                "الحـــرجة | 1",
                "الأمن،والسلم | 2",
                "٣٫٥ في المئة | 3",
                "CERT-EG وISO/IEC 27001 | 3",
                "e\u0301tat naïve | 2",
                "😀 word 👩‍💻 | 1"
            })
    void countsWords(String text, int words) {
        assertThat(DocumentText.words(text)).isEqualTo(words);
    }
}
