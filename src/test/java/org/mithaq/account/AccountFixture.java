package org.mithaq.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The account room wired by hand on a database, with a clock that tests move and the events it published. */
final class AccountFixture {

    static final String PASSWORD = "a quiet river at noon";

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    final List<Object> events = new ArrayList<>();

    final JdbcPeople people;
    final JdbcMinistries ministries;
    final JdbcMemberships memberships;
    final JdbcLinks links;
    final AccessPolicy policy;
    final Passwords passwords;
    final AccountService accounts;
    final PeopleService administration;
    final MinistryService ministryService;
    final InvitationService invitations;
    final MembershipService membershipService;

    AccountFixture(DataSource source) {
        var jdbc = JdbcClient.create(source);
        people = new JdbcPeople(jdbc);
        ministries = new JdbcMinistries(jdbc);
        memberships = new JdbcMemberships(jdbc);
        links = new JdbcLinks(jdbc, clock);
        policy = new AccessPolicy(memberships, people);
        passwords = new Passwords(people, new PasswordHashing().passwordEncoder());
        accounts = new AccountService(policy, people, passwords, events::add);
        administration = new PeopleService(policy, people, ministries, links, events::add);
        ministryService = new MinistryService(policy, ministries);
        invitations = new InvitationService(links, people, passwords, events::add);
        membershipService = new MembershipService(policy, memberships, people, ministries, events::add);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Ministry ministry(String ar, String en) {
        var ministry = new Ministry(MinistryId.random(), 1, new Bilingual(ar, en));
        ministries.insert(ministry);
        return ministry;
    }

    Person person(String login, SystemRole... roles) {
        var person = new Person(
                PersonId.random(),
                1,
                login,
                new Bilingual("شخص " + login, "Person " + login),
                null,
                Language.AR,
                Set.of(roles),
                true);
        people.insert(person);
        return person;
    }
}
