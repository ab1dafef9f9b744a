package org.mithaq.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One catalogue file as read: items of a catalogue, or verification notes; with the line of every value for later checks. */
record Sheet(
        String file,
        String urn,
        int version,
        String content,
        Library.@Nullable Catalogue catalogue,
        List<Item> items,
        List<VerificationNote> notes,
        YamlTree tree) {

    Problem problem(String pointer, String key, Object... arguments) {
        return Problem.of(file, tree.line(pointer), key, arguments);
    }

    boolean sameContent(String other) {
        return content.equals(other);
    }
}
