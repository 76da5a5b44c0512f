package io.keyhold.server.access.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes down who gave or took whose access. Each entry is a subject of its own, since logins have no versions. */
@Component
class AccessLog {
    private final ChangeLog changes;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock system;

    AccessLog(ChangeLog changes, TenantTransactions transactions, BusinessClock business, SystemClock system) {
        this.changes = changes;
        this.transactions = transactions;
        this.business = business;
        this.system = system;
    }

    void record(Caller caller, UUID personId, String action) {
        var tenantId = caller.tenantId();
        var facts = Map.of("personId", personId.toString());
        var change = new Change(
                "access", Ids.next(), 1, action, caller.personId(), null, business.now(tenantId), system.now(), facts);
        transactions.in(tenantId, () -> {
            changes.record(tenantId, change);
            return change;
        });
    }
}
