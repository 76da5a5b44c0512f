package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.access.Caller;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Stores two accounts that changed together with whatever counts with them: counted, decided by the handbook and logged anew. */
@Component
class MergeWriter {
    private final DSLContext db;
    private final Recount recount;
    private final Judge judge;
    private final AccountRows rows;
    private final Postings postings;
    private final Organizations organizations;
    private final DecisionLog decisions;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock clock;

    MergeWriter(
            DSLContext db,
            Recount recount,
            Judge judge,
            AccountRows rows,
            Postings postings,
            Organizations organizations,
            DecisionLog decisions,
            ChangeLog changes,
            BusinessClock business,
            SystemClock clock) {
        this.db = db;
        this.recount = recount;
        this.judge = judge;
        this.rows = rows;
        this.postings = postings;
        this.organizations = organizations;
        this.decisions = decisions;
        this.changes = changes;
        this.business = business;
        this.clock = clock;
    }

    /**
     * One account before and after.
     *
     * @param told what its history tells of this change besides its facts
     */
    record Step(AccountState before, AccountState after, String action, Map<String, Object> told) {}

    /** Writes the steps in their order, which frees a name or a code before another takes it; returns the accounts as stored. */
    List<AccountState> write(Caller caller, String reason, List<Step> steps, Collection<AccountState> others) {
        var tenantId = caller.tenantId();
        var counted = recount.around(
                tenantId,
                steps.stream().map(Step::before).toList(),
                steps.stream().map(step -> step.after().next()).toList(),
                others);
        var made = new ArrayList<NewDecision>();
        var all = new ArrayList<AccountState>();
        for (var account : counted.accounts().values()) {
            all.add(judged(tenantId, account, counted.spanning().contains(account.id()), steps, made));
        }
        var pivots = all.subList(0, steps.size());
        pivots.forEach(account -> rows.update(tenantId, account));
        reparent(tenantId, all.subList(steps.size(), all.size()));
        rows.updateCounted(tenantId, all.subList(steps.size(), all.size()));
        decisions.record(tenantId, made);
        postings.rescope(tenantId, pivots, organizations.map(tenantId));
        postings.refresh(tenantId, all);
        changes.record(tenantId, log(caller, reason, steps, pivots));
        return pivots;
    }

    private AccountState judged(
            UUID tenantId, AccountState account, boolean spans, List<Step> steps, List<NewDecision> made) {
        if (!account.decided()) {
            return account;
        }
        var judged = judge.judge(
                tenantId, account, spans, "account." + steps.getFirst().action());
        made.addAll(judged.decisions());
        return judged.account();
    }

    /** The counts' statement writes tops, not the accounts right above. */
    private void reparent(UUID tenantId, List<AccountState> others) {
        for (var other : others) {
            if (other.ties().parentId() != null) {
                db.update(ACCOUNT)
                        .set(ACCOUNT.PARENT_ID, other.ties().parentId())
                        .where(
                                ACCOUNT.TENANT_ID.eq(tenantId),
                                ACCOUNT.ID.eq(other.id()),
                                ACCOUNT.PARENT_ID.ne(other.ties().parentId()))
                        .execute();
            }
        }
    }

    private List<Change> log(Caller caller, String reason, List<Step> steps, List<AccountState> stored) {
        var logged = new ArrayList<Change>();
        for (int i = 0; i < steps.size(); i++) {
            var account = stored.get(i);
            var facts = account.facts();
            facts.putAll(steps.get(i).told());
            logged.add(new Change(
                    "account",
                    account.id(),
                    account.version(),
                    steps.get(i).action(),
                    caller.personId(),
                    reason,
                    business.now(caller.tenantId()),
                    clock.now(),
                    facts));
        }
        return logged;
    }
}
