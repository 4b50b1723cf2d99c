package org.twinbench.storage.sqlite.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.apache.ibatis.migration.ConnectionProvider;

/**
 * Makes one transaction of several migrations. MyBatis would commit after each script and once more after noting it in the
 * changelog, so that a crash between the two would leave a script that is in force but not known to be.
 */
final class OneTransaction {
    private OneTransaction() {}

    /** Work that may fail. */
    interface Work {
        void on(ConnectionProvider provider) throws SQLException;
    }

    static void run(Connection connection, Work work) throws SQLException {
        DatabaseFile.run(connection, "BEGIN IMMEDIATE");
        Connection unending = unending(connection);
        boolean done = false;
        try {
            work.on(() -> unending);
            DatabaseFile.run(connection, "COMMIT");
            done = true;
        } finally {
            if (!done && !connection.isClosed()) {
                DatabaseFile.run(connection, "ROLLBACK");
            }
        }
    }

    /** Returns a connection that lets nobody end its transaction. */
    private static Connection unending(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                OneTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "commit", "rollback", "close", "setAutoCommit":
                            return null;
                        default:
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                    }
                });
    }
}
