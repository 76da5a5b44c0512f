package io.keyhold.server.registration.internal;

import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.registration.internal.Receipts.Received;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a registration down with everything that must go with it: who may see it, the decisions, the line in the log. */
@Component
class Writing {
    static final String SUBJECT = "registration";

    private final FiledRows rows;
    private final ScopeRows scopes;
    private final Receipts receipts;
    private final DecisionLog decisions;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock clock;

    Writing(
            FiledRows rows,
            ScopeRows scopes,
            Receipts receipts,
            DecisionLog decisions,
            ChangeLog changes,
            BusinessClock business,
            SystemClock clock) {
        this.rows = rows;
        this.scopes = scopes;
        this.receipts = receipts;
        this.decisions = decisions;
        this.changes = changes;
        this.business = business;
        this.clock = clock;
    }

    /** The receipt is asked for as late as can be, since from then on everybody else waits; and no row is without one. */
    Received first(Filed filed, List<NewDecision> made) {
        keep(filed, made, filed.who().personId(), "registered");
        var received = receipts.issue(filed);
        scopes.write(received.filed(), rows.inserted(received.filed()));
        return received;
    }

    /** @param actorId null when the handbook or a clock did it */
    Filed next(Filed before, Filed after, List<NewDecision> made, @Nullable UUID actorId, String action) {
        rows.update(after);
        scopes.rewrite(before, after);
        keep(after, made, actorId, action);
        return after;
    }

    private void keep(Filed filed, List<NewDecision> made, @Nullable UUID actorId, String action) {
        if (!made.isEmpty()) {
            decisions.record(filed.tenantId(), made);
        }
        log(filed, actorId, action);
    }

    void log(Filed filed, @Nullable UUID actorId, String action) {
        var change = new Change(
                SUBJECT,
                filed.id(),
                filed.version(),
                action,
                actorId,
                filed.standing().reason(),
                business.now(filed.tenantId()),
                clock.now(),
                facts(filed));
        changes.record(filed.tenantId(), change);
    }

    /** Where it stands; what was handed in never changes, and persons at the customer are no part of it. */
    private static Map<String, Object> facts(Filed filed) {
        var facts = new LinkedHashMap<String, Object>();
        var standing = filed.standing();
        facts.put("number", filed.number());
        facts.put("state", standing.state().code());
        facts.put("outcome", standing.told().code());
        put(facts, "clause", standing.told().clause());
        put(facts, "gap", standing.told().gap());
        put(facts, "accountId", standing.accountId());
        facts.put("keeperId", standing.keeperId().toString());
        facts.put("unitId", filed.who().unitId().toString());
        put(facts, "protectedFrom", standing.times().from());
        put(facts, "protectedUntil", standing.times().until());
        put(facts, "takenUntil", standing.times().takenUntil());
        if (filed.deal() != null) {
            facts.put("deal", filed.deal().reported().number());
            facts.put("dealVehicles", filed.deal().reported().vehicles());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
