package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.mithaq.common.Bilingual;

/** The facilitator's console in the browser. */
final class ConsolePage {

    /** Somebody in a group as the console lists them. */
    record Member(String name, String delegation, boolean rapporteur) {}

    private final Seat seat;
    private final String address;

    private ConsolePage(Seat seat, String address) {
        this.seat = seat;
        this.address = address;
    }

    /** Plans a workshop of one day from the agenda that is ready for it, and opens its console. */
    static ConsolePage plan(Seat seat, String strategy, Bilingual title) {
        seat.open("strategies/" + strategy + "/workshops");
        seat.page().locator("#plan").click();
        seat.page().locator("#origin").click();
        seat.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^One day")))
                .click();
        seat.page().locator("#title-ar input").fill(title.ar());
        seat.page().locator("#title-en input").fill(title.en());
        seat.page().locator("#confirm").click();
        seat.page().waitForURL(Pattern.compile(".*/workshops/[0-9a-f-]{36}$"));
        assertThat(seat.page().locator(".agenda-row")).hasCount(9);
        var console = new ConsolePage(seat, seat.address());
        seat.open(console.address + "/console");
        return console;
    }

    /** What the wall shows, in a window of its own. */
    Seat hall() {
        return seat.opened(() -> seat.page()
                .locator(".now a", new Page.LocatorOptions().setHasText(seat.word("workshop.screen")))
                .click());
    }

    String outcome() {
        return address + "/outcome";
    }

    /** The code by which guests join, as it is shown. */
    String code() {
        return seat.page().locator(".workshop-code bdi").innerText();
    }

    ConsolePage press(String id) {
        seat.page().locator("#" + id).click();
        return this;
    }

    /** Goes on until the item of that kind runs. */
    void goOnTo(String kind) {
        var shown = seat.page().locator(".now .small").first();
        for (var left = 9;
                !shown.isVisible() || !shown.innerText().equals(seat.word("workshop.kind." + kind));
                left--) {
            if (left == 0) {
                throw new AssertionError("no item of kind " + kind);
            }
            var at = seat.page().locator(".now h2").innerText();
            press("next");
            assertThat(seat.page().locator(".now h2")).not().hasText(at);
        }
    }

    void admitAll(int waiting) {
        assertThat(seat.page().locator(".room-waiting .row")).hasCount(waiting);
        press("admit-all");
        assertThat(seat.page().locator(".room-waiting")).isHidden();
    }

    Locator room() {
        return seat.page().locator(".console-room");
    }

    void role(String name, String role) {
        var choice = room().locator("#room > .row", new Locator.LocatorOptions().setHasText(name))
                .locator(".role-now");
        choice.click();
        seat.option(seat.word("workshop.role." + role)).click();
        assertThat(choice).containsText(seat.word("workshop.role." + role));
    }

    ConsolePage part(String name) {
        seat.page().locator("#part-" + name).click();
        return this;
    }

    void fill(String field, String value) {
        var input = seat.page().locator("#" + field).locator("input, textarea").first();
        input.fill(value);
        input.press("Tab");
    }

    void choose(String field, String key) {
        seat.page().locator("#" + field).click();
        seat.option(seat.word(key)).click();
    }

    Locator groups() {
        return seat.page().locator(".group-tile");
    }

    List<Member> members(Locator group) {
        return group.locator(".group-members li").all().stream()
                .map(item -> new Member(
                        item.locator("vaadin-button").innerText().strip(),
                        item.locator(".quiet").innerText().strip(),
                        item.locator(".group-rapporteur").count() > 0))
                .toList();
    }

    /** The rapporteur writes no card here: whoever has not written yet is named, and nobody else. */
    void namesWhoIsSilent(Locator group) {
        var silent = members(group).stream().filter(Member::rapporteur).findFirst();
        if (silent.isEmpty()) {
            assertThat(group.locator(".group-silent")).hasCount(0);
        } else {
            assertThat(group.locator(".group-silent"))
                    .hasText(seat.word("workshop.group.silent") + " "
                            + silent.get().name());
        }
    }

    /** A ballot on those options, not opened yet; asked in the plenary, its method and voters chosen by their names. */
    void draft(Bilingual question, String method, String electorate, String secrecy, List<Bilingual> options) {
        press("new-ballot");
        fill("question-ar", question.ar());
        fill("question-en", question.en());
        choose("method", "workshop.ballotForm.method." + method);
        choose("electorate", "workshop.ballotForm.electorate." + electorate);
        seat.page()
                .locator("#secrecy")
                .getByText(
                        seat.word("workshop.ballotForm.secrecy." + secrecy),
                        new Locator.GetByTextOptions().setExact(true))
                .click();
        options.forEach(this::option);
        press("confirm");
        assertThat(ballot()).containsText(question.en());
    }

    private void option(Bilingual title) {
        var rows = seat.page().locator(".option-row");
        var before = rows.count();
        press("add-option");
        assertThat(rows).hasCount(before + 1);
        rows.last().locator("#option-ar input").fill(title.ar());
        rows.last().locator("#option-en input").fill(title.en());
    }

    /** Presses what others see, and confirms it. */
    void confirmed(String id, String key) {
        seat.page().locator("#" + id).first().click();
        var dialog = seat.page().getByRole(AriaRole.ALERTDIALOG);
        seat.button(dialog, key).click();
        assertThat(dialog).hasCount(0);
    }

    /** The newest one. */
    Locator ballot() {
        return seat.page().locator(".ballot-list > *").first();
    }

    Locator turnout() {
        return seat.page().locator("#turnout");
    }

    Locator missing() {
        return seat.page().locator("#missing");
    }

    void read(String section) {
        part("reading");
        var box = seat.page().locator("#reading-section input");
        box.fill(section + " ");
        seat.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^" + section + " ")))
                .click();
        press("open-reading");
    }

    Locator amendment() {
        return seat.page().locator(".amendments > .amendment");
    }
}
