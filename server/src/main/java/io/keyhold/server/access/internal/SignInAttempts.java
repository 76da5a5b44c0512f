package io.keyhold.server.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: five in a row lock a name for a quarter of an hour. An attempt is counted before its password is looked
 * at, so that many at once get no more tries than one after another. Names nobody has are counted too and answered alike.
 */
@Component
class SignInAttempts {
    private static final int ALLOWED = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JooqLogins logins;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final Cache<String, AtomicInteger> unknown =
            Caffeine.newBuilder().expireAfterWrite(LOCK).maximumSize(10_000).build();

    SignInAttempts(JooqLogins logins, TenantTransactions transactions, SystemClock clock) {
        this.logins = logins;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Counts one more attempt; a refusal when the name is locked. */
    Optional<Refusal> count(String name, Optional<LoginRow> found) {
        return found.isPresent() ? countKnown(found.get()) : countUnknown(name);
    }

    /** The password was right: all is forgotten. */
    void succeed(LoginRow login) {
        transactions.outside(() -> {
            logins.count(login.id(), 0, null);
            return login;
        });
    }

    private Optional<Refusal> countKnown(LoginRow login) {
        var now = clock.now();
        return transactions.outside(() -> {
            var row = logins.lock(login.id()).orElseThrow();
            if (row.lockedAt(now) && row.failedCount() >= ALLOWED) {
                return Optional.of(locked(now, row.lockedUntil() == null ? now : row.lockedUntil()));
            }
            long failed = row.failedCount() >= ALLOWED ? 1 : row.failedCount() + 1;
            logins.count(row.id(), failed, failed == ALLOWED ? now.plus(LOCK) : null);
            return Optional.empty();
        });
    }

    private Optional<Refusal> countUnknown(String name) {
        int failed = unknown.get(name, key -> new AtomicInteger()).incrementAndGet();
        var now = clock.now();
        return failed > ALLOWED ? Optional.of(locked(now, now.plus(LOCK))) : Optional.empty();
    }

    private static Refusal locked(Instant now, Instant until) {
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                "sign-in-locked",
                null,
                Map.of("failures", ALLOWED, "minutes", Math.max(1, minutes)));
    }
}
