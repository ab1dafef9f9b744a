package org.mithaq.export.docx;

import java.util.List;
import java.util.function.Consumer;
import org.mithaq.export.layout.TableGrid;
import org.mithaq.export.xml.Xml;
import org.mithaq.prose.Node;

/** Tables with explicit widths and grids, which Word needs to keep its columns, mirrored where they read from the right. */
final class DocxTables {

    static final double TWIPS_PER_POINT = 20;

    /** On both sides of what stands in a cell, in twentieths of a point. */
    static final int PADDING = 216;

    private DocxTables() {}

    /** Opens a table; {@code widths} are shares in thousandths of {@code width} (twentieths of a point). */
    static void open(Xml out, String style, int width, List<Integer> widths, boolean rtl, boolean header) {
        out.start("w:tbl").start("w:tblPr").leaf("w:tblStyle", "w:val", style);
        if (rtl) {
            out.leaf("w:bidiVisual");
        }
        out.leaf("w:tblW", "w:w", width, "w:type", "dxa")
                .leaf("w:tblLayout", "w:type", "fixed")
                .leaf("w:tblLook", "w:val", header ? "0020" : "0000")
                .end();
        out.start("w:tblGrid");
        widths.forEach(share -> out.leaf("w:gridCol", "w:w", width * share / 1000));
        out.end();
    }

    static void row(Xml out, boolean header, Runnable cells) {
        out.start("w:tr").start("w:trPr").leaf("w:cantSplit");
        if (header) {
            out.leaf("w:tblHeader");
        }
        out.end();
        cells.run();
        out.end();
    }

    static void cell(Xml out, int width, Runnable content) {
        cell(out, width, 1, content);
    }

    /** A cell over so many columns. */
    static void cell(Xml out, int width, int columns, Runnable content) {
        out.start("w:tc").start("w:tcPr").leaf("w:tcW", "w:w", width, "w:type", "dxa");
        if (columns > 1) {
            out.leaf("w:gridSpan", "w:val", columns);
        }
        out.end();
        content.run();
        out.end();
    }

    /** A table of the text; {@code content} writes the blocks of a cell and ends with a paragraph. */
    static void grid(Xml out, TableGrid grid, int width, boolean rtl, CellWriter content) {
        var widths = grid.widths(width / TWIPS_PER_POINT);
        open(out, "MithaqTable", width, widths, rtl, grid.headerRows() > 0);
        for (var r = 0; r < grid.rows().size(); r++) {
            var row = grid.rows().get(r);
            var header = r < grid.headerRows();
            out.start("w:tr").start("w:trPr").leaf("w:cantSplit");
            if (header) {
                out.leaf("w:tblHeader");
            }
            out.end();
            var column = 0;
            for (var cell : row.cells()) {
                var share = widths.subList(column, column + cell.columns()).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                column += cell.columns();
                cell(out, cell, width * share / 1000, header, content);
            }
            out.end();
        }
        out.end();
    }

    private static void cell(Xml out, TableGrid.Cell cell, int width, boolean header, CellWriter content) {
        out.start("w:tc").start("w:tcPr").leaf("w:tcW", "w:w", width, "w:type", "dxa");
        if (cell.columns() > 1) {
            out.leaf("w:gridSpan", "w:val", cell.columns());
        }
        if (cell.continues()) {
            out.leaf("w:vMerge");
        } else if (cell.rows() > 1) {
            out.leaf("w:vMerge", "w:val", "restart");
        }
        out.end();
        var node = cell.node();
        if (node == null) {
            DocxParagraphs.open(out, "TableText", false);
            out.end();
        } else {
            content.write(node, header || node.type().name().equals("table_header"), width);
        }
        out.end();
    }

    @FunctionalInterface
    interface CellWriter {
        void write(Node cell, boolean header, int width);
    }

    /** A table of our own: header words and rows of texts. */
    static void plain(
            Xml out,
            DocxRuns runs,
            int width,
            List<Integer> widths,
            boolean rtl,
            List<String> header,
            List<List<Consumer<Xml>>> rows) {
        open(out, "MithaqTable", width, widths, rtl, true);
        row(out, true, () -> {
            for (var i = 0; i < header.size(); i++) {
                var text = header.get(i);
                cell(out, width * widths.get(i) / 1000, () -> {
                    DocxParagraphs.open(out, "TableHeading", rtl);
                    runs.plain(out, text, rtl, null);
                    out.end();
                });
            }
        });
        for (var cells : rows) {
            row(out, false, () -> {
                for (var i = 0; i < cells.size(); i++) {
                    var content = cells.get(i);
                    cell(out, width * widths.get(i) / 1000, () -> content.accept(out));
                }
            });
        }
        out.end();
    }
}
