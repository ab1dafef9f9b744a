package org.mithaq.kit;

import java.util.UUID;
import javax.sql.DataSource;
import org.mithaq.account.Actor;
import org.mithaq.common.PersonId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.PropertySourcesPlaceholderConfigurer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** All rooms over a database, without a web server and without screens; what nobody asks for is never made. */
final class Installation implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcClient jdbc;

    Installation(DataSource database) {
        context.getBeanFactory().registerSingleton("dataSource", database);
        var rooms = new ClassPathBeanDefinitionScanner(context, true, context.getEnvironment());
        rooms.addExcludeFilter((reader, factory) -> {
            var name = reader.getClassMetadata().getClassName();
            return name.matches("org\\.mithaq\\.MithaqApplication|.*\\.(ui|web|desk|shell|demo)\\..*")
                    || reader.getResource().getURL().getPath().contains("/test-classes/");
        });
        rooms.scan("org.mithaq");
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(factory -> {
            for (var name : factory.getBeanDefinitionNames()) {
                if (!name.startsWith("org.springframework")) {
                    factory.getBeanDefinition(name).setLazyInit(true);
                }
            }
        });
        context.refresh();
        jdbc = bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Somebody with an account, who may start strategies. */
    Actor person(String login) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into person (id, version, login, name_ar, name_en, language, active)"
                        + " values (:id, 0, :login, '', :login, 'en', true)")
                .param("id", id)
                .param("login", login)
                .update();
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'STRATEGIST')")
                .param("id", id)
                .update();
        return Actor.of(new PersonId(id));
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Wiring {

        @Bean
        static PropertySourcesPlaceholderConfigurer values() {
            return new PropertySourcesPlaceholderConfigurer();
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        org.springframework.jdbc.core.JdbcTemplate template(DataSource database) {
            return new org.springframework.jdbc.core.JdbcTemplate(database);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }
}
