package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.mithaq.common.Bilingual;

/** A workshop as somebody sees it from their seat, on a phone or at a desk. */
final class SeatPage {

    private final Seat seat;
    private final String name;

    /** @param name under which they sit there */
    SeatPage(Seat seat, String name) {
        this.seat = seat;
        this.name = name;
    }

    Seat seat() {
        return seat;
    }

    String name() {
        return name;
    }

    /** What is there in both languages, as this person reads it. */
    String reads(Bilingual text) {
        return text.in(seat.language());
    }

    /** Begins to come in by what the square on the wall says. */
    SeatPage scan(String code) {
        seat.begin("join/" + code);
        return this;
    }

    /** Begins to come in by typing the code. */
    SeatPage type(String code) {
        seat.open("join");
        find("#code input").fill(code);
        find("#look").click();
        return this;
    }

    /** Asks for a seat as a guest. */
    void ask(Bilingual ministry) {
        find("#name input").fill(name);
        seat.choose(find("#ministry input"), reads(ministry));
        find("#consent input").check();
        find("#join").click();
    }

    /** Takes a seat as a member. */
    void sit() {
        find("#consent input").check();
        find("#join").click();
    }

    void waits() {
        assertThat(said()).hasText(seat.word("workshop.seat.waiting", name));
    }

    private Locator find(String selector) {
        return seat.page().locator(selector);
    }

    Locator said() {
        return find(".seat-said");
    }

    Locator task() {
        return find(".seat-text h2");
    }

    Locator group() {
        return find(".group-task > h2");
    }

    Locator fellows() {
        return find(".group-who");
    }

    void write(String card) {
        find("#fresh-card textarea").fill(card);
        find("#post-card").click();
    }

    void wrote(String card) {
        assertThat(find(".board-said")).hasText(seat.word("workshop.board.posted"));
        assertThat(lane("IDEAS")).containsText(card);
    }

    Locator lane(String lane) {
        return find(".board-lane[data-lane=" + lane + "]");
    }

    /** What can be done about a card of the own board. */
    private void act(String card, String act) {
        seat.button("workshop.board.actsOf", card).click();
        find("#" + act).click();
    }

    void agree(String card) {
        act(card, "lane-AGREED");
        assertThat(lane("AGREED")).containsText(card);
    }

    /** Lays both together under a wording of their own. */
    void merge(String card, String same, String wording) {
        act(card, "merge");
        find("#merge-with")
                .getByText(same, new Locator.GetByTextOptions().setExact(true))
                .click();
        find("#merge-wording textarea").fill(wording);
        find("#confirm").click();
        assertThat(find(".board-lanes")).containsText(wording);
        assertThat(find(".board-lanes")).containsText(seat.word("workshop.card.origins", 2));
    }

    void tab(String key) {
        find("#group-tabs")
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(seat.word(key)))
                .click();
    }

    void report(String agreed, String open, String minority, String owner) {
        tab("workshop.report");
        find("#report-agreed textarea").fill(agreed);
        find("#report-open textarea").fill(open);
        find("#report-minority textarea").fill(minority);
        find("#report-owner textarea").fill(owner);
        find("#handed-in input").check();
        find("#save-report").click();
        assertThat(find(".report-state")).containsText(handedIn());
    }

    private String handedIn() {
        // what follows the name of whoever saved it
        var parts =
                seat.word("workshop.report.stored.handedIn", "00:00", "{name}").split("\\{name}");
        return name + (parts.length > 1 ? parts[1] : "");
    }

    Locator visited() {
        return find("#visiting");
    }

    Locator support() {
        return find(".walk [id^=support-]").first();
    }

    void remark(String words) {
        find("#remark-board").click();
        find("#remark-text textarea").fill(words);
        find("#confirm").click();
        assertThat(find(".walk .card-remarks")).containsText(words);
    }

    Locator paper() {
        return find("workshop-paper");
    }

    /** Puts so many dots on an option. */
    void dots(Bilingual option, int count) {
        var more = seat.word("workshop.paper.add", reads(option));
        for (var i = 0; i < count; i++) {
            paper().getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName(more).setExact(true))
                    .click();
        }
    }

    /** How many dots lie on it. */
    Locator onIt(Bilingual option) {
        return paper().locator("fieldset.line", new Locator.LocatorOptions().setHasText(reads(option)))
                .locator("output");
    }

    void level(String level) {
        paper().locator(
                        "label.pick",
                        new Locator.LocatorOptions()
                                .setHas(seat.page()
                                        .getByText(
                                                seat.word("workshop.paper.level." + level),
                                                new Page.GetByTextOptions().setExact(true))))
                .click();
    }

    void because(String reason) {
        paper().locator("textarea").fill(reason);
    }

    void cast() {
        find("#cast").click();
    }

    void isCast(String electorate) {
        assertThat(find("#booth-said")).hasText(seat.word("workshop.booth.cast." + electorate));
    }

    /** What the screen says of its line, once it is not as it should be. */
    Locator connection() {
        return find("workshop-beat .line");
    }

    /** Marks the page, to know later whether it was loaded anew. */
    void mark() {
        seat.page().evaluate("document.body.dataset.marked = 'yes'");
    }

    boolean isMarked() {
        return (boolean) seat.page().evaluate("document.body.dataset.marked === 'yes'");
    }

    /** What the paper says of itself. */
    Locator stand() {
        return find("workshop-paper .stand");
    }

    /** What the ballot of the moment came to. */
    Locator result() {
        return find(".booth .ballot-result");
    }

    /** The ballot came to that one option. */
    void sawChosen(Bilingual option) {
        assertThat(result().locator(".decision"))
                .hasText(seat.word("workshop.result.chosen", seat.word("workshop.chart.quoted", reads(option))));
    }

    /** The figures of the result, which are folded away at first. */
    Locator table() {
        result().locator("button.toggle").click();
        return result().getByRole(AriaRole.TABLE);
    }

    Locator line() {
        return find(".seat-line");
    }

    /** Proposes other words for the line that is read. */
    void propose(String words, String reason) {
        find("#propose").click();
        find("#proposal-text textarea").fill(words);
        find("#proposal-reason").locator("input, textarea").first().fill(reason);
        find("#send-proposal").click();
    }

    /** What became of the own proposals. */
    Locator own() {
        return find(".seat-own");
    }

    /** Fills the evaluation and sends it: the same mark for every statement. */
    void evaluate(int mark, String change) {
        for (var group : find(".seat-evaluation vaadin-radio-group").all()) {
            group.locator("input[type=radio]").nth(mark - 1).check();
        }
        find("#evaluation-change textarea").fill(change);
        find("#send-evaluation").click();
    }

    void evaluated() {
        assertThat(find(".seat-aftermath")).containsText(seat.word("workshop.evaluation.thanks"));
    }

    void park(String subject) {
        find(".seat-aftermath vaadin-details-summary").click();
        find("#seat-subject textarea").fill(subject);
        find("#seat-park").click();
        assertThat(find(".seat-aftermath li")).hasText(subject);
    }
}
