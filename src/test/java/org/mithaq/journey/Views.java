package org.mithaq.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mithaq.common.SectionId;
import org.mithaq.common.StrategyId;
import org.mithaq.workshop.Workshop;

/** Every view of the application, in the states that matter, and the dialogs on them. */
final class Views {

    private static final String OVERVIEW = "strategies/:strategy";

    private final StrategyId demo;
    private final StrategyId own;
    private final SectionId drafted;
    private final SectionId empty;
    private final SectionId inReview;
    private final SectionId toSend;
    private final String invitation;
    private final Workshop planned;
    private final Workshop running;
    private final String boards;

    Views(AccessibilityScene scene) {
        demo = scene.demo();
        own = scene.own();
        drafted = scene.section(demo, "1");
        empty = scene.section(own, "2");
        inReview = scene.section(own, "3");
        toSend = scene.section(own, "4");
        invitation = scene.invitation();
        planned = scene.workshops().planned(own);
        running = scene.workshops().running(own);
        boards = "/boards/" + scene.workshops().current(running);
    }

    List<View> all() {
        return Stream.of(outside(), library(), documents(), desk(), reviews(), workshops(), installation(), errors())
                .flatMap(List::stream)
                .toList();
    }

    private List<View> outside() {
        return List.of(
                View.of("sign-in", "", "sign-in", "sign-in"),
                View.of("sign-in, refused", "", "sign-in", "sign-in?error"),
                View.of("invitation", "", "invitation/:token", invitation),
                View.of("invitation that is no more", "", "invitation/:token", "invitation/used"));
    }

    private List<View> library() {
        return List.of(
                View.of("library", "tariq", "library", "library"),
                View.of("library, searched", "tariq", "library", "library?q=P-REC"),
                View.of("library, nothing found", "tariq", "library", "library?q=zzzz"),
                View.of("item", "tariq", "library/:id", "library/P-REC-1.1"),
                View.of("item, contested", "tariq", "library/:id", "library/P-FW-1"),
                View.of("term", "tariq", "library/:id", "library/G-cyber-diplomacy"),
                View.of("notes", "tariq", "library/notes", "library/notes?kind=outdated"),
                View.of("catalogues", "maryam", "library/catalogues", "library/catalogues"));
    }

    private List<View> documents() {
        var overview = View.of("overview", "tariq", OVERVIEW, "strategies/" + own);
        var settings = View.of("settings", "tariq", OVERVIEW + "/settings", "strategies/" + own + "/settings");
        var coverage = View.of("coverage", "tariq", OVERVIEW + "/coverage", "strategies/" + demo + "/coverage");
        var home = View.of("home", "tariq", "", "");
        var menu = overview.then("menu of a section", rowMenu());
        var history = View.of("history", "tariq", OVERVIEW + "/history", "strategies/" + own + "/history");
        return List.of(
                home,
                home.then("person's menu open", click("#person")),
                View.of("home, nothing there", "samir", "", ""),
                View.of("start", "tariq", "strategies/new", "strategies/new"),
                View.of("import", "tariq", "strategies/import", "strategies/import"),
                View.of("overview of the demo", "tariq", OVERVIEW, "strategies/" + demo),
                overview,
                overview.then("adding a section", click("#add-section").andThen(dialog())),
                menu,
                menu.then("details", item("strategy.menu.details").andThen(dialog())),
                menu.then("assigning", item("strategy.menu.assign").andThen(dialog())),
                settings,
                coverage,
                coverage.then(
                        "a cell open",
                        click("coverage-matrix td[data-column='1']").andThen(see(".stance-form"))),
                View.of(
                        "what changed",
                        "tariq",
                        OVERVIEW + "/changes/:section",
                        "strategies/" + demo + "/changes/" + drafted),
                View.of("find", "tariq", OVERVIEW + "/find", "strategies/" + demo + "/find"),
                View.of("export", "tariq", OVERVIEW + "/export", "strategies/" + demo + "/export"),
                View.of("history", "tariq", OVERVIEW + "/history", "strategies/" + demo + "/history"),
                history,
                history.then("verified", click("#verify").andThen(see("#verdict[data-tone]"))));
    }

    private List<View> desk() {
        var address = "strategies/" + demo + "/desk/" + drafted;
        var desk = desk("desk", address);
        return List.of(
                desk,
                desk("desk, side by side", address + "?view=both"),
                desk("desk, empty", "strategies/" + own + "/desk/" + empty),
                desk.then("library", tab("library", ".library-panel")),
                desk("desk, item to be answered", address + "?item=P-FW-1").then("shown", see(".library-panel")),
                desk.then("comments", tab("comments", ".comments-panel")),
                desk.then(
                        "writing a comment",
                        tab("comments", ".comments-panel")
                                .andThen(click("#comment-section"))
                                .andThen(see(".comment-box"))),
                desk("desk, in review", "strategies/" + own + "/desk/" + inReview)
                        .then("threads", tab("comments", ".comments-panel article.thread")),
                desk.then("links", tab("links", ".links-panel")),
                desk.then("without the outline", press("desk.outline").andThen(see(".pe-doc"))),
                desk.then("without the panel", press("desk.panel").andThen(see(".pe-doc"))));
    }

