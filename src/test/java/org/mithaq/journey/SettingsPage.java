package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Where the secretariat of a document says who takes part. */
final class SettingsPage {

    private final Seat seat;

    SettingsPage(Seat seat, String strategy) {
        this.seat = seat;
        seat.open("strategies/" + strategy + "/settings");
    }

    void add(String person, List<String> roles) {
        var form = seat.page().locator(".members .form-inline");
        seat.choose(field(form, "account.members.person"), person);
        for (var role : roles) {
            seat.choose(field(form, "account.members.roles"), seat.word("role." + role));
        }
        seat.page().keyboard().press("Escape");
        seat.button(form, "account.members.add").click();
        assertThat(seat.page().locator(".members .row").filter(new Locator.FilterOptions().setHasText(person)))
                .isVisible();
    }

    private Locator field(Locator form, String key) {
        return form.getByLabel(seat.word(key), new Locator.GetByLabelOptions().setExact(true))
                .first();
    }
}
