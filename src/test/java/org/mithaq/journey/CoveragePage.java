package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The coverage matrix of a document. */
final class CoveragePage {

    private final Seat seat;

    CoveragePage(Seat seat, String strategy) {
        this.seat = seat;
        seat.open("strategies/" + strategy + "/coverage");
        assertThat(seat.page().locator("coverage-matrix tbody tr").first()).isVisible();
    }

    /** Where the row of the item and the column of the section meet. */
    Locator cell(String item, String section) {
        return seat.page()
                .locator("coverage-matrix td[aria-label^='" + seat.word("coverage.cell.place", item, section) + "']");
    }

    Locator summary() {
        return seat.page().locator(".coverage p[role=status]");
    }

    /** Opens the cell, which then says more beside the matrix. */
    CoveragePage open(String item, String section) {
        cell(item, section).click();
        assertThat(detail()).containsText(item);
        return this;
    }

    /** The one click from a gap, in the row of its item, to the place to draft it. */
    DeskPage draft(String item, String section) {
        seat.page()
                .locator("coverage-matrix a.draft[aria-label='" + seat.word("coverage.gap.draft.place", item, section)
                        + "']")
                .click();
        return new DeskPage(seat);
    }

    private Locator detail() {
        return seat.page().locator(".cell-detail");
    }
}
