package io.keyhold.server.account.internal;

import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.People;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Nobody is given an account while he hands over what he keeps: it would stay with someone who has left. */
@Component
class HeldKeepers {
    private final People people;

    HeldKeepers(People people) {
        this.people = people;
    }

    /** Those of the accounts' keepers who are still here; they stay until the transaction ends. */
    Set<UUID> hold(UUID tenantId, Stream<AccountState> accounts) {
        var wanted = accounts.map(account -> account.details().keeperId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Set.of() : people.hold(tenantId, wanted);
    }

    /** Refuses the account when its keeper has left. */
    Outcome<AccountState> checked(UUID tenantId, AccountState account) {
        return checked(account, hold(tenantId, Stream.of(account)));
    }

    /** Refuses an account whose keeper is none of these. */
    static Outcome<AccountState> checked(AccountState account, Set<UUID> here) {
        var keeper = account.details().keeperId();
        return keeper == null || here.contains(keeper)
                ? Outcome.done(account)
                : Outcome.refused(
                        Refusal.invalid("no-such-keeper", Map.of("field", "keeperId", "value", keeper.toString())));
    }
}
