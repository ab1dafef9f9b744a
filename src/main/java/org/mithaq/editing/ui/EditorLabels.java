package org.mithaq.editing.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the texts that the element shows, from the file it keeps them in. */
final class EditorLabels {

    static final List<String> KEYS = read();

    private EditorLabels() {}

    private static List<String> read() {
        try (var file = EditorLabels.class.getResourceAsStream("labels.json")) {
            if (file == null) {
                throw new IllegalStateException("labels.json is not on the class path");
            }
            return List.copyOf(JsonMapper.shared().readValue(file, new TypeReference<List<String>>() {}));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
