package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.text.MessageFormat;

/** A workshop as somebody sees it from their seat, on a phone or on a laptop. */
final class PhonePage {

    private final Seat seat;

    PhonePage(Seat seat) {
        this.seat = seat;
    }

    /** As wide as a phone. */
    PhonePage narrow() {
        seat.page().setViewportSize(390, 844);
        return this;
    }

    /** Asks for a seat as a guest. */
    PhonePage join(String code, String name) {
        seat.open("join/" + code.replace("-", "").replace(" ", ""));
        JoinPage.asking(name).accept(seat);
        assertThat(seat.page().locator(".seat-said")).isVisible();
        return this;
    }

    /** Takes a seat as a member. */
    PhonePage sit(String code) {
        seat.open("join/" + code.replace("-", "").replace(" ", ""));
        seat.page().locator("#consent input").check();
        seat.page().locator("#join").click();
        assertThat(seat.page().locator(".seat-acts")).isVisible();
        return this;
    }

    Locator task() {
        return seat.page().locator(".seat-text h2");
    }

    Locator paper() {
        return seat.page().locator("workshop-paper");
    }

    /** Puts so many dots on an option. */
    PhonePage dots(String option, int count) {
        var name = MessageFormat.format(seat.word("workshop.paper.add"), option);
        for (var i = 0; i < count; i++) {
            seat.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(name).setExact(true))
                    .click();
        }
        return this;
    }

    void cast() {
        seat.page().locator("#cast").click();
    }

    void isCast() {
        assertThat(said()).hasText(seat.word("workshop.booth.cast.PERSON"));
    }

    Locator said() {
        return seat.page().locator("#booth-said");
    }

    /** What the paper says of itself. */
    Locator stand() {
        return seat.page().locator("workshop-paper .stand");
    }

    Locator decision() {
        return seat.page().locator(".booth .decision");
    }

    Seat seat() {
        return seat;
    }
}
