package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.MergeAccounts;
import io.keyhold.server.account.Merges;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges and undoes, each in one transaction, tried again where others were in the way. */
@Component
class LedgerMerges implements Merges {
    private final AccountMerging merging;
    private final MergeUndoing undoing;
    private final MergePages pages;
    private final TenantTransactions transactions;

    LedgerMerges(AccountMerging merging, MergeUndoing undoing, MergePages pages, TenantTransactions transactions) {
        this.merging = merging;
        this.undoing = undoing;
        this.pages = pages;
        this.transactions = transactions;
    }

    /** Carries what was found out of a transaction that must leave no trace. */
    private static final class TakenBack extends RuntimeException {
        private final transient Outlook outlook;

        TakenBack(Outlook outlook) {
            super("taken back", null, false, false);
            this.outlook = outlook;
        }
    }

    @Override
    public Outcome<Outlook> outlook(Caller caller, MergeAccounts command) {
        return ruled(caller, command, () -> {
            try {
                return transactions.command(
                        caller.tenantId(),
                        () -> merging.merge(caller, command, true).map(merged -> {
                            throw new TakenBack(outlook(merged));
                        }));
            } catch (TakenBack found) {
                return Outcome.done(found.outlook);
            }
        });
    }

    private static Outlook outlook(AccountMerging.Merged merged) {
        var kept = merged.kept();
        boolean open = !kept.restricted();
        return new Outlook(
                kept.details().name(),
                open ? kept.counts().trucks() : null,
                open ? kept.counts().group() : null,
                kept.conclusions().kind(),
                kept.conclusions().tier(),
                merged.carried().moves(),
                merged.objections());
    }

    @Override
    public Outcome<Merge> merge(Caller caller, MergeAccounts command) {
        if (command.reason().isBlank()) {
            return reasonMissing();
        }
        return ruled(
                caller,
                command,
                () -> transactions.command(
                        caller.tenantId(),
                        () -> merging.merge(caller, command, false)
                                .map(merged -> pages.merge(caller.tenantId(), merged.mergeId()))));
    }

    private <T> Outcome<T> ruled(Caller caller, MergeAccounts command, Supplier<Outcome<T>> attempt) {
        var unknown = command.fromMerged().stream()
                .filter(field -> !MergeAccounts.FIELDS.contains(field))
                .findFirst();
        return unknown.isPresent()
                ? Outcome.refused(
                        Refusal.invalid("no-such-code", Map.of("field", "fromMerged", "value", unknown.get())))
                : again(caller, attempt);
    }

    @Override
    public Outcome<Merge> undo(Caller caller, UUID mergeId, String reason) {
        return reason.isBlank()
                ? reasonMissing()
                : again(
                        caller,
                        () -> transactions.command(
                                caller.tenantId(),
                                () -> undoing.undo(caller, mergeId, reason.strip())
                                        .map(id -> pages.merge(caller.tenantId(), id))));
    }

    @Override
    public Outcome<Page> page(Caller caller, @Nullable Cursor after, int limit) {
        return caller.may(Permission.DUPLICATES_RULE)
                ? Outcome.done(transactions.reading(caller.tenantId(), () -> pages.page(caller, after, limit)))
                : Outcome.refused(Refusal.forbidden("not-permitted"));
    }

    private static <T> Outcome<T> reasonMissing() {
        return Outcome.refused(Refusal.invalid("reason-missing", Map.of("field", "reason")));
    }

    private <T> Outcome<T> again(Caller caller, Supplier<Outcome<T>> command) {
        if (!caller.may(Permission.DUPLICATES_RULE)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (Circle.Moved moved) {
                if (attempt == Editor.ATTEMPTS) {
                    return Outcome.refused(Refusal.stale(Map.of("who", "")));
                }
            } catch (DataAccessException failure) {
                var taken = taken(failure);
                if (taken.isPresent()) {
                    return Outcome.refused(taken.get());
                }
                if (!Editor.again(failure) || attempt == Editor.ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    /** Somebody else goes by the name or has the code by now. */
    private static Optional<Refusal> taken(DataAccessException failure) {
        return ConstraintViolations.violates(failure, "account_name_once")
                        || ConstraintViolations.violates(failure, "account_credit_code_once")
                ? Optional.of(Refusal.conflict("merge-name-or-code-taken", Map.of()))
                : Optional.empty();
    }
}
