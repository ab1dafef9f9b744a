package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private final Schema schema = Schema.mithaq();

    @Test
    void knowsWhatEachTypeIs() {
        assertThat(schema.topNodeType().name()).isEqualTo("doc");
        assertThat(schema.nodeType("paragraph").isTextblock()).isTrue();
        assertThat(schema.nodeType("hard_break").isLeaf()).isTrue();
        assertThat(schema.nodeType("footnote").isLeaf()).isFalse();
        assertThat(schema.nodeType("footnote").isAtom()).isTrue();
        assertThat(schema.nodeType("table_cell").isolating()).isTrue();
        assertThat(schema.markType("deletion").inclusive()).isFalse();
    }

    @Test
    void allowsMarksWhereThereIsInlineContent() {
        assertThat(schema.nodeType("paragraph").allowsMark(schema.markType("em")))
                .isTrue();
        assertThat(schema.nodeType("doc").allowsMark(schema.markType("em"))).isFalse();
    }

    @Test
    void ordersMarksAndReplacesThoseThatAreExcluded() {
        Mark strong = schema.mark("strong");
        Mark em = schema.mark("em");
        Mark first = schema.mark("insertion", Map.of("id", "s1", "author", "a", "at", 1));
        Mark second = schema.mark("insertion", Map.of("id", "s2", "author", "a", "at", 1));
        List<Mark> set = em.addTo(strong.addTo(first.addTo(List.of())));
        assertThat(set).containsExactly(em, strong, first);
        assertThat(second.addTo(set)).containsExactly(em, strong, second);
        assertThat(em.addTo(set)).isSameAs(set);
        assertThat(strong.removeFrom(set)).containsExactly(em, first);
    }

    @Test
    void fillsInDefaultsAndNormalisesNumbers() {
        Mark suggestion = schema.mark("insertion", Map.of("id", "s1", "author", "a", "at", 1764000000000L));
        assertThat(suggestion).isEqualTo(schema.mark("insertion", Map.of("id", "s1", "author", "a", "at", 1.764e12)));
        assertThat(schema.node("heading").attrs()).containsEntry("level", 2).containsEntry("id", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a( | Unexpected token",
                "(a | Missing closing paren",
                "a) | Unexpected trailing text",
                "a{1 | Unclosed braced range",
                "a{x} | Expected a number",
                "b | No node type or group 'b'",
                "a text | Mixing inline and block content"
            })
    void refusesContentExpressionsItCannotRead(String content, String reason) {
        assertThatThrownBy(() -> Schema.parse("""
                        {"nodes": [{"name": "doc", "content": "%s"}, {"name": "a"}, {"name": "text"}]}
                        """.formatted(content)))
                .isInstanceOf(InvalidContent.class)
                .hasMessageStartingWith(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | The schema is not JSON",
                "{\"nodes\": []} | A schema needs a top node type and a text type",
                "{\"nodes\": [{\"name\": \"doc\", \"marks\": \"em\"}, {\"name\": \"text\"}]} | Unknown mark type: em"
            })
    void refusesSchemasThatAreNotWhole(String file, String reason) {
        assertThatThrownBy(() -> Schema.parse(file))
                .isInstanceOf(InvalidContent.class)
                .hasMessageStartingWith(reason);
    }
}
