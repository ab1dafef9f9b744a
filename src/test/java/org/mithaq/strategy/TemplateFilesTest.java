package org.mithaq.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.common.Bilingual;
import org.mithaq.common.DataFile;

class TemplateFilesTest {

    private static final String SCHEMA = DataFile.resource("schema/template-1.schema.json");

    private final Templates templates = new TemplateFiles();

    @Test
    void theFourTemplatesLoadInOrder() {
        assertThat(templates.all()).extracting(Template::id).containsExactly("T1", "T2", "T3", "T4");
    }

    @Test
    void theFullStrategyHasSixteenSectionsAndItsAnnexes() {
        var sections = templates.find("T1").orElseThrow().sections();

        assertThat(sections).hasSize(17);
        assertThat(sections.getLast().form()).isEqualTo("annex");
        assertThat(sections.getLast().parts()).hasSize(6);
        assertThat(templates.find("T2").orElseThrow().sections()).hasSize(12);
        assertThat(templates.find("T3").orElseThrow().sections()).hasSize(11);
    }

    @Test
    void everySectionIsCompleteInBothLanguages() {
        for (var template : templates.all()) {
            for (var section : template.sections()) {
                var texts = Stream.of(
                                Stream.of(section.title(), section.purpose(), section.lead()),
                                section.guidingQuestions().stream(),
                                section.reviewChecks().stream(),
                                section.contributors().stream(),
                                section.parts().stream())
                        .flatMap(all -> all);
                assertThat(texts).as(section.id()).allMatch(TemplateFilesTest::inBoth);
                assertThat(section.guidingQuestions()).as(section.id()).isNotEmpty();
                assertThat(section.reviewChecks()).as(section.id()).isNotEmpty();
                assertThat(section.reviewers()).as(section.id()).isNotEmpty();
            }
        }
    }

    @Test
    void theNormsMatrixHasARowForEachOfTheElevenNorms() {
        var matrix = templates.find("T4").flatMap(Template::matrix).orElseThrow();

        assertThat(matrix.rows()).hasSize(11).startsWith("L-N-a").endsWith("L-N-k");
        assertThat(matrix.columns())
                .extracting(MatrixTemplate.Column::id)
                .contains("measures", "legal_basis", "owner", "evidence", "gap", "action", "assistance", "release");
    }

    @Test
    void aFaultNamesFileLineAndReason() {
        var text = DataFile.resource("template/t2-position-paper.yaml");

        assertThatThrownBy(() -> read(text.replaceFirst("form: text", "form: poem")))
                .isInstanceOf(DataFile.Fault.class)
                .hasMessageStartingWith("t2.yaml:" + lineOf(text, "form: text") + ": ");
        assertThatThrownBy(() -> read(text.replaceFirst("id: t2-02", "id: t2-01")))
                .hasMessage("t2.yaml:" + lineOf(text, "id: t2-02") + ": section t2-01 appears twice");
        assertThatThrownBy(() -> read(text.replaceFirst("min: 200, max: 350", "min: 400, max: 350")))
                .hasMessageEndingWith("min is more than max");
        assertThatThrownBy(() -> read(text.replaceFirst("format: 1", "format: 1\n  - x")))
                .hasMessageStartingWith("t2.yaml:");
        assertThatThrownBy(() -> read("")).hasMessage("t2.yaml:1: the file is empty");
    }

    private static Template read(String text) {
        return TemplateFiles.read("t2.yaml", text, SCHEMA);
    }

    private static int lineOf(String text, String part) {
        return (int) text.substring(0, text.indexOf(part)).lines().count();
    }

    private static boolean inBoth(Bilingual text) {
        return !text.ar().isBlank() && !text.en().isBlank();
    }
}
