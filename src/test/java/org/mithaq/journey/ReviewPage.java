package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The review of a document as a whole: its clearances, what is missing, its approval. */
final class ReviewPage {

    private final Seat seat;

    ReviewPage(Seat seat, String strategy) {
        this.seat = seat;
        seat.open("strategies/" + strategy + "/review");
        assertThat(seat.page().locator(".clearance-table tbody tr").first()).isVisible();
    }

    /** What is said to be missing, entry by entry. */
    Locator missing() {
        return seat.page().locator(".missing-list > li");
    }

    /** The one entry that says so, such as {@code waiting} for a section's title and a party. */
    Locator missing(String kind, Object... of) {
        return missing().filter(new Locator.FilterOptions().setHasText(seat.word("review.missing." + kind, of)));
    }

    Locator approveButton() {
        return seat.page().locator("#approve");
    }

    void approve(String decision) {
        approveButton().click();
        var dialog = seat.page().getByRole(AriaRole.DIALOG);
        seat.field("review.approve.number").fill(decision);
        seat.page().locator("#confirm").click();
        assertThat(dialog).hasCount(0);
    }

    Locator state() {
        return seat.page().locator(".document-acts .state").first();
    }

    Locator approvals() {
        return seat.page().locator(".approvals > li");
    }
}
