package io.keyhold.server.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.server.access.Credentials;
import io.keyhold.server.access.Sessions;
import io.keyhold.server.access.SignIn;
import io.keyhold.server.access.SignedIn;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions in the database, so that any node knows them; remembered for two seconds, which is how long an ended one may linger. */
@Component
class StoredSessions implements Sessions {
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    private final JooqLogins logins;
    private final JooqSessions sessions;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final Tenants tenants;
    private final TenantTransactions transactions;
    private final SystemClock clock;
    private final SessionTimes times;
    private final Cache<String, JooqSessions.Row> remembered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(10_000)
            .build();

    StoredSessions(
            JooqLogins logins,
            JooqSessions sessions,
            SignInAttempts attempts,
            Passwords passwords,
            Tenants tenants,
            TenantTransactions transactions,
            SystemClock clock,
            SessionTimes times) {
        this.logins = logins;
        this.sessions = sessions;
        this.attempts = attempts;
        this.passwords = passwords;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public Outcome<SignIn> signIn(Credentials credentials) {
        var name = LoginNames.normalise(credentials.name());
        var login = logins.byName(name);
        var locked = attempts.count(name, login);
        if (locked.isPresent()) {
            return Outcome.refused(locked.get());
        }
        var hash = login.map(LoginRow::passwordHash).orElse(null);
        if (!passwords.matches(credentials.password(), hash)) {
            return Outcome.refused(failed());
        }
        attempts.succeed(login.orElseThrow());
        return enter(credentials, login.orElseThrow());
    }

    private static Refusal failed() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-failed", null, Map.of());
    }

    private Outcome<SignIn> enter(Credentials credentials, LoginRow login) {
        var companies = logins.companiesOf(login.id());
        var wanted = companies.stream()
                .filter(entry ->
                        credentials.tenantId() == null || entry.tenantId().equals(credentials.tenantId()))
                .toList();
        return switch (wanted.size()) {
            case 0 -> Outcome.refused(Refusal.forbidden("sign-in-no-company"));
            case 1 -> begin(login, wanted.getFirst());
            default -> Outcome.done(choose(wanted));
        };
    }

    private Outcome<SignIn> begin(LoginRow login, JooqLogins.Entry entry) {
        var now = clock.now();
        var token = Secrets.next();
        var hash = Secrets.hash(token);
        var expiresAt = now.plus(times.lifetime());
        boolean begun = transactions.outside(() -> {
            // A password changed since we looked at it ends all sessions, and must end this one too.
            if (logins.lock(login.id())
                    .map(LoginRow::passwordHash)
                    .filter(login.passwordHash()::equals)
                    .isEmpty()) {
                return false;
            }
            sessions.sweep(login.id(), now);
            sessions.insert(hash, entry, now, expiresAt);
            return true;
        });
        var who = new SignedIn(entry.tenantId(), entry.personId(), login.name(), login.id(), hash, login.mustChange());
        return begun ? Outcome.done(new SignIn.Entered(token, who, expiresAt)) : Outcome.refused(failed());
    }

    private SignIn choose(List<JooqLogins.Entry> entries) {
        return new SignIn.Choose(entries.stream()
                .flatMap(entry -> tenants.find(entry.tenantId()).stream())
                .toList());
    }

    @Override
    public Optional<SignedIn> find(String token) {
        var now = clock.now();
        return Optional.ofNullable(remembered.get(Secrets.hash(token), hash -> read(hash, now)))
                .filter(row -> alive(row, now))
                .map(JooqSessions.Row::who);
    }

    private JooqSessions.@Nullable Row read(String hash, Instant now) {
        return sessions.find(hash)
                .filter(row -> alive(row, now))
                .map(row -> seen(hash, row, now))
                .orElse(null);
    }

    private boolean alive(JooqSessions.Row row, Instant now) {
        return now.isBefore(row.expiresAt()) && now.isBefore(row.lastSeenAt().plus(times.idle()));
    }

    /** Written once a minute, not with every request. */
    private JooqSessions.Row seen(String hash, JooqSessions.Row row, Instant now) {
        if (now.isBefore(row.lastSeenAt().plus(SEEN_EVERY))) {
            return row;
        }
        sessions.seen(hash, now);
        return new JooqSessions.Row(row.who(), now, row.expiresAt());
    }

    @Override
    public void signOut(SignedIn who) {
        if (who.sessionHash() != null) {
            sessions.end(who.sessionHash());
            remembered.invalidate(who.sessionHash());
        }
    }

    @Override
    public Outcome<SignedIn> changePassword(SignedIn who, String current, String next) {
        var found = Optional.ofNullable(who.loginId()).flatMap(logins::byId);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.forbidden("needs-session"));
        }
        var login = found.get();
        return proven(login, current).then(proof -> {
            var refusal = current.equals(next)
                    ? Optional.of(Refusal.invalid("password-unchanged", Map.of()))
                    : PasswordRules.refuse(login.name(), next);
            return refusal.<Outcome<SignedIn>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(write(who, login, next)));
        });
    }

    private Outcome<LoginRow> proven(LoginRow login, String password) {
        var locked = attempts.count(login.name(), Optional.of(login));
        if (locked.isPresent()) {
            return Outcome.refused(locked.get());
        }
        if (!passwords.matches(password, login.passwordHash())) {
            return Outcome.refused(Refusal.invalid("wrong-password", Map.of()));
        }
        attempts.succeed(login);
        return Outcome.done(login);
    }

    private SignedIn write(SignedIn who, LoginRow login, String password) {
        var hash = passwords.hash(password);
        var kept = who.sessionHash() == null ? "" : who.sessionHash();
        transactions.outside(() -> {
            logins.changePassword(login.id(), hash, false, clock.now());
            sessions.endOthers(login.id(), kept);
            return hash;
        });
        forget();
        return new SignedIn(who.tenantId(), who.personId(), who.login(), who.loginId(), who.sessionHash(), false);
    }

    /** Sessions ended otherwise than by signing out. */
    void forget() {
        remembered.invalidateAll();
    }
}
