package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.mithaq.common.Language;

/** The drafting screen of one section. */
final class DeskPage {

    private final Seat seat;

    DeskPage(Seat seat) {
        this.seat = seat;
        assertThat(seat.page()).hasURL(Pattern.compile("/desk/"));
        assertThat(seat.page().locator(".pe-doc").first()).isVisible();
    }

    static DeskPage open(Seat seat, String address) {
        seat.open(address);
        return new DeskPage(seat);
    }

    /** The address of the section, without the languages shown. */
    String address() {
        return seat.address().replaceFirst("\\?.*", "");
    }

    Locator text(Language language) {
        return seat.page().locator(".pe-doc[lang=" + language.tag() + "]");
    }

    /** Chooses which languages are shown: {@code ar}, {@code en} or {@code both}. */
    DeskPage show(String view) {
        seat.page().locator(".desk-head vaadin-select").click();
        seat.option(seat.word("desk.view." + view)).click();
        assertThat(seat.page()).hasURL(Pattern.compile("view=" + view));
        if (view.equals("both")) {
            assertThat(seat.page().locator(".pe-doc")).hasCount(2);
        } else {
            assertThat(seat.page().locator(".pe-doc")).hasCount(1);
            assertThat(text(Language.of(view))).isVisible();
        }
        return this;
    }

    /** Types a paragraph of its own at the end of the text, key by key. */
    DeskPage paragraph(Language language, String words) {
        var text = toEnd(language);
        if (!text.innerText().isBlank()) {
            seat.page().keyboard().press("Enter");
        }
        return type(language, words);
    }

    /** Types on at the caret. */
    DeskPage type(Language language, String words) {
        seat.page().keyboard().type(words);
        assertThat(text(language)).containsText(words);
        return this;
    }

    /** Waits until everything that was typed is confirmed; {@code data-pending} is set with the key, before the page says so. */
    DeskPage saved() {
        for (var state : seat.page().locator(".pe-save").all()) {
            assertThat(state).hasAttribute("data-pending", "false");
            assertThat(state).hasAttribute("data-state", "saved");
        }
        return this;
    }

    /** Puts a footnote at the caret. */
    DeskPage footnote(Language language, String words) {
        editor(language)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(seat.word("editor.footnote"))
                                .setExact(true))
                .click();
        var note = text(language).locator(".pe-footnote-text");
        assertThat(note).isFocused();
        seat.page().keyboard().type(words);
        assertThat(note).hasText(words);
        seat.page().keyboard().press("Enter");
        assertThat(text(language).locator(".pe-footnote")).hasAttribute("title", words);
        return this;
    }

    private Locator editor(Language language) {
        return seat.page()
                .locator("policy-editor")
                .filter(new Locator.FilterOptions()
                        .setHas(seat.page().locator(".pe-doc[lang=" + language.tag() + "]")));
    }

    Locator toEnd(Language language) {
        var text = text(language);
        assertThat(text).hasAttribute("contenteditable", "true");
        text.locator("> *").last().click();
        seat.page().keyboard().press("Control+End");
        return text;
    }

    void toStart(Language language) {
        assertThat(text(language)).hasAttribute("contenteditable", "true");
        text(language).locator("> *").first().click();
        seat.page().keyboard().press("Control+Home");
    }

    /** The words of the text, without the names at the carets of others and without what the interface says about a block. */
    String words(Language language) {
        return text(language).evaluate("""
                        text => {
                          const copy = text.cloneNode(true);
                          copy.querySelectorAll('.ProseMirror-widget, .pe-item-chip').forEach(widget => widget.remove());
                          return copy.textContent;
                        }""").toString();
    }

    void reads(Language language, String words) {
        assertThat(text(language)).containsText(words);
    }

    Locator present() {
        return seat.page().locator(".pe-person");
    }

    Locator block(String item) {
        return seat.page()
                .locator(".pe-item-chip bdi")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + item.replace(".", "\\.") + "$")));
    }

    Locator citation(String item) {
        return seat.page()
                .locator(".pe-citation")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + item.replace(".", "\\.") + "$")));
    }

    LibraryTab library() {
        panel("library");
        return new LibraryTab(seat, this);
    }

    void panel(String name) {
        seat.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(seat.word("desk.panel." + name)))
                .click();
    }

    /** Marks the last words of the text, as many as this has characters, for a comment. */
    CommentsTab commentOn(Language language, String lastWords) {
        toEnd(language);
        for (var i = 0; i < lastWords.length(); i++) {
            seat.page().keyboard().press("Shift+ArrowLeft");
        }
        seat.button("editor.comment").first().click();
        return new CommentsTab(seat);
    }

    CommentsTab comments() {
        panel("comments");
        return new CommentsTab(seat);
    }

    /** What workshops decided here, each with how. */
    DecisionsTab decisions() {
        panel("origin");
        return new DecisionsTab(seat);
    }

    ReviewBar review() {
        return new ReviewBar(seat);
    }
}
