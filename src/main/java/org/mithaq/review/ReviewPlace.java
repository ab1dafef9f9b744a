package org.mithaq.review;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewPlace {

    @Bean
    StrategyPlace reviewOfStrategy() {
        return new StrategyPlace("review.title", "review", 20, Set.of(Act.READ));
    }
}
