package org.mithaq.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mithaq.library.Catalogues.NOTES;
import static org.mithaq.library.Catalogues.PAPER;
import static org.mithaq.library.Catalogues.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Language;

/** Every bad file is refused with its name, the line and one sentence. */
class CatalogueReaderTest {

    private final CatalogueReader reader = new CatalogueReader();

    @Test
    void aGoodFileBecomesItems() throws Exception {
        var sheet = reader.read("paper.yaml", PAPER);

        var item = sheet.items().getFirst();
        assertThat(item.id()).isEqualTo(new ItemId("P-CH-1"));
        assertThat(item.title().ar()).isEqualTo("إسناد الهجمات");
        assertThat(item.paperSourceOrNull()).isEqualTo(new Item.PaperSource(new ItemId("P-REF-A01"), 12, "33", null));
        assertThat(item.links())
                .containsExactly(new Item.ItemLink(new ItemId("P-CH-2"), "see_also", Item.Origin.EDITORIAL));
        assertThat(reader.read("notes.yaml", NOTES).notes().getFirst().kind()).isEqualTo(VerificationNote.Kind.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: challenge             | kind: chalenge               | kind: chalenge     | P-CH-1 kind: “chalenge” is not one of the allowed values.
            as_of: "2026-11-23"\\nlinks | as_of: "2026-02-30"\\nlinks   | 2026-02-30         | There is no such day as 2026-02-30.
            origin: editorial           | origin: editor               | origin: editor     | P-CH-1 links.0.origin: “editor” is not one of the allowed values.
            group: challenges           | group: chalenges             | group: chalenges   | P-CH-1: the group “chalenges” is not among the groups of the file.
            id: P-CH-2                  | id: P-CH-1                   | id: P-CH-1\\n    kind: challenge\\n    group: challenges\\n    title: {ar: تدابير | The id P-CH-1 stands in this file twice.
            locales: [ar, en]           | locales: [ar]                | locales            | A catalogue must have both languages, ar and en.
            en: Confidence}             | en: ثقة}                     | en: ثقة            | P-CH-2 title.en: the English text has no Latin letter.
            ar: تدابير الثقة            | ar: Confidence               | ar: Confidence     | P-CH-2 title.ar: the Arabic text has no Arabic letter.
            id: P-CH-2                  | id: CH 2                     | id: CH 2           | CH 2 id: “CH 2” does not have the prescribed form.
            licence: CC-BY-4.0          | license: CC-BY-4.0           | license            | /: there is no field “license” in this format.
            footnote: 12                | footnote: 99                 | footnote: 99       | P-CH-1 paper_source.footnote: must have a maximum value of 27.
            version: 1                  | version: one                 | version: one       | version: a value of the type integer must stand here.
            """)
    void aBadValueIsToldWithItsLine(String good, String bad, String at, String reason) {
        var yaml = PAPER.replaceFirst(java.util.regex.Pattern.quote(lines(good)), lines(bad));
        assertThat(yaml).isNotEqualTo(PAPER);

        assertThat(problems(yaml)).contains("paper.yaml:" + line(yaml, lines(at)) + ": " + reason);
    }

    @Test
    void aMissingFieldIsToldWithTheItemItIsMissingFrom() {
        var yaml = PAPER.replace("    text: {ar: الثقة بين الدول ضعيفة, en: Trust between States is weak}\n", "");

        assertThat(problems(yaml))
                .containsExactly("paper.yaml:" + line(yaml, "- id: P-CH-2") + ": P-CH-2: the field “text” is missing.");
    }

    @Test
    void oneMissingLanguageIsMissingAndNothingElse() {
        var yaml = PAPER.replace("title: {ar: تدابير الثقة, en: Confidence}", "title: {ar: تدابير الثقة}");

        assertThat(problems(yaml))
                .containsExactly("paper.yaml:" + line(yaml, "title: {ar: تدابير")
                        + ": P-CH-2 title: the field “en” is missing.");
    }

    @Test
    void aTextOverItsLimitIsToldWithTheLimit() {
        var yaml = PAPER.replace("en: Confidence}", "en: " + "long ".repeat(50) + "}");

        assertThat(problems(yaml))
                .containsExactly(
                        "paper.yaml:" + line(yaml, "long ") + ": P-CH-2 title.en: longer than 200 characters.");
    }

    @Test
    void brokenYamlIsToldWithTheLineOnWhichItBreaks() {
        var yaml = PAPER.replace("locales: [ar, en]", "locales: [ar, en");

        assertThat(problems(yaml)).singleElement().asString().startsWith("paper.yaml:7: This is not readable YAML: ");
    }

    @Test
    void aRepeatedFieldIsRefused() {
        var yaml = PAPER.replace("licence: CC-BY-4.0", "licence: CC-BY-4.0\nversion: 2");

        assertThat(problems(yaml)).containsExactly("paper.yaml:8: The field “version” stands here twice.");
    }

    @Test
    void tagsThatNameJavaTypesAreRefused() {
        var yaml = PAPER.replace("licence: CC-BY-4.0", "licence: !!java.net.URL [\"http://localhost\"]");

        assertThat(problems(yaml)).isNotEmpty();
        var scalar = PAPER.replace("licence: CC-BY-4.0", "licence: !!java.io.File \"x\"");
        assertThat(problems(scalar)).anySatisfy(problem -> assertThat(problem).startsWith("paper.yaml:7: "));
    }

    @Test
    void aliasesThatMultiplyAreRefused() {
        var yaml = "a: &a [x, x]\nb: [*a, *a]\nc: 1\n";

        assertThat(problems(yaml)).singleElement().asString().contains("not readable YAML");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(problems("a: " + "[".repeat(60) + "]".repeat(60)))
                .singleElement()
                .asString()
                .contains("not readable YAML");
    }

    @Test
    void directionMarksInATextAreRefused() {
        var yaml = PAPER.replace("en: Confidence}", "en: \"Confidence\\u202Eecned\"}");

        assertThat(problems(yaml))
                .singleElement()
                .asString()
                .startsWith("paper.yaml:" + line(yaml, "ecned") + ": P-CH-2 title.en: ");
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThat(problems(new byte[] {(byte) 0xC3, (byte) 0x28}))
                .containsExactly("paper.yaml: The file is not UTF-8 text.");
        assertThat(problems(new byte[0])).containsExactly("paper.yaml: The file is empty.");
        assertThat(problems(new byte[YamlTree.MAX_CHARACTERS + 1]))
                .containsExactly("paper.yaml: The file is larger than 4 MB.");
        assertThat(problems("just a sentence")).isNotEmpty();
        assertThat(problems("- 1\n- 2\n")).isNotEmpty();
    }

    @Test
    void theReasonIsToldInArabicToo() {
        var problem = Problem.of("paper.yaml", 3, "missing", "P-CH-1", "text");

        assertThat(problem.reason(Language.AR)).isEqualTo("P-CH-1: الحقل «text» غير موجود.");
    }

    @Test
    void referencesThatLeadNowhereAreToldWithTheirLines() {
        var paper = PAPER.replace("to: P-CH-2", "to: P-CH-9")
                .replace("ref: P-REF-A01", "ref: P-REF-A02")
                .replace("notes: [VN-01]", "notes: [VN-01, VN-02]");

        assertThat(between(paper, NOTES))
                .containsExactlyInAnyOrder(
                        "paper.yaml:" + line(paper, "to: P-CH-9")
                                + ": P-CH-1: the link leads to P-CH-9, which does not exist.",
                        "paper.yaml:" + line(paper, "ref: P-REF-A02")
                                + ": P-CH-1: the source P-REF-A02 does not exist.",
                        "paper.yaml:" + line(paper, "VN-02") + ": P-CH-1: the note VN-02 does not exist.");
    }

    @Test
    void itemsAndNotesMustNameEachOther() {
        var silentNote = NOTES.replace("items: [P-CH-1]", "items: [P-CH-2]");

        assertThat(between(PAPER, silentNote))
                .containsExactlyInAnyOrder(
                        "paper.yaml:" + line(PAPER, "VN-01") + ": P-CH-1: the note VN-01 does not name this item.",
                        "notes.yaml:" + line(silentNote, "items: [")
                                + ": VN-01: the item P-CH-2 does not name this note.");
    }

    @Test
    void aParentMustExistAndNotBeAPartOfItsPart() {
        var circle = PAPER.replace("id: P-CH-1\n", "id: P-CH-1\n    parent: P-CH-2\n")
                .replace("id: P-CH-2\n", "id: P-CH-2\n    parent: P-CH-1\n");
        var orphan = PAPER.replace("id: P-CH-1\n", "id: P-CH-1\n    parent: P-CH\n");

        assertThat(between(circle, NOTES))
                .contains("paper.yaml:" + line(circle, "parent:") + ": P-CH-1: the item is a part of itself.");
        assertThat(between(orphan, NOTES))
                .contains("paper.yaml:" + line(orphan, "parent:") + ": P-CH-1: the parent P-CH does not exist.");
    }

    private static String lines(String text) {
        return text.replace("\\nlinks", "\n    links").replace("\\n", "\n");
    }

    private static List<String> between(String paper, String notes) {
        return CrossChecks.between(
                        List.of(Catalogues.sheet("paper.yaml", paper), Catalogues.sheet("notes.yaml", notes)))
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private List<String> problems(String yaml) {
        return problems(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> problems(byte[] bytes) {
        var bad = catchThrowableOfType(BadCatalogue.class, () -> reader.read("paper.yaml", bytes));
        assertThat(bad).as("the file is refused").isNotNull();
        return bad.problems().stream().map(Problem::toString).toList();
    }
}
