package org.mithaq.desk;

/** Which columns have a place beside the text. On a narrow screen they open as sheets; two languages need the panel's place too. */
record ColumnRoom(boolean outline, boolean panel) {

    static final ColumnRoom ALL = new ColumnRoom(true, true);

    /** Widths in CSS pixels from which columns have room; the first is the breakpoint of desk.css. */
    private static final int OUTLINE = 1088;

    private static final int TWO_LANGUAGES = 1680;

    /** @param width of the window in CSS pixels */
    static ColumnRoom of(int width, PageView view) {
        var outline = width >= OUTLINE;
        return new ColumnRoom(outline, outline && (view != PageView.BOTH || width >= TWO_LANGUAGES));
    }
}
