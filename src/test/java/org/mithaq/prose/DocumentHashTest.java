package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.footnote;
import static org.mithaq.prose.Docs.h;
import static org.mithaq.prose.Docs.insertion;
import static org.mithaq.prose.Docs.node;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.strong;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.prose.Docs.Built;

class DocumentHashTest {

    @Test
    void isTheSameForTheSameText() {
        assertThat(hash(doc(p("one", em("two"))))).isEqualTo(hash(doc(p("o", "ne", em("two")))));
        assertThat(hash(doc(p("one")))).hasSize(64).matches("[0-9a-f]+");
    }

    @Test
    void doesNotMindIdsAndDirections() {
        Built plain = doc(p("one", footnote("note")));
        Built dressed = doc(node(
                "paragraph", Map.of("id", "b1", "dir", "rtl"), "one", node("footnote", Map.of("id", "f1"), "note")));
        assertThat(hash(dressed)).isEqualTo(hash(plain));
    }

    @Test
    void mindsTextStructureMarksAndSuggestions() {
        assertThat(new String[] {
                    hash(doc(p("one two"))),
                    hash(doc(p("one  two"))),
                    hash(doc(p("one"), p("two"))),
                    hash(doc(h(2, "one two"))),
                    hash(doc(h(3, "one two"))),
                    hash(doc(p("one ", em("two")))),
                    hash(doc(p("one ", strong("two")))),
                    hash(doc(p("one ", insertion("s1", "two")))),
                    hash(doc(p("one ", footnote("two")))),
                    hash(doc(node("paragraph", Map.of("change", "join:s1"), "one two")))
                })
                .doesNotHaveDuplicates();
    }

    private static String hash(Built built) {
        return DocumentHash.of(built.node());
    }
}
