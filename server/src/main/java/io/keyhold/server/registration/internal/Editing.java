package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Retries;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.registration.RegistrationPage;
import io.keyhold.server.registration.RegistrationState;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The one way to change a registration that exists: lock it, check who asks and where it stands, edit, answer with what it is then. */
@Component
class Editing {
    private final TenantTransactions transactions;
    private final Retries retries;
    private final FiledRows rows;
    private final ScopeRows scopes;
    private final Pages pages;

    Editing(TenantTransactions transactions, Retries retries, FiledRows rows, ScopeRows scopes, Pages pages) {
        this.transactions = transactions;
        this.retries = retries;
        this.rows = rows;
        this.scopes = scopes;
        this.pages = pages;
    }

    Outcome<RegistrationPage> change(
            Caller caller, UUID id, Permission permission, Function<Filed, Outcome<Filed>> edit) {
        if (!caller.may(permission)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        return retries.again(
                () -> transactions.command(
                        caller.tenantId(),
                        () -> rows.lock(caller.tenantId(), id)
                                .filter(filed -> scopes.sees(caller, filed))
                                .map(filed -> edit.apply(filed).map(after -> pages.page(caller, after)))
                                .orElseGet(() -> Outcome.refused(Refusal.notFound("no-such-registration")))),
                ProtectionRows.ONE_HOLDER);
    }

    /** Goes on when the registration stands where the command needs it. */
    static Outcome<Filed> standing(Filed filed, Set<RegistrationState> wanted) {
        return wanted.contains(filed.standing().state())
                ? Outcome.done(filed)
                : Outcome.refused(Refusal.conflict(
                        "registration-stands-elsewhere",
                        Map.of("state", filed.standing().state().code())));
    }

    static Outcome<String> reason(String reason) {
        return reason.isBlank() || reason.length() > 500
                ? Outcome.refused(Refusal.invalid("reason-missing", Map.of("field", "reason")))
                : Outcome.done(reason.strip());
    }
}
