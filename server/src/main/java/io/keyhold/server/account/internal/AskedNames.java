package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.NAME_ASKER;
import static io.keyhold.schema.db.Tables.NAME_ATTEMPT;
import static io.keyhold.schema.db.Tables.PERSON;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps and limits the names people try. A person's tries are counted one after the other, so that many at once count as many. */
@Component
class AskedNames implements NameAttempts {
    private static final int LONGEST = 200;
    private static final String TOO_MANY = "too-many";
    private static final List<Limit> LIMITS =
            List.of(new Limit(NAMES_AN_HOUR, Duration.ofHours(1)), new Limit(NAMES_A_DAY, Duration.ofDays(1)));

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    AskedNames(DSLContext db, TenantTransactions transactions, SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** So many different names within so long. */
    private record Limit(int names, Duration within) {}

    @Override
    public <T> Outcome<T> trying(Caller caller, String name, Via via, Supplier<T> answer, Function<T, String> code) {
        return transactions.in(caller.tenantId(), () -> {
            hold(caller);
            var key = NormalisedName.of(name).text();
            var refused = over(caller, key);
            if (refused.isPresent()) {
                insert(caller, name, key, via, TOO_MANY);
                return Outcome.refused(refused.get());
            }
            var answered = answer.get();
            insert(caller, name, key, via, code.apply(answered));
            return Outcome.done(answered);
        });
    }

    /** Inserts or touches the person's row, and with it holds it until the transaction ends. */
    private void hold(Caller caller) {
        db.insertInto(NAME_ASKER)
                .set(NAME_ASKER.TENANT_ID, caller.tenantId())
                .set(NAME_ASKER.PERSON_ID, caller.personId())
                .set(NAME_ASKER.TRIES, 1L)
                .onConflict(NAME_ASKER.TENANT_ID, NAME_ASKER.PERSON_ID)
                .doUpdate()
                .set(NAME_ASKER.TRIES, NAME_ASKER.TRIES.plus(1))
                .execute();
    }

    private void insert(Caller caller, String name, String key, Via via, String answer) {
        db.insertInto(NAME_ATTEMPT)
                .set(NAME_ATTEMPT.TENANT_ID, caller.tenantId())
                .set(NAME_ATTEMPT.ID, Ids.next())
                .set(NAME_ATTEMPT.PERSON_ID, caller.personId())
                .set(NAME_ATTEMPT.AT, utc(clock.now()))
                .set(NAME_ATTEMPT.NAME, cut(name.strip()))
                .set(NAME_ATTEMPT.NAME_KEY, cut(key))
                .set(NAME_ATTEMPT.VIA, via.code())
                .set(NAME_ATTEMPT.ANSWER, answer)
                .execute();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    @Override
    public Optional<Refusal> exhausted(Caller caller) {
        return transactions.reading(caller.tenantId(), () -> over(caller, ""));
    }

    /** Who sees everything learns nothing by trying. */
    private Optional<Refusal> over(Caller caller, String nameKey) {
        return caller.scope() instanceof Scope.All
                ? Optional.empty()
                : freeAgain(caller, nameKey).stream()
                        .max(Comparator.naturalOrder())
                        .map(AskedNames::tooMany);
    }

    /** When the person may ask for another name, by each limit that is reached. */
    private List<Instant> freeAgain(Caller caller, String nameKey) {
        return LIMITS.stream()
                .map(limit -> reached(caller, nameKey, limit))
                .reduce(Select::unionAll)
                .orElseThrow()
                .fetch(row -> row.value1().toInstant().plusSeconds(row.value2()));
    }

    /** The try that must grow old before fewer than the limit are left, and how old; no row before the limit is reached. */
    private Select<Record2<OffsetDateTime, Long>> reached(Caller caller, String nameKey, Limit limit) {
        var latest = DSL.max(NAME_ATTEMPT.AT);
        return db.select(latest, DSL.inline(limit.within().toSeconds()))
                .from(NAME_ATTEMPT)
                .where(
                        NAME_ATTEMPT.TENANT_ID.eq(caller.tenantId()),
                        NAME_ATTEMPT.PERSON_ID.eq(caller.personId()),
                        NAME_ATTEMPT.AT.gt(since(limit)),
                        NAME_ATTEMPT.NAME_KEY.ne(nameKey),
                        NAME_ATTEMPT.ANSWER.ne(TOO_MANY))
                .groupBy(NAME_ATTEMPT.NAME_KEY)
                .orderBy(latest.desc())
                .limit(DSL.inline(1L))
                .offset(DSL.inline((long) limit.names() - 1));
    }

    /** Selected, not given: an instant it knows beforehand would make the database plan anew for each. */
    private Field<OffsetDateTime> since(Limit limit) {
        return DSL.field(DSL.select(DSL.val(utc(clock.now().minus(limit.within())))));
    }

    private static Refusal tooMany(Instant again) {
        return new Refusal(Refusal.Kind.TOO_MANY, "too-many-names-tried", null, Map.of("again", again.toString()));
    }

    @Override
    public Outcome<Page> page(Caller caller, @Nullable Cursor after, int limit) {
        if (!caller.may(Permission.AUDIT_READ)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        var found = transactions.reading(caller.tenantId(), () -> rows(caller, after, limit + 1));
        var shown = found.stream().limit(limit).toList();
        var next = found.size() > limit
                ? new Cursor(shown.getLast().at(), shown.getLast().id())
                : null;
        return Outcome.done(new Page(shown, next));
    }

    /** Who leads a part of the company reads the tries of its people alone: the others' names are others' customers. */
    private List<Attempt> rows(Caller caller, @Nullable Cursor after, int limit) {
        var own =
                caller.scope() instanceof Scope.All ? DSL.noCondition() : NAME_ATTEMPT.PERSON_ID.eq(caller.personId());
        var before = after == null
                ? DSL.noCondition()
                : DSL.row(NAME_ATTEMPT.AT, NAME_ATTEMPT.ID).lt(DSL.row(utc(after.at()), after.id()));
        return db.select(
                        NAME_ATTEMPT.ID,
                        NAME_ATTEMPT.PERSON_ID,
                        PERSON.NAME,
                        NAME_ATTEMPT.AT,
                        NAME_ATTEMPT.NAME,
                        NAME_ATTEMPT.VIA,
                        NAME_ATTEMPT.ANSWER)
                .from(NAME_ATTEMPT)
                .join(PERSON)
                .on(PERSON.TENANT_ID.eq(NAME_ATTEMPT.TENANT_ID), PERSON.ID.eq(NAME_ATTEMPT.PERSON_ID))
                .where(NAME_ATTEMPT.TENANT_ID.eq(caller.tenantId()), own, before)
                .orderBy(NAME_ATTEMPT.AT.desc(), NAME_ATTEMPT.ID.desc())
                .limit(limit)
                .fetch(row -> new Attempt(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4().toInstant(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
