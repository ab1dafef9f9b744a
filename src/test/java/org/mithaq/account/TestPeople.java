package org.mithaq.account;

import java.util.Set;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.springframework.stereotype.Component;

/** People and ministries made without invitations, for tests of every room. */
@Component
public final class TestPeople {

    /** The password of everybody made here. */
    public static final String PASSWORD = "a quiet river at noon";

    private final JdbcPeople people;
    private final JdbcMinistries ministries;
    private final Passwords passwords;

    TestPeople(JdbcPeople people, JdbcMinistries ministries, Passwords passwords) {
        this.people = people;
        this.ministries = ministries;
        this.passwords = passwords;
    }

    public MinistryId ministry(String ar, String en) {
        var ministry = new Ministry(MinistryId.random(), 1, new Bilingual(ar, en));
        ministries.insert(ministry);
        return ministry.id();
    }

    /** Somebody who can act but has no password yet. */
    public PersonId person(String login, MinistryId ministry, SystemRole... roles) {
        var name = new Bilingual("شخص " + login, "Person " + login);
        var person = new Person(PersonId.random(), 1, login, name, ministry, Language.AR, Set.of(roles), true);
        people.insert(person);
        return person.id();
    }

    /** Lets the person sign in with {@link #PASSWORD}. */
    public void givePassword(PersonId id) {
        passwords.put(id, people.find(id).orElseThrow().login(), PASSWORD);
    }

    public void deactivate(PersonId id) {
        people.update(people.find(id).orElseThrow().withActive(false));
    }
}
