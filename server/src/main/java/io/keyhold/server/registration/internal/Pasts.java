package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;

import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.kernel.BusinessClock;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Whose a subject is and was. What a handbook protects may change (a gap of AU-9: the account, its group, its site, one purchase
 * intent); who was protected before keeps what was given, so that the old subjects count beside the new one until they run out.
 */
@Component
class Pasts {
    private final ProtectionRows protections;
    private final ClaimedAccounts accounts;
    private final BusinessClock clock;

    Pasts(ProtectionRows protections, ClaimedAccounts accounts, BusinessClock clock) {
        this.protections = protections;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The account's group is locked by the caller. */
    Past of(UUID tenantId, Subject subject, Claimed account) {
        var others = wider(account).or(narrower(tenantId, subject, account));
        return new Past(protections.of(tenantId, subject, others, clock.now(tenantId)));
    }

    /** The account is in them. */
    private static Condition wider(Claimed account) {
        var site = Objects.requireNonNullElse(account.siteId(), account.id());
        return is("group", account.rootId()).or(is("site", site));
    }

    private static Condition is(String kind, UUID subjectId) {
        return PROTECTION.SUBJECT_KIND.eq(kind).and(PROTECTION.SUBJECT_ID.eq(subjectId));
    }

    /** They are in the subject; two intents of one account are not in each other. */
    private Condition narrower(UUID tenantId, Subject subject, Claimed account) {
        return switch (subject.kind()) {
            case "intent" -> is("account", account.id());
            case "group" -> of(accounts.inGroup(tenantId, account.rootId()));
            case "site" -> of(accounts.atSite(tenantId, subject.id()));
            default -> of(Set.of(account.id()));
        };
    }

    private static Condition of(Collection<UUID> accountIds) {
        return PROTECTION.ACCOUNT_ID.in(accountIds);
    }
}
