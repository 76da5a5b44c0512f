package io.keyhold.server.kernel;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;

/** Recognises which rule of the database a statement broke. */
public final class ConstraintViolations {
    private ConstraintViolations() {}

    /** Whether the statement failed on the constraint. A cluster's worker adds a suffix to its name, so the beginning decides. */
    public static boolean violates(DataAccessException failure, String constraint) {
        var cause = failure.getCause(SQLException.class);
        return cause instanceof PSQLException psql
                && psql.getServerErrorMessage() != null
                && psql.getServerErrorMessage().getConstraint() != null
                && psql.getServerErrorMessage().getConstraint().startsWith(constraint);
    }
}
