package org.mithaq.workshop;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkshopPlace {

    @Bean
    StrategyPlace workshopsOfStrategy() {
        return new StrategyPlace("workshop.title", "workshops", 50, Set.of(Act.READ));
    }
}
