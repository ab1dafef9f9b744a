package org.mithaq.export.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The labels of lists in exports are those of the editor: both are tested on one table. */
class ListLabelsTest {

    private static final Path TABLE = Path.of("frontend", "policy-editor", "list-labels.json");

    record Row(String style, int number, boolean rtl, String label) {}

    @Test
    void everyLabelIsThatOfTheSharedTable() throws Exception {
        var rows = JsonMapper.shared().readValue(Files.readString(TABLE), new TypeReference<List<Row>>() {});
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows).allSatisfy(row -> assertThat(ListLabels.numbered(row.style(), row.number(), row.rtl()))
                .isEqualTo(row.label()));
    }
}
