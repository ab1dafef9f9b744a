package org.mithaq.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;

/** People and memberships without a database, and the real policy over them, for tests of other rooms; of any thread. */
public final class AccountsInMemory implements People, Memberships {

    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();

    public AccessPolicy policy() {
        return new AccessPolicy(this, this);
    }

    /** An active person with that English name. */
    public synchronized Actor person(String name, SystemRole... roles) {
        var granted = EnumSet.noneOf(SystemRole.class);
        granted.addAll(List.of(roles));
        var id = PersonId.random();
        people.put(id, new Person(id, 0, name, new Bilingual("", name), null, Language.EN, granted, true));
        return Actor.of(id);
    }

    /** A new person who holds those roles in the strategy. */
    public Actor member(StrategyId strategy, Role... roles) {
        var actor = person(roles[0].name().toLowerCase());
        put(strategy, actor.signedIn().orElseThrow(), Set.of(roles), null);
        return actor;
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public synchronized Optional<Person> findByLogin(String login) {
        return people.values().stream()
                .filter(person -> person.login().equals(login))
                .findFirst();
    }

    @Override
    public synchronized Map<PersonId, Person> byId(Collection<PersonId> ids) {
        var found = new LinkedHashMap<PersonId, Person>();
        ids.forEach(id -> find(id).ifPresent(person -> found.put(id, person)));
        return found;
    }

    @Override
    public synchronized List<Person> search(String text) {
        return people.values().stream()
                .filter(person -> person.name().en().contains(text))
                .toList();
    }

    @Override
    public synchronized Set<SystemRole> systemRoles(PersonId id) {
        return find(id).map(Person::systemRoles).orElse(Set.of());
    }

    @Override
    public synchronized boolean isActive(PersonId id) {
        return find(id).filter(Person::active).isPresent();
    }

    @Override
    public synchronized Set<Role> roles(PersonId person, StrategyId strategy) {
        return find(person, strategy).map(Membership::roles).orElse(Set.of());
    }

    @Override
    public synchronized Optional<Membership> find(PersonId person, StrategyId strategy) {
        return memberships.stream()
                .filter(each -> each.person().equals(person) && each.strategy().equals(strategy))
                .findFirst();
    }

    @Override
    public synchronized List<Membership> of(StrategyId strategy) {
        return memberships.stream()
                .filter(each -> each.strategy().equals(strategy))
                .toList();
    }

    @Override
    public synchronized List<StrategyId> strategiesOf(PersonId person) {
        return memberships.stream()
                .filter(each -> each.person().equals(person))
                .map(Membership::strategy)
                .toList();
    }

    @Override
    public synchronized void put(StrategyId strategy, PersonId person, Set<Role> roles, @Nullable MinistryId ministry) {
        memberships.removeIf(
                each -> each.person().equals(person) && each.strategy().equals(strategy));
        if (!roles.isEmpty()) {
            memberships.add(new Membership(person, strategy, Set.copyOf(roles), ministry));
        }
    }
}
