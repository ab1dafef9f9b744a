package org.mithaq.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.JdbcLinks.Link;
import org.mithaq.account.JdbcLinks.Purpose;
import org.mithaq.account.PersonChanged.Kind;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a one-time link is good for. Whoever holds the link may, signed in or not; a link works once. */
@Service
@Transactional
public class InvitationService {

    private final JdbcLinks links;
    private final JdbcPeople people;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    InvitationService(JdbcLinks links, JdbcPeople people, Passwords passwords, ApplicationEventPublisher events) {
        this.links = links;
        this.people = people;
        this.passwords = passwords;
        this.events = events;
    }

    /**
     * What the page of the link has to ask.
     *
     * @param loginOrNull the login when it is settled and only a new password is chosen
     * @param asksName whether the person is not known yet: the first administrator
     */
    public record Offer(
            Bilingual name,
            @Nullable String loginOrNull,
            boolean asksName,
            @Nullable Instant untilOrNull) {

        public Optional<String> login() {
            return Optional.ofNullable(loginOrNull);
        }
    }

    /** What the person chose; login and name are only read where the offer asks for them. */
    public record Acceptance(String login, String password, Bilingual name, Language language) {}

    /** @throws Invalid when the link is unknown, used, replaced or too old; which of them is not told */
    @Transactional(readOnly = true)
    public Offer find(String token) {
        var link = link(token);
        if (link.personOrNull() == null) {
            return new Offer(Bilingual.EMPTY, null, true, link.untilOrNull());
        }
        var person = person(link.personOrNull());
        return new Offer(person.name(), person.joined() ? person.login() : null, false, link.untilOrNull());
    }

    /** Uses the link: the person can sign in from now on. */
    public Person accept(String token, Acceptance choice) {
        var link = link(token);
        if (!links.consume(token)) {
            throw noLink();
        }
        try {
            return switch (link.purpose()) {
                case INVITATION -> join(person(link.personOrNull()), choice);
                case PASSWORD -> renew(person(link.personOrNull()), choice);
                case FIRST_ADMINISTRATOR -> firstAdministrator(choice);
            };
        } catch (DuplicateKeyException taken) {
            throw new Invalid("account.refusal.loginTaken");
        }
    }

    private Person join(Person person, Acceptance choice) {
        var login = Logins.checked(choice.login());
        passwords.put(person.id(), login, choice.password());
        var joined = people.update(person.withLogin(login).withLanguage(choice.language()));
        events.publishEvent(new PersonChanged(person.id(), Kind.JOINED, person.id()));
        return joined;
    }

    private Person renew(Person person, Acceptance choice) {
        passwords.put(person.id(), person.login(), choice.password());
        events.publishEvent(new PersonChanged(person.id(), Kind.PASSWORD, person.id()));
        return person;
    }

    private Person firstAdministrator(Acceptance choice) {
        if (!people.isEmpty()) {
            throw noLink();
        }
        var person = new Person(
                PersonId.random(),
                1,
                Logins.checked(choice.login()),
                Checked.required(choice.name(), AccountService.NAME_MAX),
                null,
                choice.language(),
                Set.of(SystemRole.ADMINISTRATOR, SystemRole.STRATEGIST, SystemRole.CURATOR),
                true);
        people.insert(person);
        passwords.put(person.id(), person.login(), choice.password());
        events.publishEvent(new PersonChanged(person.id(), Kind.JOINED, person.id()));
        return person;
    }

    private Link link(String token) {
        return links.find(token)
                .filter(link -> link.purpose() != Purpose.FIRST_ADMINISTRATOR || people.isEmpty())
                .orElseThrow(InvitationService::noLink);
    }

    private Person person(@Nullable PersonId id) {
        return Optional.ofNullable(id)
                .flatMap(people::find)
                .filter(Person::active)
                .orElseThrow(NotFound::new);
    }

    private static Invalid noLink() {
        return new Invalid("account.refusal.link");
    }
}
