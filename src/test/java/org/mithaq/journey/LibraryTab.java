package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The library beside the text. */
final class LibraryTab {

    private final Seat seat;
    private final DeskPage desk;

    LibraryTab(Seat seat, DeskPage desk) {
        this.seat = seat;
        this.desk = desk;
        assertThat(seat.page().locator(".library-panel")).isVisible();
    }

    /** Inserts an item as a block of the text. */
    LibraryTab insert(String item) {
        seat.button(opened(item), "library.panel.insert").click();
        assertThat(desk.block(item)).isVisible();
        return this;
    }

    /** Inserts an item that a verification note contests, in the wording chosen, such as {@code corrected}. */
    LibraryTab insert(String item, String wording) {
        var card = opened(item);
        seat.button(card, "library.panel.insert").click();
        card.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(seat.word("library.choice." + wording)))
                .check();
        seat.button(card.locator(".wording-choice"), "library.panel.insert").click();
        assertThat(desk.block(item)).isVisible();
        return this;
    }

    LibraryTab cite(String item) {
        seat.button(opened(item), "library.panel.cite").click();
        assertThat(desk.citation(item)).isVisible();
        return this;
    }

    /** The first item that the panel offers. */
    Locator first() {
        return seat.page().locator(".library-panel .panel-item").first();
    }

    private Locator opened(String item) {
        var card = seat.page().locator("[id='panel-" + item + "']");
        card.locator("summary").click();
        assertThat(card.locator(".panel-item-actions").first()).isVisible();
        return card;
    }
}
