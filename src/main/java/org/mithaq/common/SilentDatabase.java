package org.mithaq.common;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives up on a database server that neither answers nor closes, as after a cut cable or a stopped machine: without a limit, the writer
 * of every open text would wait for ever on a connection that is gone. H2 runs in this process and needs none.
 */
@Component
class SilentDatabase implements BeanPostProcessor {

    /** Longer than any statement of ours takes; people are told after two seconds that nothing is stored. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(20);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            limit(pool, LONGEST_ANSWER);
        }
        return bean;
    }

    /** Settings of the address itself win, so that an installation may say otherwise. */
    static void limit(HikariDataSource pool, Duration longest) {
        var address = pool.getJdbcUrl();
        if (address == null || !address.startsWith("jdbc:postgresql:")) {
            return;
        }
        pool.addDataSourceProperty("socketTimeout", String.valueOf(longest.toSeconds()));
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
    }
}
