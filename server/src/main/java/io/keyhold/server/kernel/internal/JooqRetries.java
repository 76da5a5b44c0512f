package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Retries;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class JooqRetries implements Retries {
    private static final int ATTEMPTS = 8;

    @Override
    public <T> T again(Supplier<T> command, String... constraints) {
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (DataAccessException failure) {
                if (attempt == ATTEMPTS
                        || TransactionSynchronizationManager.isActualTransactionActive()
                        || !lostARace(failure, constraints)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean lostARace(DataAccessException failure, String... constraints) {
        return failure.sqlState().equals("40001")
                || failure.sqlState().equals("40P01")
                || Arrays.stream(constraints).anyMatch(name -> ConstraintViolations.violates(failure, name));
    }
}
