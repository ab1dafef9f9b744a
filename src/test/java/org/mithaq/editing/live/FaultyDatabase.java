package org.mithaq.editing.live;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that is sometimes not there, and sometimes loses the connection just before or just after it has committed. */
final class FaultyDatabase extends DelegatingDataSource {

    private Random random = new Random();
    private int onceIn = Integer.MAX_VALUE;

    FaultyDatabase(DataSource real) {
        super(pooled(real));
    }

    private static DataSource pooled(DataSource real) {
        var pool = new HikariDataSource();
        pool.setDataSource(real);
        pool.setMaximumPoolSize(3);
        return pool;
    }

    /** From now on about one in so many uses fails. */
    void failOnceIn(int uses, Random chance) {
        onceIn = uses;
        random = chance;
    }

    void recover() {
        onceIn = Integer.MAX_VALUE;
    }

    private boolean fails() {
        return onceIn < Integer.MAX_VALUE && random.nextInt(onceIn) == 0;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (fails()) {
            throw new SQLTransientConnectionException("simulated: no connection");
        }
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var commit = method.getName().equals("commit");
                    if (commit && fails()) {
                        real.rollback();
                        throw new SQLException("simulated: lost before the commit", "08006");
                    }
                    try {
                        var result = method.invoke(real, arguments);
                        if (commit && fails()) {
                            throw new SQLException("simulated: lost after the commit", "08006");
                        }
                        return result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