    private View desk(String name, String address) {
        return View.of(name, "tariq", OVERVIEW + "/desk/:section", address).then("text there", see(".pe-doc"));
    }

    private List<View> reviews() {
        var address = "strategies/" + own + "/review";
        return List.of(
                View.of("review", "amina", OVERVIEW + "/review", "strategies/" + demo + "/review"),
                View.of("review", "amina", OVERVIEW + "/review", "strategies/" + demo + "/review")
                        .then(
                                "letting a note pass",
                                click(".missing vaadin-button").andThen(dialog())),
                View.of("review, sending", "tariq", OVERVIEW + "/review", address + "?section=" + toSend)
                        .then("dialog", click("#send-to-review").andThen(dialog())),
                View.of("review, answering", "salma", OVERVIEW + "/review", address + "?section=" + inReview)
                        .then("dialog", click("#answer-legal").andThen(dialog())));
    }

    private List<View> workshops() {
        var all = OVERVIEW + "/workshops";
        var address = "strategies/" + own + "/workshops";
        var one = all + "/:workshop";
        var list = View.of("workshops", "tariq", all, address);
        var plan = View.of("workshop, planned", "tariq", one, address + "/" + planned.id());
        var seat = "workshop/" + running.id();
        var join = View.of("join, code known", "", "join", "join/" + running.code());
        return List.of(
                list,
                list.then("planning one", click("#plan").andThen(dialog())),
                plan,
                plan.then("adding an item", click("#add-item-1").andThen(dialog())),
                View.of("kit", "tariq", one + "/kit", address + "/" + planned.id() + "/kit"),
                View.of("workshop, on paper", "salma", one + "/sheet", address + "/" + planned.id() + "/sheet"),
                View.of("outcome", "tariq", one + "/outcome", address + "/" + running.id() + "/outcome"),
                View.of("outcome, read", "salma", one + "/outcome", address + "/" + running.id() + "/outcome"),
                View.of("workshop, read", "salma", one, address + "/" + planned.id()),
                View.of("console, planned", "tariq", one + "/console", address + "/" + planned.id() + "/console"),
                View.of("console, running", "tariq", one + "/console", address + "/" + running.id() + "/console"),
                View.of("boards of groups", "tariq", one + "/boards/:item", address + "/" + running.id() + boards),
                View.of("hall screen, planned", "tariq", one + "/screen", address + "/" + planned.id() + "/screen"),
                View.of("hall screen, running", "tariq", one + "/screen", address + "/" + running.id() + "/screen"),
                View.of("join", "", "join", "join"),
                View.of("join, wrong code", "", "join", "join/AAAA2222"),
                join,
                join.then("waiting", JoinPage.asking("Sami Haddad").andThen(see(".seat-said"))),
                View.of("seat", "tariq", "workshop/:workshop", seat),
                View.of("seat, not taken", "amina", "workshop/:workshop", seat),
                View.of("seat, unknown", "", "workshop/:workshop", "workshop/" + planned.id()));
    }

    private List<View> installation() {
        var people = View.of("people", "samir", "people", "people");
        return List.of(
                View.of("profile", "tariq", "profile", "profile"),
                people,
                people.then("inviting", click("#invite").andThen(dialog())));
    }

    private List<View> errors() {
        return List.of(
                View.of("no such page", "tariq", "NoSuchPage", "nowhere"),
                View.of("no such page, nobody signed in", "", "NoSuchPage", "nowhere"),
                View.of("no such document", "tariq", "NoSuchThing", "strategies/" + UUID.randomUUID()),
                View.of("not for this person", "tariq", "NoAccess", "people"),
                View.of("not this person's to do", "salma", "DeniedPage", "strategies/" + own + "/settings"),
                View.of("failed", "tariq", "FailedPage", FailingView.BROKEN).then("said", see(".error-page a")),
                View.of("failed no more", "tariq", FailingView.ROUTE, FailingView.AWAY));
    }

    private static Consumer<Seat> click(String selector) {
        return seat -> seat.page().locator(selector).first().click();
    }

    private static Consumer<Seat> press(String key) {
        return seat -> seat.button(key).click();
    }

    private static Consumer<Seat> see(String selector) {
        return seat -> assertThat(seat.page().locator(selector).first()).isVisible();
    }

    private static Consumer<Seat> dialog() {
        return see("[role=dialog] vaadin-button");
    }

    private static Consumer<Seat> rowMenu() {
        return click(".outline-row .outline-menu [role=menuitem]");
    }

    private static Consumer<Seat> item(String key) {
        return seat -> seat.page()
                .getByRole(
                        AriaRole.MENUITEM,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(seat.word(key))
                                .setExact(true))
                .click();
    }

    private static Consumer<Seat> tab(String name, String content) {
        Consumer<Seat> open = seat -> seat.page()
                .getByRole(
                        AriaRole.TAB,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(seat.word("desk.panel." + name)))
                .click();
        return open.andThen(see(content));
    }
}
