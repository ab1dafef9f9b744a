package org.mithaq.export.pdf;

import java.util.List;
import org.mithaq.export.xml.Xml;

/** The order in which the cells of a row are written: the renderer knows tables from the left only. */
final class HtmlTables {

    private HtmlTables() {}

    /** The widths of the columns, as shares in thousandths. */
    static void columns(Xml out, List<Integer> widths, boolean rtl) {
        out.start("colgroup");
        order(widths, rtl).forEach(share -> out.leaf("col", "style", "width: " + share / 10.0 + "%"));
        out.end();
    }

    static <T> List<T> order(List<T> cells, boolean rtl) {
        return rtl ? cells.reversed() : cells;
    }
}
