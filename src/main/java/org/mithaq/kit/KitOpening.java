package org.mithaq.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mithaq.account.OneTimeLink;
import org.mithaq.account.Placeholders;
import org.mithaq.common.LocalNetwork;
import org.mithaq.common.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** On a laptop started with {@code --mithaq.kit=FILE}: opens the kit once, and at each start says where the workshop is to be found. */
@Component
@ConditionalOnProperty("mithaq.kit")
final class KitOpening {

    private static final Logger LOG = LoggerFactory.getLogger(KitOpening.class);

    private final KitPlanting planting;
    private final Placeholders people;
    private final JdbcHere here;
    private final TransactionOperations transaction;
    private final Environment environment;

    KitOpening(
            KitPlanting planting,
            Placeholders people,
            JdbcHere here,
            TransactionOperations transaction,
            Environment environment) {
        this.planting = planting;
        this.people = people;
        this.here = here;
        this.transaction = transaction;
        this.environment = environment;
    }

    /** Before the first administrator is offered a link: there will be one. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void open() {
        var code = planted();
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var own = "http://127.0.0.1:" + port + "/";
        var link = transaction.execute(status -> {
            var by = here.find().orElseThrow().openedBy();
            return people.joined(by) ? List.<OneTimeLink>of() : List.of(people.link(by));
        });
        LOG.info("This laptop holds the workshop of a kit. Nothing needs the internet.");
        link.forEach(once -> LOG.info("Choose the facilitator's password here, once: {}{}", own, once.path()));
        LOG.info("Afterwards, sign in: {}", own);
        var addresses = LocalNetwork.addresses();
        if (addresses.isEmpty()) {
            LOG.info(
                    "The laptop is in no network. Join one, or open a hotspot on it, and start again for the addresses.");
        }
        addresses.forEach(address ->
                LOG.info("Who takes part opens http://{}:{}/join and types the code {}", address, port, code));
    }

    private String planted() {
        var file = Path.of(environment.getRequiredProperty("mithaq.kit"));
        try {
            if (Files.size(file) > SignedPackage.MOST_BYTES) {
                throw new IllegalStateException("The kit is larger than a kit can be: " + file);
            }
            var opened = planting.plant(Files.readAllBytes(file));
            LOG.info("The kit was signed by the installation with the key {}", opened.fingerprint());
            return opened.code();
        } catch (Refusal refused) {
            throw new IllegalStateException("The kit " + file + " cannot be opened: " + refused.key(), refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The kit " + file + " cannot be read", unreadable);
        }
    }
}
