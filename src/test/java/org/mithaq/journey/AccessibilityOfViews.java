package org.mithaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mithaq.account.AccountService;
import org.mithaq.account.Actor;
import org.mithaq.common.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every view of the application in one language: no barrier that axe knows of, nothing beyond the edge of a phone, one heading. */
abstract class AccessibilityOfViews extends Stage {

    @Autowired
    ApplicationContext beans;

    private final Language language;
    private final Map<String, Language> spoken = new HashMap<>();
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, View> seen = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private AccessibilityScene scene;
    private List<View> views;

    AccessibilityOfViews(Language language) {
        this.language = language;
    }

    final AccessibilityScene scene() {
        return scene;
    }

    final List<View> views() {
        return views;
    }

    @BeforeAll
    void documentsAreThere() {
        scene = new AccessibilityScene(beans);
        views = new Views(scene).all();
    }

    @TestFactory
    Stream<DynamicTest> everyViewIsOpenToEverybody() {
        return views.stream()
                .map(view -> DynamicTest.dynamicTest(language.tag() + ": " + view.name(), () -> look(view)));
    }

    private void look(View view) {
        var seat = seatOf(view.login());
        reach(view, seat);
        assertThat(new Inspection(seat).findings()).as(view.address()).isEmpty();
    }

    /**
     * As people do: who is not signed in comes by an address, and in Arabic so does the first who sees a kind of page; the others walk there
     * inside the application. A state that begins where one was just looked at goes on from there.
     */
    private void reach(View view, Seat seat) {
        var last = seen.put(view.login(), view);
        if (last != null && last == view.before()) {
            view.act().accept(seat);
            return;
        }
        var firstOfItsKind = language == Language.AR && opened.add(view.route());
        if (firstOfItsKind || view.login().isEmpty()) {
            seat.open(view.address());
        } else {
            if (last != null && last.before() != null) {
                leave(last, view, seat);
            }
            seat.walk(view.address());
        }
        view.reach(seat);
    }

    /** What was done in one view is not to be seen in the next: neither an open menu of the frame nor a view that stays. */
    private static void leave(View last, View next, Seat seat) {
        seat.page().keyboard().press("Escape");
        if (last.route().equals(next.route())) {
            seat.walk("");
        }
    }

    final Seat seatOf(String login) {
        return seats.computeIfAbsent(login, this::seated);
    }

    private Seat seated(String login) {
        var seat = stranger(language);
        Inspection.prepare(seat);
        if (!login.isEmpty()) {
            speak(login);
            new SignInPage(seat).signIn(login);
        }
        return seat;
    }

    private void speak(String login) {
        var account = Actor.of(scene.person(login));
        var accounts = beans.getBean(AccountService.class);
        spoken.putIfAbsent(login, accounts.me(account).language());
        accounts.language(account, language);
    }

    @AfterAll
    void everybodySpeaksAsBefore() {
        spoken.forEach(
                (login, before) -> beans.getBean(AccountService.class).language(Actor.of(scene.person(login)), before));
    }
}
