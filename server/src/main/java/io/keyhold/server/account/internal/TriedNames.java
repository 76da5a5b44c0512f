package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whoever is told that a name is taken by an account he may not see has tried a name too, whichever command told it. */
@Component
class TriedNames {
    private final NameAttempts attempts;

    TriedNames(NameAttempts attempts) {
        this.attempts = attempts;
    }

    Outcome<AccountRef> counting(
            Caller caller, String name, NameAttempts.Via via, Supplier<Outcome<AccountRef>> command) {
        if (caller.scope() instanceof Scope.All) {
            return command.get();
        }
        var exhausted = attempts.exhausted(caller);
        if (exhausted.isPresent()) {
            return Outcome.refused(exhausted.get());
        }
        var outcome = command.get();
        return outcome instanceof Outcome.Refused<AccountRef>(Refusal why)
                        && why.code().endsWith("-taken-unseen")
                ? counted(caller, name, via, outcome)
                : outcome;
    }

    private Outcome<AccountRef> counted(Caller caller, String name, NameAttempts.Via via, Outcome<AccountRef> refused) {
        return attempts.trying(caller, name, via, () -> refused, _ -> "taken-unseen")
                .then(Function.identity());
    }
}
