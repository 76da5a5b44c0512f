package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way to change an account that exists: lock it with what counts with it, check who asks and what they saw, edit, count
 * again, let the handbook decide again, store, log.
 */
@Component
class Editor {
    static final int ATTEMPTS = 8;

    private final TenantTransactions transactions;
    private final Circle circle;
    private final Recount recount;
    private final Judge judge;
    private final AccountRows rows;
    private final Postings postings;
    private final Unlooked unlooked;
    private final Organizations organizations;
    private final People people;
    private final DecisionLog decisions;
    private final ChangeLog changes;
    private final Takers takers;
    private final BusinessClock business;
    private final SystemClock clock;

    Editor(
            TenantTransactions transactions,
            Circle circle,
            Recount recount,
            Judge judge,
            AccountRows rows,
            Postings postings,
            Unlooked unlooked,
            Organizations organizations,
            People people,
            DecisionLog decisions,
            ChangeLog changes,
            Takers takers,
            BusinessClock business,
            SystemClock clock) {
        this.transactions = transactions;
        this.circle = circle;
        this.recount = recount;
        this.judge = judge;
        this.rows = rows;
        this.postings = postings;
        this.unlooked = unlooked;
        this.organizations = organizations;
        this.people = people;
        this.decisions = decisions;
        this.changes = changes;
        this.takers = takers;
        this.business = business;
        this.clock = clock;
    }

    /** What is to be changed, by whom, and as they saw it. */
    record Request(
            Caller caller,
            UUID accountId,
            long version,
            Permission permission,
            String action,
            @Nullable String reason) {}

    /** An account after an edit, with other accounts that the edit moved along. */
    record Edited(AccountState account, List<AccountState> others) {
        Edited(AccountState account) {
            this(account, List.of());
        }
    }

    /** Changes the account that is given to it locked, together with any others asked for. */
    interface Edit {
        Outcome<Edited> apply(AccountState account, Map<UUID, AccountState> others);
    }

    Outcome<AccountRef> change(Request request, Edit edit) {
        return change(request, new Needs(Set.of(), Set.of()), edit);
    }

    /** Other accounts and sites an edit needs locked, besides the account's own circle. */
    record Needs(Set<UUID> accounts, Set<UUID> sites) {
        static Needs account(@Nullable UUID id) {
            return new Needs(id == null ? Set.of() : Set.of(id), Set.of());
        }

        static Needs site(@Nullable UUID id) {
            return new Needs(Set.of(), id == null ? Set.of() : Set.of(id));
        }
    }

    Outcome<AccountRef> change(Request request, Needs needs, Edit edit) {
        if (!request.caller().may(request.permission())) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        var wanted = new AtomicReference<@Nullable AccountState>();
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.command(
                        request.caller().tenantId(), () -> attempt(request, needs, remembering(edit, wanted)));
            } catch (Circle.Moved moved) {
                if (attempt == ATTEMPTS) {
                    return Outcome.refused(Refusal.stale(Map.of("who", "")));
                }
            } catch (DataAccessException failure) {
                if (!again(failure) || attempt == ATTEMPTS) {
                    return refusal(request.caller(), wanted.get(), failure);
                }
            }
        }
    }

    private static Edit remembering(Edit edit, AtomicReference<@Nullable AccountState> wanted) {
        return (account, others) -> edit.apply(account, others).map(edited -> {
            wanted.set(edited.account());
            return edited;
        });
    }

    private Outcome<AccountRef> attempt(Request request, Needs needs, Edit edit) {
        var caller = request.caller();
        var tenantId = caller.tenantId();
        var ids = new HashSet<>(needs.accounts());
        ids.add(request.accountId());
        var locked = new HashMap<UUID, AccountState>();
        circle.lock(tenantId, ids, needs.sites()).forEach(account -> locked.put(account.id(), account));
        var before = locked.remove(request.accountId());
        if (before == null || !Visibility.sees(caller, before, organizations.map(tenantId))) {
            return Outcome.refused(Refusal.notFound("no-such-account"));
        }
        if (before.version() != request.version()) {
            return Outcome.refused(stale(tenantId, before));
        }
        if (request.permission() == Permission.ACCOUNT_EDIT && !before.active()) {
            return Outcome.refused(Refusal.conflict(before.state(), Map.of()));
        }
        return edit.apply(before, locked).map(edited -> store(request, before, edited));
    }

    /** Who was quicker, and when. */
    Refusal stale(UUID tenantId, AccountState now) {
        var last = changes.of(tenantId, now.id()).getFirst();
        var params = new HashMap<String, Object>();
        params.put("version", now.version());
        params.put("who", name(tenantId, last.actorId()));
        params.put("at", last.recordedAt().toString());
        return Refusal.stale(params);
    }

    private String name(UUID tenantId, @Nullable UUID personId) {
        return personId == null
                ? ""
                : people.find(tenantId, personId).map(Person::name).orElse("");
    }

    private AccountRef store(Request request, AccountState before, Edited edited) {
        var tenantId = request.caller().tenantId();
        var after = edited.account().next();
        var counted = recount.around(tenantId, before, after, edited.others());
        var changed = new ArrayList<AccountState>();
        var made = new ArrayList<NewDecision>();
        for (var account : counted.accounts().values()) {
            var judged = judge.judge(
                    tenantId, account, counted.spanning().contains(account.id()), "account." + request.action());
            changed.add(judged.account());
            made.addAll(judged.decisions());
        }
        rows.update(tenantId, changed.getFirst());
        rows.updateCounted(tenantId, changed.subList(1, changed.size()));
        decisions.record(tenantId, made);
        repost(tenantId, before, changed);
        changes.record(tenantId, log(request, changed.getFirst()));
        return after.ref();
    }

    private void repost(UUID tenantId, AccountState before, List<AccountState> changed) {
        var after = changed.getFirst();
        var organization = organizations.map(tenantId);
        if (Postings.scopesOf(before, organization).equals(Postings.scopesOf(after, organization))) {
            postings.refresh(tenantId, changed);
        } else {
            postings.rescope(tenantId, after, organization);
            postings.refresh(tenantId, changed.subList(1, changed.size()));
        }
        if (!before.details().name().equals(after.details().name())) {
            postings.rename(tenantId, before, after);
            unlooked.renamed(tenantId, after);
        }
    }

    private Change log(Request request, AccountState after) {
        var caller = request.caller();
        return new Change(
                "account",
                after.id(),
                after.version(),
                request.action(),
                caller.personId(),
                request.reason(),
                business.now(caller.tenantId()),
                clock.now(),
                after.facts());
    }

    /** Serialization failures and deadlocks: the same command, tried again, goes through. */
    static boolean again(DataAccessException failure) {
        return failure.sqlState().equals("40001") || failure.sqlState().equals("40P01");
    }

    private Outcome<AccountRef> refusal(Caller caller, @Nullable AccountState wanted, DataAccessException failure) {
        var taken = ConstraintViolations.violates(failure, "account_credit_code_once")
                ? "credit-code-taken"
                : ConstraintViolations.violates(failure, "account_name_once") ? "name-taken" : null;
        if (taken == null || wanted == null) {
            throw failure;
        }
        var reasons = transactions.reading(caller.tenantId(), () -> takers.reasons(caller, List.of(wanted)));
        return Outcome.refused(reasons.getOrDefault(wanted.id(), Refusal.conflict(taken, Map.of())));
    }
}
