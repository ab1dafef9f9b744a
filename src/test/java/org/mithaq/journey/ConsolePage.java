package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The facilitator's console in the browser. */
final class ConsolePage {

    private final Seat seat;
    private final String address;

    private ConsolePage(Seat seat, String address) {
        this.seat = seat;
        this.address = address;
    }

    /** Plans a workshop of one day and opens its console. */
    static ConsolePage plan(Seat seat, String strategy, String arabic, String english) {
        seat.open("strategies/" + strategy + "/workshops");
        seat.page().locator("#plan").click();
        seat.page().locator("#title-ar input").fill(arabic);
        seat.page().locator("#title-en input").fill(english);
        seat.page().locator("#confirm").click();
        seat.page().waitForURL(Pattern.compile(".*/workshops/[0-9a-f-]{36}$"));
        var console = new ConsolePage(seat, seat.address());
        console.open();
        return console;
    }

    void open() {
        seat.open(address + "/console");
    }

    String screen() {
        return address + "/screen";
    }

    /** The code by which guests join, as it is shown. */
    String code() {
        return seat.page().locator(".workshop-code bdi").innerText();
    }

    void move(String name) {
        seat.page().locator("#" + name).click();
    }

    void admitAll(int waiting) {
        assertThat(seat.page().locator(".room-waiting .row")).hasCount(waiting);
        seat.page().locator("#admit-all").click();
        assertThat(seat.page().locator(".room-waiting")).hasCount(0);
    }

    void role(String name, String role) {
        var row = seat.page().locator("#room > .row", new Page.LocatorOptions().setHasText(name));
        row.locator("vaadin-select").click();
        seat.option(seat.word("workshop.role." + role)).click();
        assertThat(row.locator("vaadin-select")).containsText(seat.word("workshop.role." + role));
    }

    void part(String name) {
        seat.page().locator("#part-" + name).click();
    }

    void choose(String field, String key) {
        seat.page().locator("#" + field).click();
        seat.option(seat.word(key)).click();
    }

    /** Adds an option in both languages to the ballot that is being drafted. */
    void option(String arabic, String english) {
        var rows = seat.page().locator(".option-row");
        var before = rows.count();
        seat.page().locator("#add-option").click();
        assertThat(rows).hasCount(before + 1);
        var row = rows.last();
        row.locator("#option-ar input").fill(arabic);
        row.locator("#option-en input").fill(english);
    }

    /** Presses what others see, and confirms it. */
    void confirmed(String id, String key) {
        seat.page().locator("#" + id).first().click();
        seat.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(seat.word(key)).setExact(true))
                .click();
    }

    Locator turnout() {
        return seat.page().locator("#turnout");
    }

    Locator missing() {
        return seat.page().locator("#missing");
    }

    Locator decision() {
        return seat.page().locator(".ballot .decision").first();
    }
}
