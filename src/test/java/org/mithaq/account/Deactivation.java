package org.mithaq.account;

import java.util.UUID;
import org.mithaq.common.PersonId;
import org.springframework.stereotype.Component;

/** An administrator who closes accounts in the ordinary way. */
@Component
public final class Deactivation {

    private final TestPeople people;
    private final PeopleService service;

    Deactivation(TestPeople people, PeopleService service) {
        this.people = people;
        this.service = service;
    }

    public void deactivate(PersonId person) {
        var ministry = people.ministry("وزارة", "Ministry");
        var administrator = people.person("admin." + UUID.randomUUID(), ministry, SystemRole.ADMINISTRATOR);
        service.deactivate(Actor.of(administrator), person);
    }
}
