package org.mithaq.export;

import java.util.Set;
import org.mithaq.account.Act;
import org.mithaq.strategy.StrategyPlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ExportPlace {

    @Bean
    StrategyPlace exportScreen() {
        return new StrategyPlace("export.title", "export", 40, Set.of(Act.EXPORT));
    }
}
