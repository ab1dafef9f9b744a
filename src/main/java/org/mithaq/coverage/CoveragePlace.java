package org.mithaq.coverage;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CoveragePlace {

    @Bean
    StrategyPlace coverageMatrix() {
        return new StrategyPlace("coverage.title", "coverage", 10, Set.of(Act.READ));
    }
}
