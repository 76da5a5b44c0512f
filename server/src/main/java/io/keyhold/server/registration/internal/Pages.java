package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.account.ClaimedAccounts.Known;
import io.keyhold.server.organization.People;
import io.keyhold.server.organization.Unit;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationPage.Account;
import io.keyhold.server.registration.RegistrationPage.Deal;
import io.keyhold.server.registration.RegistrationPage.Intent;
import io.keyhold.server.registration.RegistrationPage.Receipt;
import io.keyhold.server.registration.RegistrationPage.Registrant;
import io.keyhold.server.registration.RegistrationPage.Reward;
import io.keyhold.server.registration.RegistrationPage.Verdict;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.internal.Receipts.Received;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes pages of registrations: what the reader may see of each, and what the reader can do with it. */
@Component
class Pages {
    private static final String REWARD_GAP = "passing-on-scale";
    private static final int QUEUE_COUNTED = 1_000;

    private final DSLContext db;
    private final ClaimedAccounts accounts;
    private final People people;
    private final Boundaries boundaries;
    private final Receipts receipts;
    private final Rulebook rules;
    private final Papers papers;
    private final Abilities abilities;

    Pages(
            DSLContext db,
            ClaimedAccounts accounts,
            People people,
            Boundaries boundaries,
            Receipts receipts,
            Rulebook rules,
            Papers papers,
            Abilities abilities) {
        this.db = db;
        this.accounts = accounts;
        this.people = people;
        this.boundaries = boundaries;
        this.receipts = receipts;
        this.rules = rules;
        this.papers = papers;
        this.abilities = abilities;
    }

    boolean sees(Caller caller, Claimed account) {
        return switch (caller.scope()) {
            case Scope.All() -> true;
            case Scope.Keys(var keys) -> !Collections.disjoint(keys, account.scopes());
        };
    }

    /** Just registered, by the caller: most of it is at hand. */
    RegistrationPage fresh(Caller caller, Received received, @Nullable Claimed account) {
        var shown = account != null && sees(caller, account)
                ? new Account(account.id(), account.number(), account.name())
                : null;
        var names = Map.of(caller.personId(), caller.name());
        return page(caller, received.filed(), received.receipt(), shown, names, false);
    }

    RegistrationPage page(Caller caller, Filed filed) {
        var tenantId = filed.tenantId();
        var accountId = filed.standing().accountId();
        var known = accountId == null
                ? null
                : accounts.seen(caller, List.of(accountId)).get(accountId);
        var ids = Set.of(filed.who().personId()).equals(Set.of(filed.standing().keeperId()))
                ? Set.of(filed.who().personId())
                : Set.of(filed.who().personId(), filed.standing().keeperId());
        return page(
                caller,
                filed,
                receipts.of(tenantId, List.of(filed.id())).get(filed.id()),
                account(known),
                people.names(tenantId, ids),
                watched(caller, filed));
    }

    static @Nullable Account account(@Nullable Known known) {
        return known == null ? null : new Account(known.id(), known.number(), known.name());
    }

    private boolean watched(Caller caller, Filed filed) {
        return db.fetchExists(
                REGISTRATION_WATCH,
                REGISTRATION_WATCH.TENANT_ID.eq(filed.tenantId()),
                REGISTRATION_WATCH.PERSON_ID.eq(caller.personId()),
                REGISTRATION_WATCH.REGISTRATION_ID.eq(filed.id()));
    }

    private RegistrationPage page(
            Caller caller,
            Filed filed,
            @Nullable Receipt receipt,
            @Nullable Account account,
            Map<UUID, String> names,
            boolean watched) {
        var standing = filed.standing();
        var times = standing.times();
        return new RegistrationPage(
                filed.id(),
                filed.number(),
                filed.version(),
                standing.state(),
                receipt,
                verdict(filed),
                account,
                account == null && standing.accountId() != null,
                intent(filed),
                registrant(filed, names),
                filed.submittedAt(),
                filed.receivedAt(),
                times.from(),
                times.until(),
                times.takenUntil(),
                standing.passed() == null ? null : standing.passed().channel(),
                reward(filed),
                deal(filed),
                queuePosition(filed),
                watched,
                standing.reason(),
                abilities.on(caller, filed));
    }

    private Verdict verdict(Filed filed) {
        var told = filed.standing().told();
        var question = told.gap() == null ? null : rules.question(filed.tenantId(), told.gap());
        return new Verdict(
                told.code(), told.clause(), told.gap(), question, told.pack(), told.packVersion(), told.decisions());
    }

    private Intent intent(Filed filed) {
        var it = filed.intent();
        return new Intent(
                it.name(),
                it.uscc(),
                it.divisionCode(),
                it.contact(),
                it.models(),
                it.vehicles(),
                it.productLine(),
                it.expectedOn(),
                it.use(),
                it.tender(),
                it.rivals(),
                it.source(),
                it.leadClass(),
                papers.ofIntent(filed),
                it.note(),
                it.previousId(),
                it.progress());
    }

    private Registrant registrant(Filed filed, Map<UUID, String> names) {
        var who = filed.who();
        var keeper = filed.standing().keeperId();
        return new Registrant(
                who.personId(),
                names.getOrDefault(who.personId(), ""),
                who.unitId(),
                boundaries.unit(filed.tenantId(), who.unitId()).map(Unit::name).orElse(""),
                keeper,
                names.getOrDefault(keeper, ""));
    }

    private static @Nullable Reward reward(Filed filed) {
        var passed = filed.standing().passed();
        return passed == null || passed.least() == null || passed.most() == null
                ? null
                : new Reward(passed.least(), passed.most(), REWARD_GAP);
    }

    private @Nullable Deal deal(Filed filed) {
        var deal = filed.deal();
        if (deal == null) {
            return null;
        }
        var reported = deal.reported();
        return new Deal(
                reported.kind().code(),
                reported.number(),
                reported.vehicles(),
                reported.on(),
                papers.ofDeal(filed, reported),
                deal.reportedAt(),
                deal.verifiedAt());
    }

    /** How many were received before it and wait still; the numbers are given before the receipts, so this is near enough to show. */
    private @Nullable Integer queuePosition(Filed filed) {
        if (filed.standing().state() != RegistrationState.SCREENING) {
            return null;
        }
        var before = DSL.selectOne()
                .from(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(filed.tenantId()),
                        REGISTRATION.STATE.eq(RegistrationState.SCREENING.code()),
                        REGISTRATION.NUMBER.lt(filed.number()))
                .limit(QUEUE_COUNTED);
        return Objects.requireNonNull(db.selectCount().from(before).fetchOne(0, Integer.class));
    }
}
