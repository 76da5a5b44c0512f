package io.keyhold.server.access.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Login;
import io.keyhold.server.access.Logins;
import io.keyhold.server.access.NewLogin;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

@Component
class LoginDirectory implements Logins {
    private final JooqLogins logins;
    private final JooqSessions sessions;
    private final StoredSessions remembered;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AccessLog log;
    private final People people;
    private final TenantTransactions transactions;
    private final SystemClock clock;

    LoginDirectory(
            JooqLogins logins,
            JooqSessions sessions,
            StoredSessions remembered,
            Passwords passwords,
            SignInAttempts attempts,
            AccessLog log,
            People people,
            TenantTransactions transactions,
            SystemClock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.remembered = remembered;
        this.passwords = passwords;
        this.attempts = attempts;
        this.log = log;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome<Login> create(NewLogin wanted) {
        var name = LoginNames.normalise(wanted.name());
        var refusal = refuseName(name)
                .or(() -> PasswordRules.refuse(name, wanted.password()))
                .or(() -> refusePerson(wanted.tenantId(), wanted.personId()));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var row = new LoginRow(Ids.next(), name, passwords.hash(wanted.password()), wanted.mustChange(), 0, null);
        var entry = new JooqLogins.Entry(row.id(), wanted.tenantId(), wanted.personId());
        return unique(
                name,
                () -> transactions.outside(() -> {
                    logins.insert(row, clock.now());
                    logins.enter(entry);
                    return Outcome.done(login(entry, row, 1));
                }));
    }

    @Override
    public Outcome<String> invite(Caller caller, UUID personId, String name) {
        var password = Secrets.spoken();
        return create(new NewLogin(caller.tenantId(), personId, name, password, true))
                .map(login -> {
                    log.record(caller, personId, "login-created");
                    return password;
                });
    }

    @Override
    public Outcome<Login> join(UUID tenantId, UUID personId, String loginName, String password) {
        var name = LoginNames.normalise(loginName);
        var found = logins.byName(name);
        var refusal = attempts.count(name, found).or(() -> refusePerson(tenantId, personId));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!passwords.matches(password, found.map(LoginRow::passwordHash).orElse(null))) {
            return Outcome.refused(Refusal.invalid("wrong-password", Map.of()));
        }
        var row = found.orElseThrow();
        attempts.succeed(row);
        var entry = new JooqLogins.Entry(row.id(), tenantId, personId);
        return unique(
                name,
                () -> transactions.outside(() -> {
                    logins.enter(entry);
                    return Outcome.done(login(entry, row, 2));
                }));
    }

    @Override
    public Outcome<String> resetPassword(Caller caller, UUID personId) {
        return own(caller.tenantId(), personId).then(login -> {
            if (login.shared()) {
                return Outcome.refused(Refusal.forbidden("login-shared"));
            }
            var password = Secrets.spoken();
            var hash = passwords.hash(password);
            transactions.outside(() -> {
                logins.changePassword(login.id(), hash, true, clock.now());
                sessions.endOthers(login.id(), "");
                return login;
            });
            remembered.forget();
            log.record(caller, personId, "password-reset");
            return Outcome.done(password);
        });
    }

    @Override
    public Outcome<Login> release(Caller caller, UUID personId) {
        return own(caller.tenantId(), personId).then(login -> {
            transactions.outside(() -> {
                logins.count(login.id(), 0, null);
                return login;
            });
            log.record(caller, personId, "lockout-released");
            return own(caller.tenantId(), personId);
        });
    }

    @Override
    public Map<UUID, Login> of(UUID tenantId, Collection<UUID> personIds) {
        var entries = logins.of(tenantId, personIds);
        var ids = entries.stream().map(JooqLogins.Entry::loginId).toList();
        var rows = logins.byIds(ids);
        var companies = logins.companies(ids);
        var byPerson = new HashMap<UUID, Login>();
        for (var entry : entries) {
            var row = Objects.requireNonNull(rows.get(entry.loginId()));
            byPerson.put(entry.personId(), login(entry, row, companies.getOrDefault(row.id(), 1)));
        }
        return byPerson;
    }

    private Outcome<Login> own(UUID tenantId, UUID personId) {
        return Optional.ofNullable(of(tenantId, List.of(personId)).get(personId))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-login")));
    }

    private static Optional<Refusal> refuseName(String name) {
        return LoginNames.valid(name)
                ? Optional.empty()
                : Optional.of(Refusal.invalid("login-name-invalid", Map.of("name", name)));
    }

    private Optional<Refusal> refusePerson(UUID tenantId, UUID personId) {
        return people.find(tenantId, personId).filter(person -> !person.left()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.notFound("no-such-person"));
    }

    private static Outcome<Login> unique(String name, Supplier<Outcome<Login>> command) {
        try {
            return command.get();
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "login_name")) {
                return Outcome.refused(Refusal.conflict("login-name-taken", Map.of("name", name)));
            }
            if (ConstraintViolations.violates(failure, "login_tenant")) {
                return Outcome.refused(Refusal.conflict("person-has-login", Map.of()));
            }
            throw failure;
        }
    }

    private Login login(JooqLogins.Entry entry, LoginRow row, int companies) {
        var locked = row.lockedAt(clock.now()) ? row.lockedUntil() : null;
        return new Login(row.id(), entry.personId(), row.name(), row.mustChange(), locked, companies > 1);
    }
}
