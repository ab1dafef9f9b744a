package org.mithaq.account.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.account.AccountService;
import org.mithaq.account.CurrentActor;
import org.mithaq.account.Person;
import org.mithaq.common.Language;
import org.mithaq.common.Refusal;
import org.springframework.stereotype.Component;

/**
 * In which language a page is shown: the signed-in person's, else the one last chosen in this browser, else the first that the
 * browser asks for and we speak, else Arabic.
 */
@Component
public final class LanguageChoice {

    private static final String COOKIE = "mithaq-language";

    private final AccountService accounts;
    private final CurrentActor actor;

    LanguageChoice(AccountService accounts, CurrentActor actor) {
        this.accounts = accounts;
        this.actor = actor;
    }

    public Language of(VaadinRequest request) {
        return person().map(Person::language).or(() -> remembered(request)).orElseGet(() -> wished(request));
    }

    /** Keeps the choice in the browser and, when somebody is signed in, with the person. */
    public void choose(Language language) {
        person().ifPresent(person -> accounts.language(actor.get(), language));
        var response = VaadinService.getCurrentResponse();
        if (response != null) {
            remember(response, language);
        }
    }

    private Optional<Person> person() {
        try {
            return actor.get().signedIn().map(id -> accounts.me(actor.get()));
        } catch (Refusal deactivated) {
            return Optional.empty();
        }
    }

    private static void remember(VaadinResponse response, Language language) {
        var cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<Language> remembered(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .flatMap(cookie -> spoken(cookie.getValue()).stream())
                .findFirst();
    }

    private static Language wished(VaadinRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(tag -> spoken(tag).stream())
                .findFirst()
                .orElse(Language.AR);
    }

    private static Optional<Language> spoken(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
