package io.keyhold.server.kernel.web;

import java.sql.SQLException;
import java.util.Set;

/** Values that no table takes, whatever the command: no check can foresee them all, and they are the client's mistake. */
final class Unstorable {
    /** NUL characters, days beyond the calendar, numbers beyond bounds, text too long for an index. */
    private static final Set<String> STATES = Set.of("22021", "22P05", "22008", "22003", "54000");

    private Unstorable() {}

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
