package org.mithaq.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** While nobody has an account, prints one link at each start that makes the first administrator; there is no default password. */
@Component
@Profile("!demo")
final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final JdbcPeople people;
    private final JdbcLinks links;
    private final Environment environment;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            JdbcPeople people, JdbcLinks links, Environment environment, PlatformTransactionManager transactions) {
        this.people = people;
        this.links = links;
        this.environment = environment;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order
    void offer() {
        if (people.isEmpty()) {
            var link = transaction.execute(status -> links.replaceFirstAdministrators());
            LOG.info("No account exists yet. Make the first administrator here, once: {}/{}", address(), link.path());
        }
    }

    private String address() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return environment.getProperty("mithaq.address", "http://127.0.0.1:" + port);
    }
}
