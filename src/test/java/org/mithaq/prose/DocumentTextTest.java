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

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.prose.DocumentText.Block;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    void aCrossReferenceIsNoWordAndKeepsTheWordsAroundItApart() {
        var schema = Schema.mithaq();
        var reference = schema.node(
                "cross_reference",
                java.util.Map.of("section", "11111111-1111-4111-8111-111111111111", "form", "title"));
        Node document =
                schema.node("doc", schema.node("paragraph", schema.text("see"), reference, schema.text("there")));
        assertThat(DocumentText.plain(document)).isEqualTo("see\u00a7there");
        assertThat(DocumentText.words(document)).isEqualTo(2);
    }

    @Test
    void readsTablesCellByCell() {
        Node document = doc(table(tr(td(p("a")), td(p("b"), p("c"))))).node();
        assertThat(DocumentText.plain(document)).isEqualTo("a\nb\nc");
    }

    /** The editor counts the same table. */
    static Stream<JsonNode> words() throws IOException {
        try (var table = DocumentTextTest.class.getResourceAsStream("/prose/words.json")) {
            return JsonMapper.shared().readTree(table).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("words")
    void countsWords(JsonNode row) {
        var counted = row.has("text")
                ? DocumentText.words(row.path("text").asString())
                : DocumentText.words(new DocumentJson(Schema.mithaq())
                        .read(row.path("document").toString()));
        assertThat(counted).isEqualTo(row.path("words").intValue());
    }
}
