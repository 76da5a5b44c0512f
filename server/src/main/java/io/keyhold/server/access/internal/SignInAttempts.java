package io.keyhold.server.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: five in a row lock a name for a quarter of an hour. An attempt is counted before its password is looked
 * at, so that many at once get no more tries than one after another. Names nobody has are counted too and answered alike.
 */
@Component
class SignInAttempts {
    private static final Duration UNKNOWN_KEPT = Duration.ofDays(1);

    private final JooqLogins logins;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    /** By the names' hashes: a stranger decides how long a name is, and how many there are. */
    private final Cache<String, WrongTries> unknown = Caffeine.newBuilder()
            .expireAfterAccess(UNKNOWN_KEPT)
            .maximumSize(10_000)
            .build();

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
            var tries = new WrongTries(row.failedCount(), row.lockedUntil());
            var lock = tries.lock(now);
            if (lock != null) {
                return Optional.of(locked(now, lock));
            }
            var next = tries.another(now);
            logins.count(row.id(), next.count(), next.lockedUntil());
            return Optional.empty();
        });
    }

    private synchronized Optional<Refusal> countUnknown(String name) {
        var now = clock.now();
        var key = Secrets.hash(name);
        var tries = Objects.requireNonNullElse(unknown.getIfPresent(key), WrongTries.NONE);
        var lock = tries.lock(now);
        if (lock != null) {
            return Optional.of(locked(now, lock));
        }
        unknown.put(key, tries.another(now));
        return Optional.empty();
    }

    private static Refusal locked(Instant now, Instant until) {
        long minutes = Duration.between(now, until).plusSeconds(59).toMinutes();
        return new Refusal(
                Refusal.Kind.TOO_MANY,
                "sign-in-locked",
                null,
                Map.of("failures", WrongTries.ALLOWED, "minutes", Math.max(1, minutes)));
    }
}
