package org.mithaq.editing.live;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.account.People;
import org.mithaq.account.Person;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.PersonId;
import org.mithaq.editing.Guests;
import org.springframework.beans.factory.ObjectProvider;

/** Those whose names stand beside words: people, and guests, who have a name here and nothing else. */
final class PeopleAndGuests implements People {

    private final People people;
    private final ObjectProvider<Guests> guests;

    PeopleAndGuests(People people, ObjectProvider<Guests> guests) {
        this.people = people;
        this.guests = guests;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return people.find(id).or(() -> guest(id));
    }

    @Override
    public Map<PersonId, Person> byId(Collection<PersonId> ids) {
        var found = new HashMap<>(people.byId(ids));
        ids.stream().filter(id -> !found.containsKey(id)).toList().forEach(id -> guest(id)
                .ifPresent(guest -> found.put(id, guest)));
        return Map.copyOf(found);
    }

    private Optional<Person> guest(PersonId id) {
        return guests.stream()
                .flatMap(each -> each.name(id).stream())
                .findFirst()
                .map(name -> called(id, name));
    }

    private static Person called(PersonId id, Bilingual name) {
        return new Person(id, 0, "", name, null, Language.AR, Set.of(), false);
    }

    @Override
    public Optional<Person> findByLogin(String login) {
        return people.findByLogin(login);
    }

    @Override
    public List<Person> search(String text) {
        return people.search(text);
    }

    @Override
    public Set<SystemRole> systemRoles(PersonId id) {
        return people.systemRoles(id);
    }

    @Override
    public boolean isActive(PersonId id) {
        return people.isActive(id);
    }
}
