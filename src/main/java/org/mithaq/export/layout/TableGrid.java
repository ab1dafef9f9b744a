package org.mithaq.export.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.prose.Node;

/** A table with its merged cells spread over a grid, so that every row has a cell for every column. */
public record TableGrid(int columns, List<Row> rows) {

    /** The most columns that fit a page at all; wider spans are cut. */
    private static final int MAX_COLUMNS = 60;

    /** Points: a column with less holds a word in each line. */
    private static final int NARROWEST = 50;

    public record Row(boolean header, List<Cell> cells) {}

    /** @param node null where a cell of a row above reaches down */
    public record Cell(@Nullable Node node, int columns, int rows, boolean continues) {}

    public static TableGrid of(Node table) {
        var rows = new ArrayList<Row>();
        var reaching = new int[MAX_COLUMNS];
        var spans = new int[MAX_COLUMNS];
        var columns = 1;
        for (var row : table.children()) {
            var cells = new ArrayList<Cell>();
            var column = 0;
            var next = 0;
            while (column < MAX_COLUMNS && (next < row.childCount() || reachesAfter(reaching, column))) {
                if (reaching[column] > 0) {
                    var span = spans[column];
                    cells.add(new Cell(null, span, 1, true));
                    reaching[column]--;
                    column += span;
                } else if (next < row.childCount()) {
                    var cell = row.child(next++);
                    var span = free(reaching, column, number(cell, "colspan"));
                    var down = number(cell, "rowspan");
                    cells.add(new Cell(cell, span, down, false));
                    reaching[column] = down - 1;
                    spans[column] = span;
                    column += span;
                } else {
                    cells.add(new Cell(null, 1, 1, false));
                    column++;
                }
            }
            columns = Math.max(columns, column);
            rows.add(new Row(header(row), cells));
        }
        return new TableGrid(columns, padded(rows, columns));
    }

    /** Shares of the columns in thousandths, for a table that is so many points wide. */
    public List<Integer> widths(double points) {
        return new ColumnShares(rows, columns).in(points);
    }

    /** Whether it can be read in so many points: few enough columns, and no word broken. */
    public boolean fits(double points) {
        return columns <= points / NARROWEST && new ColumnShares(rows, columns).fit(points);
    }

    /** How many rows at the top are headers; they repeat on every page. */
    public int headerRows() {
        var count = 0;
        while (count < rows.size() - 1 && rows.get(count).header()) {
            count++;
        }
        return count;
    }

    private static boolean header(Node row) {
        return row.childCount() > 0
                && row.children().stream().allMatch(cell -> cell.type().name().equals("table_header"));
    }

    private static boolean reachesAfter(int[] reaching, int column) {
        for (var i = column; i < reaching.length; i++) {
            if (reaching[i] > 0) {
                return true;
            }
        }
        return false;
    }

    private static int free(int[] reaching, int column, int wanted) {
        var span = 1;
        while (span < wanted && column + span < MAX_COLUMNS && reaching[column + span] == 0) {
            span++;
        }
        return span;
    }

    private static int number(Node cell, String name) {
        return cell.attr(name) instanceof Number value ? Math.max(1, value.intValue()) : 1;
    }

    private static List<Row> padded(List<Row> rows, int columns) {
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row.cells());
                    var missing =
                            columns - cells.stream().mapToInt(Cell::columns).sum();
                    for (var i = 0; i < missing; i++) {
                        cells.add(new Cell(null, 1, 1, false));
                    }
                    return new Row(row.header(), List.copyOf(cells));
                })
                .toList();
    }
}
