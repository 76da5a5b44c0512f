package io.keyhold.server.access.internal;

import static io.keyhold.schema.db.Tables.API_TOKEN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.server.access.ApiToken;
import io.keyhold.server.access.ApiTokens;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.access.NewApiToken;
import io.keyhold.server.access.Permission;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class StoredApiTokens implements ApiTokens {
    /** Lets a leaked secret be recognised wherever it turns up. */
    private static final String PREFIX = "khp_";

    private static final Duration LONGEST = Duration.ofDays(366);

    private final JooqApiTokens tokens;
    private final Callers callers;
    private final AccessLog log;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final Cache<String, JooqApiTokens.Row> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    StoredApiTokens(
            JooqApiTokens tokens, Callers callers, AccessLog log, TenantTransactions transactions, SystemClock clock) {
        this.tokens = tokens;
        this.callers = callers;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome<NewApiToken> create(Caller caller, UUID personId, String name, Instant expiresAt) {
        var refusal = refuse(caller, personId, name, expiresAt);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var secret = PREFIX + Secrets.next();
        var token = new ApiToken(Ids.next(), personId, name.strip(), clock.now(), expiresAt, null);
        transactions.outside(() -> {
            tokens.insert(Secrets.hash(secret), caller.tenantId(), token);
            return token;
        });
        log.record(caller, personId, "token-created");
        return Outcome.done(new NewApiToken(token, secret));
    }

    private Optional<Refusal> refuse(Caller caller, UUID personId, String name, Instant expiresAt) {
        if (!personId.equals(caller.personId()) && !caller.may(Permission.ACCESS_ADMIN)) {
            return Optional.of(Refusal.forbidden("not-allowed"));
        }
        if (callers.find(caller.tenantId(), personId).isEmpty()) {
            return Optional.of(Refusal.notFound("no-such-person"));
        }
        if (name.isBlank() || name.strip().length() > 100) {
            return Optional.of(Refusal.invalid("token-name-missing", Map.of()));
        }
        var now = clock.now();
        return expiresAt.isAfter(now) && expiresAt.isBefore(now.plus(LONGEST))
                ? Optional.empty()
                : Optional.of(Refusal.invalid("token-lifetime", Map.of("most", LONGEST.toDays())));
    }

    @Override
    public List<ApiToken> list(Caller caller) {
        return tokens.list(
                caller.tenantId(),
                caller.may(Permission.ACCESS_ADMIN) ? DSL.noCondition() : API_TOKEN.PERSON_ID.eq(caller.personId()));
    }

    @Override
    public Outcome<ApiToken> revoke(Caller caller, UUID tokenId) {
        var mine = tokens.find(caller.tenantId(), tokenId)
                .filter(token -> token.personId().equals(caller.personId()) || caller.may(Permission.ACCESS_ADMIN));
        if (mine.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-token"));
        }
        transactions.outside(() -> {
            tokens.revoke(caller.tenantId(), API_TOKEN.ID.eq(tokenId), clock.now());
            return tokenId;
        });
        remembered.invalidateAll();
        log.record(caller, mine.get().personId(), "token-revoked");
        return Outcome.done(tokens.find(caller.tenantId(), tokenId).orElseThrow());
    }

    @Override
    public Optional<SignedIn> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var row =
                remembered.get(Secrets.hash(secret), hash -> tokens.byHash(hash).orElse(null));
        return Optional.ofNullable(row)
                .filter(found -> found.token().revokedAt() == null)
                .filter(found -> clock.now().isBefore(found.token().expiresAt()))
                .map(found -> new SignedIn(
                        found.tenantId(),
                        found.token().personId(),
                        found.token().name(),
                        null,
                        null,
                        false));
    }

    void forget() {
        remembered.invalidateAll();
    }
}
