package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_SCOPE;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.RegistrationState;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit has registered and what still counts of it, by the companies' names and credit codes as written. */
@Component
class OwnRegistrations {
    private static final List<String> COUNTING = Stream.concat(
                    Arrays.stream(RegistrationState.values()).filter(RegistrationState::isLive),
                    Stream.of(RegistrationState.REFUSED))
            .map(RegistrationState::code)
            .toList();

    private final DSLContext db;
    private final BusinessClock clock;

    OwnRegistrations(DSLContext db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One of them. */
    record Own(
            UUID id, long number, String nameKey, @Nullable String uscc) {
        /** Whether it is about the company: the same credit code, or the same name unless both have codes and they differ. */
        boolean isAbout(String key, @Nullable String code) {
            return code != null && uscc != null ? code.equals(uscc) : nameKey.equals(key) && !key.isEmpty();
        }
    }

    /** A unit's registrations as they were when looked for, and those added since. */
    static final class Known {
        private final Map<String, Own> byName = new HashMap<>();
        private final Map<String, Own> byCode = new HashMap<>();
        private final Map<Long, Own> byNumber = new HashMap<>();

        void add(Own own) {
            byName.putIfAbsent(own.nameKey(), own);
            if (own.uscc() != null) {
                byCode.putIfAbsent(own.uscc(), own);
            }
            byNumber.put(own.number(), own);
        }

        Optional<Own> about(String name, @Nullable String uscc) {
            var key = NormalisedName.of(name).text();
            return Optional.ofNullable(uscc)
                    .map(byCode::get)
                    .or(() -> Optional.ofNullable(byName.get(key)).filter(own -> own.isAbout(key, uscc)));
        }

        Optional<Own> numbered(long number) {
            return Optional.ofNullable(byNumber.get(number));
        }
    }

    /** Those that live, and those that were turned away for now: until the time they were told they would be answered the same. */
    Known counting(UUID tenantId, UUID unitId) {
        var now = clock.now(tenantId);
        var known = new Known();
        db.select(
                        REGISTRATION.ID,
                        REGISTRATION.NUMBER,
                        REGISTRATION.WRITTEN_NAME,
                        REGISTRATION.USCC,
                        REGISTRATION.STATE,
                        REGISTRATION.TAKEN_UNTIL)
                .from(REGISTRATION_SCOPE)
                .join(REGISTRATION)
                .on(
                        REGISTRATION.TENANT_ID.eq(REGISTRATION_SCOPE.TENANT_ID),
                        REGISTRATION.ID.eq(REGISTRATION_SCOPE.REGISTRATION_ID))
                .where(
                        REGISTRATION_SCOPE.TENANT_ID.eq(tenantId),
                        REGISTRATION_SCOPE.SCOPE.eq(Scope.Key.unit(unitId)),
                        REGISTRATION_SCOPE.STATE.in(COUNTING))
                .forEach(row -> {
                    var until = row.value6();
                    if (counts(row.value5(), until == null ? null : until.toInstant(), now)) {
                        known.add(own(row.value1(), row.value2(), row.value3(), row.value4()));
                    }
                });
        return known;
    }

    private static boolean counts(String state, @Nullable Instant until, Instant now) {
        return !state.equals(RegistrationState.REFUSED.code()) || until == null || until.isAfter(now);
    }

    static Own own(UUID id, long number, String name, @Nullable String uscc) {
        return new Own(id, number, NormalisedName.of(name).text(), uscc);
    }

    /** Any of the unit's by its number, whatever became of it. */
    Optional<Own> numbered(UUID tenantId, UUID unitId, long number) {
        return db.select(REGISTRATION.ID, REGISTRATION.NUMBER, REGISTRATION.WRITTEN_NAME, REGISTRATION.USCC)
                .from(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(tenantId),
                        REGISTRATION.NUMBER.eq(number),
                        REGISTRATION.UNIT_ID.eq(unitId))
                .fetchOptional(row -> own(row.value1(), row.value2(), row.value3(), row.value4()));
    }
}
