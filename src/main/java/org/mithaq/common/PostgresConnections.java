package org.mithaq.common;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * How connections to PostgreSQL behave. A server that neither answers nor closes, as after a cut cable, is given up: without a limit, the
 * writer of every open text would wait for ever on a connection that is gone. And no error repeats the values of a statement, which
 * would bring what people typed into the log. H2 runs in this process and needs neither.
 */
@Component
class PostgresConnections implements BeanPostProcessor {

    /** Longer than any statement of ours takes; people are told after two seconds that nothing is stored. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            settle(pool, LONGEST_ANSWER);
        }
        return bean;
    }

    /** Settings of the address itself win, so that an installation may say otherwise. */
    static void settle(HikariDataSource pool, Duration longest) {
        var address = pool.getJdbcUrl();
        if (address == null || !address.startsWith("jdbc:postgresql:")) {
            return;
        }
        pool.addDataSourceProperty("socketTimeout", String.valueOf(longest.toSeconds()));
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
    }
}
