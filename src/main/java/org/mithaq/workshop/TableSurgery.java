package org.mithaq.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.prose.Node;
import org.mithaq.prose.Schema;
import org.mithaq.prose.Suggestions;
import org.mithaq.workshop.Wording.Row;

/** Where a row of a table goes: at the end of the last table, else in a new one at the end of the text. */
final class TableSurgery {

    private static final Schema SCHEMA = Schema.mithaq();

    private final Node document;
    private final Row wanted;

    TableSurgery(Node document, Row wanted) {
        this.document = document;
        this.wanted = wanted;
    }

    /** @param block a row, or a table with a header and that row */
    record Place(int pos, Node block) {}

    /** @throws Invalid when the table has fewer columns than the row has cells */
    Optional<Place> plan() {
        var last = new AtomicReference<@Nullable Place>();
        document.descendants((node, pos, parent, index) -> {
            if (!node.type().name().equals("table")) {
                return true;
            }
            if (!Suggestions.isNew(node) || isOurs(node)) {
                last.set(new Place(pos + node.nodeSize() - 1, node));
            }
            return false;
        });
        var found = last.get();
        if (found != null) {
            return Optional.of(new Place(found.pos(), row(texts(found.block().child(0)))));
        }
        return wanted.header().isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(document.content().size(), table()));
    }

    /** A table that an earlier row has brought along and nobody has accepted yet: the next row goes into it and not into another one. */
    private boolean isOurs(Node table) {
        return !wanted.header().isEmpty()
                && texts(table.child(0)).equals(wanted.header())
                && table.child(0).child(0).type().name().equals("table_header");
    }

    private Node table() {
        var header = wanted.header().stream()
                .map(name -> SCHEMA.node("table_header", Surgery.paragraph(name)))
                .toArray(Node[]::new);
        return SCHEMA.node(
                "table", Map.of("id", Surgery.freshId()), SCHEMA.node("table_row", header), row(wanted.header()));
    }

    private Node row(List<String> columns) {
        if (wanted.cells().size() > columns.size()) {
            throw new Invalid("workshop.refusal.columns", columns.size());
        }
        var source = wanted.header().isEmpty()
                ? -1
                : columns.lastIndexOf(wanted.header().getLast());
        var cells = new ArrayList<Node>();
        for (var column = 0; column < columns.size(); column++) {
            var text = column < wanted.cells().size()
                    ? wanted.cells().get(column)
                    : column == source ? wanted.source() : "";
            var clean = Checked.optional(text, Decision.LONGEST).replace('\n', ' ');
            cells.add(SCHEMA.node("table_cell", clean.isEmpty() ? SCHEMA.node("paragraph") : Surgery.paragraph(clean)));
        }
        return SCHEMA.node("table_row", cells.toArray(Node[]::new));
    }

    /** What the cells of a row say; a cell over several columns says it in the first of them. */
    private static List<String> texts(Node row) {
        var texts = new ArrayList<String>();
        for (var cell : row.children()) {
            texts.add(cell.textContent().strip());
            var span = cell.attr("colspan") instanceof Number number ? number.intValue() : 1;
            for (var more = 1; more < span; more++) {
                texts.add("");
            }
        }
        return texts;
    }
}
