package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The review of a section, under its text on the desk. */
final class ReviewBar {

    private final Seat seat;

    ReviewBar(Seat seat) {
        this.seat = seat;
        assertThat(bar()).isVisible();
    }

    Locator bar() {
        return seat.page().locator(".review-bar");
    }

    void send() {
        bar().locator("#send-to-review").click();
        confirm();
        assertThat(bar().locator(".review-parties")).isVisible();
    }

    /** Clears for the scope, such as {@code legal}. */
    void clear(String scope) {
        bar().locator("#answer-" + scope).click();
        seat.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions()
                                .setName(seat.word("review.outcome.cleared"))
                                .setExact(true))
                .check();
        confirm();
    }

    void hasState(String state) {
        assertThat(bar().locator(".review-bar-head")).containsText(seat.word("state.section." + state));
    }

    /** How many parties stand so, such as {@code void}. */
    void standing(String standing, int count) {
        var parties = bar().locator(".review-parties > li")
                .filter(new Locator.FilterOptions().setHasText(seat.word("review.standing." + standing)));
        assertThat(parties).hasCount(count);
    }

    private void confirm() {
        var dialog = seat.page().getByRole(AriaRole.DIALOG);
        seat.page().locator("#confirm").click();
        assertThat(dialog).hasCount(0);
    }
}
