package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_SCOPE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationList;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationQuery;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists by key, never by offset: each of the caller's keys gives its first rows in order, however many it has. */
@Component
class JooqRegistrationBook implements RegistrationBook {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final FiledRows rows;
    private final FiledJson json;
    private final ScopeRows scopes;
    private final Pages pages;
    private final RowPages rowPages;
    private final Histories histories;
    private final Likelihoods likelihoods;

    JooqRegistrationBook(
            DSLContext db,
            TenantTransactions transactions,
            FiledRows rows,
            FiledJson json,
            ScopeRows scopes,
            Pages pages,
            RowPages rowPages,
            Histories histories,
            Likelihoods likelihoods) {
        this.db = db;
        this.transactions = transactions;
        this.rows = rows;
        this.json = json;
        this.scopes = scopes;
        this.pages = pages;
        this.rowPages = rowPages;
        this.histories = histories;
        this.likelihoods = likelihoods;
    }

    @Override
    public RegistrationList page(Caller caller, RegistrationQuery query) {
        if (!caller.may(Permission.REGISTRATION_READ)) {
            return new RegistrationList(List.of(), null);
        }
        return transactions.reading(
                caller.tenantId(), () -> rowPages.list(caller, found(caller, query), query.limit()));
    }

    private List<Filed> found(Caller caller, RegistrationQuery query) {
        var which = DSL.and(
                query.state() == null
                        ? DSL.noCondition()
                        : REGISTRATION.STATE.eq(query.state().code()),
                query.name() == null ? DSL.noCondition() : REGISTRATION.WRITTEN_NAME.contains(query.name()),
                query.mine() ? REGISTRATION.KEEPER_ID.eq(caller.personId()) : DSL.noCondition(),
                query.after() == null ? DSL.noCondition() : REGISTRATION.NUMBER.lt(query.after()));
        return db.selectFrom(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(caller.tenantId()),
                        which,
                        query.mine()
                                ? DSL.noCondition()
                                : inScope(caller, query.state(), query.after(), query.name(), query.limit()))
                .orderBy(REGISTRATION.NUMBER.desc())
                .limit(query.limit() + 1)
                .fetch(json::filed);
    }

    /** The first numbers of each key; with words to look for, all that the keys have. */
    private static Condition inScope(
            Caller caller, @Nullable RegistrationState state, @Nullable Long after, @Nullable String name, int limit) {
        if (!(caller.scope() instanceof Scope.Keys(var keys))) {
            return DSL.noCondition();
        }
        if (keys.isEmpty()) {
            return DSL.falseCondition();
        }
        var part = DSL.and(
                REGISTRATION_SCOPE.TENANT_ID.eq(caller.tenantId()),
                state == null ? DSL.noCondition() : REGISTRATION_SCOPE.STATE.eq(state.code()),
                after == null ? DSL.noCondition() : REGISTRATION_SCOPE.NUMBER.lt(after));
        if (name != null) {
            return REGISTRATION.NUMBER.in(DSL.select(REGISTRATION_SCOPE.NUMBER)
                    .from(REGISTRATION_SCOPE)
                    .where(part, REGISTRATION_SCOPE.SCOPE.in(keys)));
        }
        return REGISTRATION.NUMBER.in(keys.stream()
                .<Select<Record1<Long>>>map(key -> DSL.selectFrom(DSL.select(REGISTRATION_SCOPE.NUMBER)
                        .from(REGISTRATION_SCOPE)
                        .where(part, REGISTRATION_SCOPE.SCOPE.eq(key))
                        .orderBy(REGISTRATION_SCOPE.NUMBER.desc())
                        .limit(limit + 1)))
                .reduce((one, other) -> one.union(other))
                .orElseThrow());
    }

    @Override
    public RegistrationList waiting(Caller caller, Waiting waiting, @Nullable Long after, int limit) {
        if (!caller.may(waiting.permission())) {
            return new RegistrationList(List.of(), null);
        }
        return transactions.reading(caller.tenantId(), () -> {
            var found = db.selectFrom(REGISTRATION)
                    .where(
                            REGISTRATION.TENANT_ID.eq(caller.tenantId()),
                            REGISTRATION.STATE.eq(waiting.state().code()),
                            after == null ? DSL.noCondition() : REGISTRATION.NUMBER.gt(after),
                            waiting == Waiting.CROSSING ? ruled(caller) : seen(caller))
                    .orderBy(REGISTRATION.NUMBER)
                    .limit(limit + 1)
                    .fetch(json::filed);
            return rowPages.list(caller, found, limit);
        });
    }

    /** What waits is little: whether it is seen is asked row by row. */
    private static Condition seen(Caller caller) {
        return caller.scope() instanceof Scope.Keys(var keys)
                ? DSL.exists(DSL.selectOne()
                        .from(REGISTRATION_SCOPE)
                        .where(
                                REGISTRATION_SCOPE.TENANT_ID.eq(caller.tenantId()),
                                REGISTRATION_SCOPE.REGISTRATION_ID.eq(REGISTRATION.ID),
                                REGISTRATION_SCOPE.SCOPE.in(keys)))
                : DSL.noCondition();
    }

    /** A crossing is seen by the region it comes from too, and ruled on by the one it goes into (AU-8). */
    private Condition ruled(Caller caller) {
        return scopes.placesLed(caller)
                .map(codes -> REGISTRATION.DIVISION_CODE.in(codes))
                .orElse(DSL.noCondition());
    }

    @Override
    public Optional<RegistrationPage> find(Caller caller, UUID id) {
        return reading(caller, id, filed -> pages.page(caller, filed));
    }

    private <T> Optional<T> reading(Caller caller, UUID id, Function<Filed, T> read) {
        if (!caller.may(Permission.REGISTRATION_READ)) {
            return Optional.empty();
        }
        return transactions.reading(
                caller.tenantId(),
                () -> rows.find(caller.tenantId(), id)
                        .filter(filed -> scopes.sees(caller, filed))
                        .map(read));
    }

    @Override
    public Optional<List<Entry>> history(Caller caller, UUID id) {
        return reading(caller, id, histories::of);
    }

    @Override
    public Optional<List<Likely>> candidates(Caller caller, UUID id) {
        return caller.may(Permission.REGISTRATION_SCREEN) ? reading(caller, id, likelihoods::of) : Optional.empty();
    }
}
