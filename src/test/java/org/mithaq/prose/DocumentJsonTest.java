package org.mithaq.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.prose.Docs.citation;
import static org.mithaq.prose.Docs.doc;
import static org.mithaq.prose.Docs.em;
import static org.mithaq.prose.Docs.footnote;
import static org.mithaq.prose.Docs.h;
import static org.mithaq.prose.Docs.libraryItem;
import static org.mithaq.prose.Docs.link;
import static org.mithaq.prose.Docs.p;
import static org.mithaq.prose.Docs.table;
import static org.mithaq.prose.Docs.td;
import static org.mithaq.prose.Docs.tr;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DocumentJsonTest {

    private final DocumentJson json = new DocumentJson(Schema.mithaq());

    @Test
    void readsWhatItWrites() {
        Node document = doc(
                        h(2, "الدبلوماسية ", em("السيبرانية"), " 😀"),
                        p(link("https://un.org", "UN"), citation("R1", "[1]"), footnote("see ", em("there"))),
                        libraryItem("CBM-3", p("text")),
                        table(tr(td(p("1")), td(p()))))
                .node();
        assertThat(json.read(json.write(document))).isEqualTo(document);
        assertThat(json.write(json.read(json.write(document)))).isEqualTo(json.write(document));
    }

    @Test
    void writesAttributesInTheOrderOfTheSchemaWithDefaultsFilledIn() {
        assertThat(json.write(json.read(paragraph("\"attrs\": {\"dir\": \"rtl\"}"))))
                .isEqualTo("{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\","
                        + "\"attrs\":{\"id\":null,\"dir\":\"rtl\",\"change\":null}}]}");
    }

    @Test
    void joinsTextsAndSortsMarks() {
        Node read = json.read(
                paragraph("\"content\": [" + text("a", "strong", "em") + "," + text("b", "em", "strong") + "]"));
        assertThat(read.child(0).childCount()).isEqualTo(1);
        assertThat(read.child(0).child(0).toString()).isEqualTo("em(strong(\"ab\"))");
    }

    @Test
    void keepsHalfAPairOfSurrogatesOnTheWayThroughUtf8() {
        Node half = doc(p("😀".substring(0, 1) + "x")).node();
        String written = json.write(half);
        assertThat(written).contains("\\ud83dx");
        byte[] stored = written.getBytes(StandardCharsets.UTF_8);
        assertThat(json.read(new String(stored, StandardCharsets.UTF_8))).isEqualTo(half);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | Not JSON",
                "[] | A node is not an object",
                "{\"type\": \"paragraph\"} | A document begins with doc, not paragraph",
                "{\"type\": \"doc\"} | Invalid content for node doc",
                "{\"type\": \"page\"} | Unknown node type: page",
                "{\"type\": \"doc\", \"content\": {}} | Content is not a list",
                "{\"type\": \"doc\", \"kind\": 1} | Unknown property kind of doc",
                "{\"type\": \"text\", \"text\": \"\"} | Empty text nodes are not allowed",
                "{\"type\": \"text\"} | A text node has no text"
            })
    void refusesWhatIsNoDocument(String document, String reason) {
        assertRefused(document, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paragraph | {\"id\": 7} | Attribute id of paragraph must be string or null",
                "paragraph | {\"id\": {}} | An attribute is neither text, number, truth value nor list",
                "paragraph | {\"id\": \"12345678901234567890123456789012345678901\"} | Attribute id of paragraph is longer than 40",
                "paragraph | {\"dir\": \"auto\"} | Attribute dir of paragraph is none of [null, ltr, rtl]",
                "paragraph | {\"onclick\": \"x\"} | Unsupported attribute onclick for paragraph",
                "paragraph | [] | The attributes of paragraph are not an object",
                "heading | {\"level\": 5} | Attribute level of heading is none of [1, 2, 3, 4]",
                "heading | {\"level\": \"2\"} | Attribute level of heading must be number",
                "citation | {\"link\": \"k\", \"item\": \"R1\", \"catalogue\": \"c\", \"version\": 0} | Attribute version of citation is less than 1.0",
                "citation | {\"link\": \"k\", \"item\": \"R1\", \"version\": 1} | No value supplied for attribute catalogue of citation",
                "ordered_list | {\"start\": 100001} | Attribute start of ordered_list is more than 100000.0",
                "table_cell | {\"colwidth\": [1, \"2\"]} | Attribute colwidth of table_cell must be numbers or null"
            })
    void refusesWrongAttributes(String type, String attrs, String reason) {
        assertRefused("{\"type\": \"" + type + "\", \"attrs\": " + attrs + "}", reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "java\\nscript:alert(1)",
                "\\u0001javascript:alert(1)",
                "\\u200bjavascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "//un.org",
                "/a",
                "a",
                "",
                "http:",
                "http:a",
                "http://",
                "https://a b",
                "https://a\\\"b",
                ":a",
                "mailto:"
            })
    void refusesAddressesThatAreNotAbsoluteWithAnAllowedScheme(String url) {
        assertRefused(linked(url), "Attribute href of link is no address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://un.org/a?b=c#d", "HTTP://x.org", "mailto:a@b.eg", "https://مصر.eg/ميثاق"})
    void takesAddressesWithAnAllowedScheme(String url) {
        assertThat(json.write(json.read(linked(url)))).contains(url);
    }

    @Test
    void refusesMarksThatExcludeEachOther() {
        String suggestion = "{\"type\":\"insertion\",\"attrs\":{\"id\":\"%s\",\"author\":\"a\",\"at\":1}}";
        String reason = "Invalid collection of marks for node text";
        assertRefused(paragraph("\"content\": [" + text("a", "em", "em") + "]"), reason);
        assertRefused(
                paragraph("\"content\": [{\"type\":\"text\",\"text\":\"a\",\"marks\":[" + suggestion.formatted("s1")
                        + "," + suggestion.formatted("s2") + "]}]"),
                reason);
    }

    @Test
    void refusesNestingBeyondTheLimitWithoutGettingLost() {
        assertRefused("{\"type\":\"blockquote\",\"content\":[".repeat(32) + "]}".repeat(32), "Nested deeper than 30");
        assertRefused("{\"type\":\"blockquote\",\"content\":[".repeat(100_000), "Not JSON");
    }

    @Test
    void readsNumbersInOneForm() {
        String attrs =
                "\"attrs\": {\"colwidth\": [1e2, 2.0, 2.5, 12345678901]}, \"content\": [{\"type\": \"paragraph\"}]";
        Node cell = json.read(
                        "{\"type\": \"doc\", \"content\": [{\"type\": \"table\", \"content\": [{\"type\": \"table_row\","
                                + " \"content\": [{\"type\": \"table_cell\", " + attrs + "}]}]}]}")
                .nodeAt(2);
        assertThat(cell.attr("colwidth")).isEqualTo(List.of(100, 2, 2.5, 12345678901L));
        assertThat(JsonMapper.shared()
                        .readTree(json.write(cell))
                        .at("/attrs/colwidth")
                        .toString())
                .isEqualTo("[100,2,2.5,12345678901]");
    }

    private void assertRefused(String document, String reason) {
        assertThatThrownBy(() -> json.read(document))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining(reason);
    }

    private static String paragraph(String rest) {
        return "{\"type\": \"doc\", \"content\": [{\"type\": \"paragraph\", " + rest + "}]}";
    }

    private static String text(String text, String... marks) {
        String list = String.join("\"},{\"type\":\"", marks);
        return "{\"type\":\"text\",\"text\":\"" + text + "\",\"marks\":[{\"type\":\"" + list + "\"}]}";
    }

    private static String linked(String url) {
        return paragraph(
                "\"content\": [{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":\""
                        + url + "\"}}]}]");
    }
}
