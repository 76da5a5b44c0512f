package io.keyhold.server.policy.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.policy.Draft;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes one draft in one transaction: by whoever saw its newest revision, and written into the log of changes. */
@Component
class DraftChanges {
    private final DraftRows rows;
    private final DraftViews views;
    private final ChangeLog log;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock clock;

    DraftChanges(
            DraftRows rows,
            DraftViews views,
            ChangeLog log,
            TenantTransactions transactions,
            BusinessClock business,
            SystemClock clock) {
        this.rows = rows;
        this.views = views;
        this.log = log;
        this.transactions = transactions;
        this.business = business;
        this.clock = clock;
    }

    /**
     * What a command made of a draft.
     *
     * @param content its files where they changed
     * @param action what was done, for the log
     */
    record Made(
            DraftHead head,
            @Nullable Map<String, String> content,
            String action,
            @Nullable String reason) {
        static Made of(DraftHead head, String action) {
            return new Made(head, null, action, null);
        }
    }

    Outcome<Draft> begin(
            Caller caller, DraftHead head, Map<String, String> content, @Nullable Map<String, String> template) {
        return transactions.command(caller.tenantId(), () -> {
            rows.insert(head, content, template);
            record(caller, Made.of(head, "begun"));
            return Outcome.done(views.of(head));
        });
    }

    Outcome<Draft> change(Caller caller, UUID id, long revision, Function<DraftHead, Outcome<Made>> change) {
        return transactions.command(caller.tenantId(), () -> {
            var found = rows.lock(caller.tenantId(), id);
            if (found.isEmpty()) {
                return Outcome.refused(Refusal.notFound("no-such-draft"));
            }
            if (found.get().mark().revision() != revision) {
                return Outcome.refused(
                        Refusal.stale(Map.of("version", found.get().mark().revision())));
            }
            return change.apply(found.get()).map(made -> written(caller, made));
        });
    }

    private Draft written(Caller caller, Made made) {
        var head = made.head().changed(caller.personId(), clock.now());
        rows.update(head, made.content());
        record(caller, new Made(head, null, made.action(), made.reason()));
        return views.of(head);
    }

    private void record(Caller caller, Made made) {
        var head = made.head();
        log.record(
                head.tenantId(),
                new Change(
                        "draft",
                        head.id(),
                        head.mark().revision(),
                        made.action(),
                        caller.personId(),
                        made.reason(),
                        business.now(head.tenantId()),
                        clock.now(),
                        Map.of(
                                "state", head.state().code(),
                                "step", head.text().step(),
                                "fingerprint", head.text().fingerprint())));
    }
}
