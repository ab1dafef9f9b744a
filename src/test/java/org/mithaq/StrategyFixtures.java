package org.mithaq;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mithaq.account.Actor;
import org.mithaq.account.Memberships;
import org.mithaq.account.Role;
import org.mithaq.account.SystemRole;
import org.mithaq.account.TestPeople;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.MinistryId;
import org.mithaq.common.PersonId;
import org.mithaq.common.StrategyId;
import org.mithaq.strategy.StrategyService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes {@link StrategyFixture}s: a small position paper (T2) and a member for each role. */
@Component
public final class StrategyFixtures {

    private final TestPeople people;
    private final Memberships memberships;
    private final ObjectProvider<StrategyService> strategies;

    StrategyFixtures(TestPeople people, Memberships memberships, ObjectProvider<StrategyService> strategies) {
        this.people = people;
        this.memberships = memberships;
        this.strategies = strategies;
    }

    public StrategyFixture create() {
        var ministry = people.ministry("وزارة الخارجية", "Ministry of Foreign Affairs");
        var founder = people.person(login("founder"), ministry, SystemRole.STRATEGIST);
        var strategy = start(founder);
        var byAsker = new EnumMap<Asker, PersonId>(Asker.class);
        for (var asker : Asker.values()) {
            if (asker != Asker.ANONYMOUS) {
                byAsker.put(asker, join(asker, ministry, strategy));
            }
        }
        return new StrategyFixture(strategy, founder, byAsker);
    }

    private PersonId join(Asker asker, MinistryId ministry, StrategyId strategy) {
        var person = people.person(
                login(asker.name()),
                ministry,
                asker.systemRole().map(role -> new SystemRole[] {role}).orElse(new SystemRole[0]));
        asker.role().ifPresent(role -> memberships.put(strategy, person, Set.of(role), ministry));
        if (asker == Asker.DEACTIVATED_OWNER) {
            memberships.put(strategy, person, Set.of(Role.OWNER), ministry);
            people.deactivate(person);
        }
        if (asker == Asker.OUTSIDER) {
            memberships.put(StrategyId.random(), person, Set.of(Role.OWNER), ministry);
        }
        return person;
    }

    private StrategyId start(PersonId founder) {
        var service = strategies.getIfAvailable();
        if (service == null) {
            var alone = StrategyId.random();
            memberships.put(alone, founder, Set.of(Role.OWNER), null);
            return alone;
        }
        return service.create(
                        Actor.of(founder),
                        new StrategyService.NewStrategy(
                                "T2",
                                new Bilingual("ورقة موقف", "A position paper"),
                                Set.of(Language.AR, Language.EN),
                                Language.AR,
                                "internal",
                                null))
                .id();
    }

    private static String login(String start) {
        return start.toLowerCase(Locale.ROOT) + "."
                + UUID.randomUUID().toString().substring(0, 8);
    }
}
