package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The threads beside the text. */
final class CommentsTab {

    private final Seat seat;

    CommentsTab(Seat seat) {
        this.seat = seat;
        assertThat(seat.page().locator(".comments-panel")).isVisible();
    }

    /** Sends what is asked about the selection that was marked for a comment. */
    void write(String words) {
        seat.field("review.comment.text").fill(words);
        seat.page().locator("#send-comment").click();
        assertThat(thread(words)).isVisible();
    }

    Locator thread(String words) {
        return seat.page()
                .locator(".comments-panel article.thread")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    void resolve(String words) {
        seat.button(thread(words), "review.thread.resolve").click();
        assertThat(seat.page().locator(".comments-panel details summary"))
                .hasText(seat.word("review.comments.resolved", 1));
    }
}
