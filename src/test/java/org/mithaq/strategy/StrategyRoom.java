package org.mithaq.strategy;

import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.mithaq.account.AccountsInMemory;
import org.mithaq.account.Actor;
import org.mithaq.account.SystemRole;
import org.mithaq.common.Bilingual;
import org.mithaq.common.Language;
import org.mithaq.common.SectionId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The whole room over a database, with people in memory and what it publishes kept in a list. */
public final class StrategyRoom implements AutoCloseable {

    public final AccountsInMemory accounts = new AccountsInMemory();
    public final List<Object> published = new CopyOnWriteArrayList<>();
    public final StrategyService service;
    public final Strategies stored;
    public final Actor owner = accounts.person("owner", SystemRole.STRATEGIST);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public StrategyRoom(DataSource database, Class<?>... more) {
        context.getBeanFactory().registerSingleton("dataSource", database);
        context.getBeanFactory().registerSingleton("accounts", accounts);
        context.getBeanFactory().registerSingleton("policy", accounts.policy());
        context.addApplicationListener((ApplicationEvent event) -> {
            if (event instanceof PayloadApplicationEvent<?> carried) {
                published.add(carried.getPayload());
            }
        });
        context.register(
                Wiring.class,
                Markings.class,
                StrategyRules.class,
                TemplateFiles.class,
                JdbcStrategyRows.class,
                JdbcSectionRows.class,
                JdbcBodyRows.class,
                OutlineChanges.class,
                StoredStrategies.class,
                Founding.class,
                GuardedStrategyService.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        service = context.getBean(StrategyService.class);
        stored = context.getBean(Strategies.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public static StrategyService.NewStrategy wish(String template) {
        return new StrategyService.NewStrategy(
                template,
                new Bilingual("استراتيجية", "Strategy"),
                EnumSet.allOf(Language.class),
                Language.AR,
                "internal",
                "TLP:GREEN",
                true);
    }

    public Strategy create(String template) {
        return service.create(owner, wish(template));
    }

    public Section sectionNumbered(Strategy strategy, String number) {
        return stored.outline(strategy.id()).stream()
                .filter(section -> section.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    public Section fresh(SectionId id) {
        return stored.section(id).orElseThrow();
    }

    public Stream<StrategyChanged> changes(String action) {
        return published.stream()
                .filter(StrategyChanged.class::isInstance)
                .map(StrategyChanged.class::cast)
                .filter(change -> change.action().equals(action));
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {
        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }
    }
}
