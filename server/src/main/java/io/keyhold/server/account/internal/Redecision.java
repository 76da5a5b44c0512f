package io.keyhold.server.account.internal;

import io.keyhold.server.account.AccountRedecided;
import io.keyhold.server.account.Moved;
import io.keyhold.server.account.internal.AccountState.Conclusions;
import io.keyhold.server.account.internal.Judge.Judged;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Decides some accounts again, in the caller's transaction, and keeps and announces what came out differently. */
@Component
class Redecision {
    private static final String CAUSE = "handbook.changed";

    private final AccountRows rows;
    private final Recount recount;
    private final Judge judge;
    private final DecisionLog decisions;
    private final Postings postings;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Redecision(
            AccountRows rows,
            Recount recount,
            Judge judge,
            DecisionLog decisions,
            Postings postings,
            Organizations organizations,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.recount = recount;
        this.judge = judge;
        this.decisions = decisions;
        this.postings = postings;
        this.organizations = organizations;
        this.events = events;
    }

    /** An account before and after, with what is newly decided of it. */
    private record Looked(AccountState before, AccountState after, List<NewDecision> news) {
        boolean changed() {
            return !after.equals(before);
        }

        AccountRedecided event(UUID tenantId) {
            var was = before.conclusions();
            var is = after.conclusions();
            return new AccountRedecided(
                    tenantId, after.id(), new Moved.Step(was.kind(), is.kind()), new Moved.Step(was.tier(), is.tier()));
        }
    }

    /** Returns how many were decided differently. */
    int of(UUID tenantId, Collection<UUID> accounts, ReviewBooks books) {
        return keep(tenantId, look(tenantId, accounts, books, null));
    }

    /** The same; sees to it too that each belongs to the office of its place and is seen by those above. */
    int thoroughly(UUID tenantId, Collection<UUID> accounts, ReviewBooks books) {
        var organization = organizations.mapInTransaction(tenantId);
        var looked = look(tenantId, accounts, books, organization);
        int changed = keep(tenantId, looked);
        postings.rescopeWhereDifferent(
                tenantId, looked.stream().map(Looked::after).toList(), organization);
        return changed;
    }

    private List<Looked> look(
            UUID tenantId, Collection<UUID> ids, ReviewBooks books, @Nullable OrganizationMap organization) {
        var accounts = rows.lock(tenantId, ids).stream()
                .filter(account -> account.decided())
                .toList();
        var kept = kept(tenantId, accounts);
        var spans = new HashMap<Group, Boolean>();
        var looked = new ArrayList<Looked>();
        for (var account : accounts) {
            var book = books.of(keptOf(account, kept));
            var judged = judge.judge(tenantId, book, account, spans(tenantId, book, account, spans), CAUSE);
            var news = judged.decisions().stream()
                    .filter(decision -> differs(decision, kept.get(decisionId(account, decision))))
                    .toList();
            var after = account.with(conclusions(account, judged, news));
            looked.add(new Looked(account, organization == null ? after : placed(after, organization), news));
        }
        return looked;
    }

    private static AccountState placed(AccountState account, OrganizationMap organization) {
        var office = LedgerAccounts.office(organization, account.details().divisionCode());
        return account.with(account.details(), account.nameKey(), office);
    }

    private int keep(UUID tenantId, List<Looked> looked) {
        var changed = looked.stream().filter(Looked::changed).map(Looked::after).toList();
        rows.updateCounted(tenantId, changed);
        decisions.record(
                tenantId, looked.stream().flatMap(each -> each.news().stream()).toList());
        postings.refresh(tenantId, changed);
        var decided = looked.stream().filter(each -> !each.news().isEmpty()).toList();
        decided.forEach(each -> events.publishEvent(each.event(tenantId)));
        return decided.size();
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

    private static List<KeptDecision> keptOf(AccountState account, Map<UUID, KeptDecision> kept) {
        var conclusions = account.conclusions();
        return Stream.of(conclusions.kindDecisionId(), conclusions.tierDecisionId())
                .filter(Objects::nonNull)
                .map(kept::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** A group as one book has it. */
    private record Group(Book book, UUID rootId) {}

    /** Asked only where it counts: most accounts belong to no group. */
    private boolean spans(UUID tenantId, Book book, AccountState account, Map<Group, Boolean> known) {
        return account.counts().group() > account.counts().trucks()
                && known.computeIfAbsent(
                        new Group(book, account.ties().rootId()),
                        group -> recount.groupSpansRegionTypes(tenantId, book, account));
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
        boolean tier = news.stream().anyMatch(Redecision::isTier);
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
