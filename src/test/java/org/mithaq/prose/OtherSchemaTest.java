package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of ProseMirror that no type of the schema of policy texts brings into play. */
class OtherSchemaTest {

    private static final Schema SCHEMA = Schema.parse("""
            {"nodes": [
                {"name": "doc", "content": "(plain | rich)+"},
                {"name": "plain", "content": "text*", "marks": ""}, {"name": "rich", "content": "text*"},
                {"name": "text"}],
             "marks": [{"name": "code", "excludes": "_"}, {"name": "em"}, {"name": "note", "excludes": ""}]}
            """);

    @Test
    void anExcludingMarkStaysWhereTheExcludedOneIsAdded() {
        Mark code = SCHEMA.mark("code");
        Mark em = SCHEMA.mark("em");
        assertThat(em.addTo(List.of(code))).containsExactly(code);
        assertThat(code.addTo(List.of(em))).containsExactly(code);
    }

    @Test
    void marksAreSkippedWhereTheParentDoesNotAllowThem() {
        Node doc =
                SCHEMA.node("doc", SCHEMA.node("plain", SCHEMA.text("one")), SCHEMA.node("rich", SCHEMA.text("two")));
        Node marked = new AddMarkStep(1, 9, SCHEMA.mark("em")).apply(doc);
        assertThat(marked.toString()).isEqualTo("doc(plain(\"one\"), rich(em(\"two\")))");
    }
}
