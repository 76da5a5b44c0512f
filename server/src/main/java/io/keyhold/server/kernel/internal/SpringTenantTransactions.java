package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.TenantTransactions;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class SpringTenantTransactions implements TenantTransactions {
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    SpringTenantTransactions(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public <T> T in(UUID tenantId, Supplier<T> work) {
        return run(writing, tenantId, work);
    }

    @Override
    public <T> T reading(UUID tenantId, Supplier<T> work) {
        return run(reading, tenantId, work);
    }

    @Override
    public <T> T outside(Supplier<T> work) {
        return run(writing, null, work);
    }

    private static <T> T run(TransactionTemplate template, @Nullable UUID tenantId, Supplier<T> work) {
        var before = CurrentTenant.get();
        if (TransactionSynchronizationManager.isActualTransactionActive() && !Objects.equals(before, tenantId)) {
            throw new IllegalStateException(
                    "A transaction stays in one tenant: it is %s's, not %s's".formatted(before, tenantId));
        }
        CurrentTenant.set(tenantId);
        try {
            return template.execute(status -> work.get());
        } finally {
            CurrentTenant.set(before);
        }
    }
}
