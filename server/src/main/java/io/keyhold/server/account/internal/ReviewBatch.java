package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.account.internal.AccountState.Conclusions;
import io.keyhold.server.account.internal.Judge.Judged;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides some accounts again, in the caller's transaction, and keeps what came out differently; sees to it that each belongs to the
 * office of its place and is seen by those above.
 */
@Component
class ReviewBatch {
    static final int ACCOUNTS_AT_ONCE = 500;
    private static final String CAUSE = "handbook.changed";

    private final DSLContext db;
    private final AccountRows rows;
    private final Recount recount;
    private final Judge judge;
    private final DecisionLog decisions;
    private final Postings postings;
    private final Organizations organizations;

    ReviewBatch(
            DSLContext db,
            AccountRows rows,
            Recount recount,
            Judge judge,
            DecisionLog decisions,
            Postings postings,
            Organizations organizations) {
        this.db = db;
        this.rows = rows;
        this.recount = recount;
        this.judge = judge;
        this.decisions = decisions;
        this.postings = postings;
        this.organizations = organizations;
    }

    /** What a batch did; without accounts there was nothing left. */
    record Done(int lookedAt, long lastNumber, int changed) {}

    Done after(UUID tenantId, long number) {
        var accounts = rows.lock(tenantId, next(tenantId, number));
        var organization = organizations.mapInTransaction(tenantId);
        var kept = kept(tenantId, accounts);
        var spans = new HashMap<UUID, Boolean>();
        var looked = new ArrayList<AccountState>();
        var changed = new ArrayList<AccountState>();
        var made = new ArrayList<NewDecision>();
        for (var account : accounts) {
            if (account.state().equals("erased")) {
                continue;
            }
            var judged = judge.judge(tenantId, account, spans(tenantId, account, spans), CAUSE);
            var news = judged.decisions().stream()
                    .filter(decision -> differs(decision, kept.get(decisionId(account, decision))))
                    .toList();
            var office = LedgerAccounts.office(organization, account.details().divisionCode());
            var after =
                    account.with(conclusions(account, judged, news)).with(account.details(), account.nameKey(), office);
            looked.add(after);
            if (!after.equals(account)) {
                changed.add(after);
                made.addAll(news);
            }
        }
        rows.updateCounted(tenantId, changed);
        decisions.record(tenantId, made);
        postings.refresh(tenantId, changed);
        postings.rescopeWhereDifferent(tenantId, looked, organization);
        long last = accounts.stream().mapToLong(AccountState::number).max().orElse(number);
        return new Done(accounts.size(), last, (int)
                made.stream().map(NewDecision::subjectId).distinct().count());
    }

    private List<UUID> next(UUID tenantId, long number) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NUMBER.gt(number))
                .orderBy(ACCOUNT.NUMBER)
                .limit(ACCOUNTS_AT_ONCE)
                .fetch(ACCOUNT.ID);
    }

    private Map<UUID, KeptDecision> kept(UUID tenantId, Collection<AccountState> accounts) {
        var ids = accounts.stream()
                .map(AccountState::conclusions)
                .flatMap(it -> Stream.of(it.kindDecisionId(), it.tierDecisionId()))
                .filter(Objects::nonNull)
                .toList();
        var kept = new HashMap<UUID, KeptDecision>();
        decisions.findAll(tenantId, ids).forEach(decision -> kept.put(decision.id(), decision));
        return kept;
    }

    /** Asked only where it counts: most accounts belong to no group. */
    private boolean spans(UUID tenantId, AccountState account, Map<UUID, Boolean> known) {
        return account.counts().group() > account.counts().trucks()
                && known.computeIfAbsent(
                        account.ties().rootId(), root -> recount.groupSpansRegionTypes(tenantId, account));
    }

    private static @Nullable UUID decisionId(AccountState account, NewDecision decision) {
        var before = account.conclusions();
        return isTier(decision) ? before.tierDecisionId() : before.kindDecisionId();
    }

    private static boolean isTier(NewDecision decision) {
        return decision.outcome().decision().equals("tier");
    }

    /** Another outcome, or the same one by another row, or undecided for another reason. */
    private static boolean differs(NewDecision decision, @Nullable KeptDecision kept) {
        return kept == null || !told(Conclusion.of(decision.outcome())).equals(told(kept.conclusion()));
    }

    private static List<@Nullable Object> told(Conclusion it) {
        var told = new ArrayList<@Nullable Object>();
        told.add(it.outcome());
        told.add(it.code());
        told.add(it.stoppedAt());
        told.add(List.copyOf(it.about()));
        told.add(it.clause());
        told.add(it.gap());
        told.add(it.row());
        return told;
    }

    private static Conclusions conclusions(AccountState account, Judged judged, List<NewDecision> news) {
        var before = account.conclusions();
        var now = judged.account().conclusions();
        boolean tier = news.stream().anyMatch(ReviewBatch::isTier);
        boolean kind = news.stream().anyMatch(decision -> !isTier(decision));
        return new Conclusions(
                now.ownership(),
                now.kind(),
                now.regionType(),
                now.tier(),
                kind ? now.kindDecisionId() : before.kindDecisionId(),
                tier ? now.tierDecisionId() : before.tierDecisionId());
    }
}
