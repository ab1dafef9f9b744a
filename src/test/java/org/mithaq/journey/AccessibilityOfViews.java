package org.mithaq.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        seat.open(view.address());
        view.done().accept(seat);
        assertThat(new Inspection(seat).findings()).as(view.address()).isEmpty();
    }

    final Seat seatOf(String login) {
        return seats.computeIfAbsent(login, this::seated);
    }

    private Seat seated(String login) {
        var seat = stranger(language);
        Inspection.calm(seat);
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
