package org.mithaq.export.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.export.ExportWish;
import org.mithaq.export.Sample;
import org.mithaq.export.StrategyReader;

/** The machine-readable file: what is written is read back, and everything else is refused with its place. */
class JsonFormatTest {

    private final ExportWish wish = ExportWish.of(ExportWish.Format.JSON, Language.AR, Language.EN);
    private final JsonReader reader = new JsonReader();

    @Test
    void whatIsWrittenSatisfiesTheSchemaAndIsReadBack() {
        var model = Sample.model();
        var read = reader.read(new JsonWriter().write(model, wish));
        assertThat(read.data()).isEqualTo(model.document().data());
        assertThat(read.sections()).hasSameSizeAs(model.sections());
        for (var i = 0; i < read.sections().size(); i++) {
            var before = model.sections().get(i);
            var after = read.sections().get(i);
            assertThat(after.data()).isEqualTo(before.data());
            before.bodies()
                    .forEach((language, body) ->
                            assertThat(after.bodies().get(language)).isEqualTo(body.document()));
        }
        assertThat(read.sections().get(2).parent()).isEqualTo(1);
    }

    @Test
    void equalModelsGiveEqualBytes() {
        assertThat(new JsonWriter().write(Sample.model(), wish))
                .isEqualTo(new JsonWriter().write(Sample.model(), wish));
    }

    @Test
    void everythingIsInTheFile() {
        assertThat(sample())
                .contains("\"login\" : \"layla\"", "cleared_with_comments", "Every one?", "VN-07", "A/80/257")
                .contains("Worded for the neighbourhood", "What is the risk?", Sample.ARABIC_SENTENCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "marking"            | "markingg"            | export.refusal.schema
                    "blockquote"         | "iframe"              | export.refusal.schema
                    "label"              | "onclick"             | export.refusal.text
                    https://docs.un.org/en/A/RES | javascript:alert(1)// | export.refusal.text
                    "parent" : "00000000-0000-4000-8000-000000000002" | "parent" : "00000000-0000-4000-8000-000000000009" | export.refusal.order
                    "id" : "00000000-0000-4000-8000-000000000002" | "id" : "00000000-0000-4000-8000-000000000001" | export.refusal.twice
                    "form" : "number_title" | "form" : "page"    | export.refusal.text
                    2026-12-31           | 2026-02-31            | export.refusal.schema
                    "controlling" : "ar" | "controlling" : "fr"  | export.refusal.schema
                    "T1"                 | 1                     | export.refusal.schema
                    """)
    void damagedFilesAreRefused(String from, String to, String key) {
        var damaged = sample().replace(from, to);
        assertThat(damaged).isNotEqualTo(sample());
        assertThatThrownBy(() -> reader.read(damaged.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    @Test
    void whatIsNoJsonOrTooBigOrTooDeepIsRefused() {
        refused("{\"format\":", "export.refusal.notJson");
        refused("{\"format\":1,\"format\":2}", "export.refusal.notJson");
        refused("[".repeat(5000), "export.refusal.notJson");
        refused("", "export.refusal.schema");
        refused(" ".repeat(StrategyReader.MAX_BYTES + 1), "export.refusal.tooBig");
    }

    private void refused(String file, String key) {
        assertThatThrownBy(() -> reader.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private String sample() {
        return new String(new JsonWriter().write(Sample.model(), wish), StandardCharsets.UTF_8);
    }
}
