package org.mithaq.finding;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FindingPlace {

    @Bean
    StrategyPlace findingInStrategy() {
        return new StrategyPlace("finding.title", "find", 40, Set.of(Act.READ));
    }
}
