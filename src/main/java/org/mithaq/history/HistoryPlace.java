package org.mithaq.history;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryPlace {

    @Bean
    StrategyPlace historyOfStrategy() {
        return new StrategyPlace("history.title", "history", 90, Set.of(Act.AUDIT));
    }
}
