package io.keyhold.server.account.internal;

import io.keyhold.server.account.TieGuard;
import io.keyhold.server.kernel.Outcome;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everybody who may stand against a change of an account's ties; the modules above know what hangs on them. */
@Component
class TieGuards {
    private final ObjectProvider<TieGuard> guards;

    TieGuards(ObjectProvider<TieGuard> guards) {
        this.guards = guards;
    }

    <T> Outcome<T> unlessObjected(
            UUID tenantId, UUID accountId, TieGuard.Change change, Supplier<Outcome<T>> otherwise) {
        return guards.orderedStream()
                .flatMap(guard -> guard.objection(tenantId, accountId, change).stream())
                .findFirst()
                .map(Outcome::<T>refused)
                .orElseGet(otherwise);
    }
}
