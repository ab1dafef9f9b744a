package org.mithaq.durability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mithaq.Asker;
import org.mithaq.MithaqApplication;
import org.mithaq.StrategyFixture;
import org.mithaq.StrategyFixtures;
import org.mithaq.account.Memberships;
import org.mithaq.account.People;
import org.mithaq.account.Role;
import org.mithaq.account.TestPeople;
import org.mithaq.common.BodyId;
import org.mithaq.strategy.Body;
import org.mithaq.strategy.Strategies;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Somebody with a password and enough empty texts, made in the database before the first start. */
record Scene(String login, List<BodyId> bodies) {

    /** Runs the application once, in this process, to make them through its own services. */
    static Scene prepare(List<String> settings, int texts) {
        var arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        try (var context =
                new SpringApplicationBuilder(MithaqApplication.class).run(arguments.toArray(String[]::new))) {
            var first = context.getBean(StrategyFixtures.class).create();
            var drafter = first.person(Asker.LEAD_DRAFTER);
            context.getBean(TestPeople.class).givePassword(drafter);
            var bodies = new ArrayList<>(bodiesOf(context.getBean(Strategies.class), first));
            while (bodies.size() < texts) {
                var next = context.getBean(StrategyFixtures.class).create();
                context.getBean(Memberships.class).put(next.strategy(), drafter, Set.of(Role.LEAD_DRAFTER), null);
                bodies.addAll(bodiesOf(context.getBean(Strategies.class), next));
            }
            var login =
                    context.getBean(People.class).find(drafter).orElseThrow().login();
            return new Scene(login, List.copyOf(bodies));
        }
    }

    private static List<BodyId> bodiesOf(Strategies strategies, StrategyFixture fixture) {
        return strategies.bodies(fixture.strategy()).stream().map(Body::id).toList();
    }

    BodyId body(int number) {
        return bodies.get(number);
    }
}
