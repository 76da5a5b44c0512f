package io.keyhold.server.kernel;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * The only way to the tables of a company: a transaction that stays inside one tenant. Row-level security sees the tenant it was
 * opened for, whatever the statements say.
 */
public interface TenantTransactions {
    /** Runs the work in a transaction of the tenant; joins the present one when it is the same tenant's, and fails when it is another's. */
    <T> T in(UUID tenantId, Supplier<T> work);

    /** The same, read only. */
    <T> T reading(UUID tenantId, Supplier<T> work);

    /** A transaction that sees reference and directory tables only, and no row of any tenant. */
    <T> T outside(Supplier<T> work);

    /** Runs a command; a refusal rolls back whatever it did. */
    default <T> Outcome<T> command(UUID tenantId, Supplier<Outcome<T>> work) {
        try {
            return in(tenantId, () -> {
                var outcome = work.get();
                if (outcome instanceof Outcome.Refused<T>(var refusal)) {
                    throw new RolledBack(refusal);
                }
                return outcome;
            });
        } catch (RolledBack refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    /** Carries a refusal out of a transaction that must leave no trace; not for use elsewhere. */
    final class RolledBack extends RuntimeException {
        private final transient Refusal refusal;

        RolledBack(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
