package org.mithaq.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.account.JdbcLinks.Purpose;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.NotFound;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People of another installation, known here by name and roles only: nobody signs in as one of them until an administrator of this
 * installation hands out a link. For an installation that is made from a kit and has nobody yet; asks no policy.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Placeholders {

    private final JdbcPeople people;
    private final JdbcMinistries ministries;
    private final JdbcMemberships memberships;
    private final JdbcLinks links;

    Placeholders(JdbcPeople people, JdbcMinistries ministries, JdbcMemberships memberships, JdbcLinks links) {
        this.people = people;
        this.ministries = ministries;
        this.memberships = memberships;
        this.links = links;
    }

    public record Placeholder(
            PersonId id, Bilingual name, @Nullable MinistryId ministryOrNull, Language language) {}

    /** Whether nobody has an account here, not even as a placeholder. */
    public boolean nobody() {
        return people.isEmpty();
    }

    public void ministry(MinistryId id, Bilingual name) {
        ministries.insert(new Ministry(id, 1, name));
    }

    /** @param administrates whether they run this installation: the one who opens the kit */
    public void person(Placeholder known, boolean administrates) {
        people.insert(new Person(
                known.id(),
                1,
                "",
                known.name(),
                known.ministryOrNull(),
                known.language(),
                administrates ? Set.of(SystemRole.ADMINISTRATOR) : Set.of(),
                true));
    }

    public void member(StrategyId strategy, PersonId person, Set<Role> roles, @Nullable MinistryId ministry) {
        memberships.put(strategy, person, roles, ministry);
    }

    /** A link for the one who opens the kit; earlier ones stop working. */
    public OneTimeLink link(PersonId id) {
        var person = people.find(id).orElseThrow(NotFound::new);
        return links.replace(person.joined() ? Purpose.PASSWORD : Purpose.INVITATION, id);
    }

    /** Whether the person can sign in here already. */
    public boolean joined(PersonId id) {
        return people.find(id).filter(Person::joined).isPresent();
    }
}
