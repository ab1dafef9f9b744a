package org.mithaq.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.common.PersonId;

/** The people of the installation, as stored: names and roles for other rooms to show and to ask about. */
public interface People {

    Optional<Person> find(PersonId id);

    Optional<Person> findByLogin(String login);

    /** By id, for lists; unknown ids are left out. */
    Map<PersonId, Person> byId(Collection<PersonId> ids);

    /** Active people whose name or login contains the text, in name order; at most 50. */
    List<Person> search(String text);

    Set<SystemRole> systemRoles(PersonId id);

    boolean isActive(PersonId id);
}
