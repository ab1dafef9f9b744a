package org.mithaq.export.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Language;
import org.mithaq.export.ExportModel;
import org.mithaq.prose.Node;

/**
 * A row of a section whose two languages stand beside each other. A heading stands in the row of what follows it, so that no page ends
 * between them.
 *
 * @param cells of the first and of the second language; an empty one says nothing here
 * @param across whether the one cell that is not empty takes the whole width: it has a table that cannot be read in half of it
 */
public record SideBySideRow(List<Cell> cells, boolean across) {

    /** Letters of a row that stays on one page with its heading: longer ones may run over its end. */
    private static final int SHORT = 1_200;

    /** @param title whether the title of the section comes first */
    public record Cell(boolean title, List<Node> blocks) {

        public boolean isEmpty() {
            return !title && blocks.isEmpty();
        }

        private Cell and(@Nullable Node block) {
            return block == null
                    ? this
                    : new Cell(
                            title,
                            Stream.concat(blocks.stream(), Stream.of(block)).toList());
        }

        private boolean heads() {
            return title || blocks.stream().anyMatch(SideBySideRow::heading);
        }

        private int letters() {
            return blocks.stream()
                    .mapToInt(block -> block.textContent().length())
                    .sum();
        }
    }

    private static final Cell NOTHING = new Cell(false, List.of());

    /** The rows of a section in two languages; {@code half} is the width of one column in points. */
    public static List<SideBySideRow> of(ExportModel.ExportedSection section, List<Language> languages, double half) {
        return of(blocks(section, languages.getFirst()), blocks(section, languages.getLast()), half);
    }

    private static List<Node> blocks(ExportModel.ExportedSection section, Language language) {
        var body = section.bodies().get(language);
        return body == null ? List.of() : body.document().children();
    }

    /** Block beside block, in the order of the texts. */
    static List<SideBySideRow> of(List<Node> first, List<Node> second, double half) {
        var rows = new ArrayList<SideBySideRow>();
        var one = new Cell(true, List.of());
        var other = one;
        for (var i = 0; i < Math.max(first.size(), second.size()); i++) {
            var left = i < first.size() ? first.get(i) : null;
            var right = i < second.size() ? second.get(i) : null;
            one = one.and(left);
            other = other.and(right);
            if ((left == null || heading(left)) && (right == null || heading(right))) {
                continue;
            }
            if (tooWide(left, half) || tooWide(right, half)) {
                add(rows, one, NOTHING, table(left));
                add(rows, NOTHING, other, table(right));
            } else {
                add(rows, one, other, false);
            }
            one = NOTHING;
            other = NOTHING;
        }
        add(rows, one, other, false);
        return rows;
    }

    /** Whether no page may end in it: a heading with little below it. */
    public boolean together() {
        return cells.stream().anyMatch(Cell::heads)
                && cells.stream().mapToInt(Cell::letters).max().orElse(0) <= SHORT;
    }

    private static void add(List<SideBySideRow> rows, Cell one, Cell other, boolean across) {
        if (!one.isEmpty() || !other.isEmpty()) {
            rows.add(new SideBySideRow(List.of(one, other), across));
        }
    }

    private static boolean heading(Node block) {
        return block.type().name().equals("heading");
    }

    private static boolean table(@Nullable Node block) {
        return block != null && block.type().name().equals("table");
    }

    private static boolean tooWide(@Nullable Node block, double half) {
        return block != null && table(block) && !TableGrid.of(block).fits(half);
    }
}
