package org.mithaq.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.JdbcLinks.Purpose;
import org.mithaq.account.PersonChanged.Kind;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Checked;
import org.mithaq.common.Denied;
import org.mithaq.common.Invalid;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running the installation: people, ministries, invitations. Every operation needs {@link SystemRole#ADMINISTRATOR}. */
@Service
@Transactional
public class PeopleService {

    private final AccessPolicy policy;
    private final JdbcPeople people;
    private final Ministries ministries;
    private final JdbcLinks links;
    private final ApplicationEventPublisher events;

    PeopleService(
            AccessPolicy policy,
            JdbcPeople people,
            Ministries ministries,
            JdbcLinks links,
            ApplicationEventPublisher events) {
        this.policy = policy;
        this.people = people;
        this.ministries = ministries;
        this.links = links;
        this.events = events;
    }

    /** A person, and until when the link that they have not used yet works. */
    public record Account(Person person, @Nullable Instant linkUntilOrNull) {
        public Optional<Instant> linkUntil() {
            return Optional.ofNullable(linkUntilOrNull);
        }
    }

    public record NewPerson(
            Bilingual name, @Nullable MinistryId ministry, Set<SystemRole> systemRoles, Language language) {}

    @Transactional(readOnly = true)
    public List<Account> accounts(Actor actor) {
        administrator(actor);
        var until = links.pending().stream()
                .collect(Collectors.toMap(JdbcLinks.Link::personOrNull, JdbcLinks.Link::untilOrNull));
        return people.all().stream()
                .map(person -> new Account(person, until.get(person.id())))
                .toList();
    }

    /** Makes the person and a link that lets them choose a login and a password, for seven days. */
    public OneTimeLink invite(Actor actor, NewPerson wish) {
        var by = administrator(actor);
        var ministry = wish.ministry();
        if (ministry != null) {
            ministries.find(ministry).orElseThrow(NotFound::new);
        }
        var person = new Person(
                PersonId.random(),
                1,
                "",
                Checked.required(wish.name(), AccountService.NAME_MAX),
                ministry,
                wish.language(),
                Set.copyOf(wish.systemRoles()),
                true);
        people.insert(person);
        events.publishEvent(new PersonChanged(person.id(), Kind.INVITED, by));
        return links.replace(Purpose.INVITATION, person.id());
    }

    /** A new link for somebody who lost the first one or forgot the password; earlier links stop working. */
    public OneTimeLink renewLink(Actor actor, PersonId id) {
        var by = administrator(actor);
        var person = find(id);
        if (!person.active()) {
            throw new Invalid("account.refusal.inactive");
        }
        events.publishEvent(new PersonChanged(id, Kind.LINK_RENEWED, by));
        return links.replace(person.joined() ? Purpose.PASSWORD : Purpose.INVITATION, id);
    }

    /** The person can no longer sign in, and open sessions end; what they wrote stays. */
    public Person deactivate(Actor actor, PersonId id) {
        var by = administrator(actor);
        var person = find(id);
        keepOneAdministrator(person);
        links.revoke(id);
        events.publishEvent(new PersonChanged(id, Kind.DEACTIVATED, by));
        return people.update(person.withActive(false));
    }

    public Person reactivate(Actor actor, PersonId id) {
        var by = administrator(actor);
        events.publishEvent(new PersonChanged(id, Kind.REACTIVATED, by));
        return people.update(find(id).withActive(true));
    }

    /** @throws StaleVersion when somebody else changed the person since {@code expected} */
    public Person systemRoles(Actor actor, PersonId id, long expected, Set<SystemRole> roles) {
        var by = administrator(actor);
        var person = find(id);
        if (!roles.contains(SystemRole.ADMINISTRATOR)) {
            keepOneAdministrator(person);
        }
        events.publishEvent(new PersonChanged(id, Kind.SYSTEM_ROLES, by));
        return people.update(person.withVersion(expected).withSystemRoles(copy(roles)));
    }

    private PersonId administrator(Actor actor) {
        policy.require(actor, SystemRole.ADMINISTRATOR);
        return actor.signedIn().orElseThrow(Denied::new);
    }

    private Person find(PersonId id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    private void keepOneAdministrator(Person person) {
        if (people.lockAdministrators().equals(Set.of(person.id()))) {
            throw new Invalid("account.refusal.lastAdministrator");
        }
    }

    private static Set<SystemRole> copy(Set<SystemRole> roles) {
        return roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
    }
}
