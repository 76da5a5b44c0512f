package io.keyhold.server.kernel.internal;

import io.keyhold.server.kernel.TenantTransactions;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class SpringTenantTransactions implements TenantTransactions {
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate apart;

    SpringTenantTransactions(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> T in(UUID tenantId, Supplier<T> work) {
        return run(writing, tenantId, work, true);
    }

    @Override
    public <T> T reading(UUID tenantId, Supplier<T> work) {
        return run(reading, tenantId, work, true);
    }

    @Override
    public <T> T apart(UUID tenantId, Supplier<T> work) {
        return run(apart, tenantId, work, false);
    }

    @Override
    public <T> T outside(Supplier<T> work) {
        return run(writing, null, work, true);
    }

    private static <T> T run(TransactionTemplate template, @Nullable UUID tenantId, Supplier<T> work, boolean joins) {
        var before = CurrentTenant.get();
        if (joins
                && TransactionSynchronizationManager.isActualTransactionActive()
                && !java.util.Objects.equals(before, tenantId)) {
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
