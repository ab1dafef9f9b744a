package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** The live text of somebody's group at their seat, in the language in which the workshop works. */
final class GroupTextPage {

    private final SeatPage at;

    GroupTextPage(SeatPage at) {
        this.at = at;
        at.tab("workshop.text");
        assertThat(text()).hasAttribute("contenteditable", "true");
    }

    Locator text() {
        return at.seat().page().locator(".group-text .pe-doc");
    }

    GroupTextPage toEnd() {
        text().locator("> *").last().click();
        at.seat().page().keyboard().press("Control+End");
        return this;
    }

    /** Begins a paragraph of its own below what is there. */
    GroupTextPage below() {
        toEnd();
        at.seat().page().keyboard().press("Enter");
        return this;
    }

    /** At the caret, key by key. */
    void type(String words) {
        at.seat().page().keyboard().type(words);
    }

    void reads(String words) {
        assertThat(text()).containsText(words);
    }

    /** Everything that was typed here is confirmed. */
    void saved() {
        var state = at.seat().page().locator(".group-text .pe-save");
        assertThat(state).hasAttribute("data-pending", "false");
        assertThat(state).hasAttribute("data-state", "saved");
    }

    /** Both write a paragraph of their own at the same time, word by word, and read both when all is stored. */
    void writeWith(GroupTextPage other, String own, String others) {
        var first = own.indexOf(' ');
        toEnd().type(own.substring(0, first));
        other.reads(own.substring(0, first));
        other.below();
        // a key at the very place where the other divides the text may go with either half: not before both see it
        assertThat(text().locator("p")).hasCount(2);
        var here = own.substring(first).split("(?= )");
        var there = others.split("(?= )");
        for (var i = 0; i < Math.max(here.length, there.length); i++) {
            type(i < here.length ? here[i] : "");
            other.type(i < there.length ? there[i] : "");
        }
        for (var text : List.of(this, other)) {
            text.saved();
            // the name at the caret of the other stands behind the words
            assertThat(text.text().locator("p")).containsText(new String[] {own, others});
        }
    }
}
