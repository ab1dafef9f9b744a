package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A document at a glance, with its outline. */
final class OverviewPage {

    private final Seat seat;

    OverviewPage(Seat seat, String strategy) {
        this.seat = seat;
        seat.open("strategies/" + strategy);
        assertThat(rows().first()).isVisible();
    }

    Locator rows() {
        return seat.page().locator(".outline-row");
    }

    Locator row(String number) {
        return rows().filter(new Locator.FilterOptions()
                .setHas(seat.page()
                        .locator(".outline-number")
                        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + number + "$")))));
    }

    DeskPage draft(String number) {
        row(number).locator("a.outline-title").click();
        return new DeskPage(seat);
    }

    void remove(String number) {
        var left = rows().count() - 1;
        menu(number, "strategy.menu.remove");
        assertThat(rows()).hasCount(left);
    }

    void assign(String number, String person) {
        menu(number, "strategy.menu.assign");
        seat.choose(seat.field("strategy.assign.people"), person);
        seat.page().keyboard().press("Escape");
        var dialog = seat.page().getByRole(AriaRole.DIALOG);
        seat.button(dialog, "strategy.save").click();
        assertThat(dialog).hasCount(0);
    }

    private void menu(String number, String key) {
        row(number)
                .locator(".outline-menu")
                .getByRole(AriaRole.MENUITEM)
                .first()
                .click();
        seat.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(seat.word(key)).setExact(true))
                .click();
    }
}
