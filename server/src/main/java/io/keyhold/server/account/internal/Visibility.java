package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.organization.OrganizationMap;
import java.util.Collections;

/** Whether a caller sees one account: the same keys that decide on lists. */
final class Visibility {
    private Visibility() {}

    static boolean sees(Caller caller, AccountState account, OrganizationMap organization) {
        return switch (caller.scope()) {
            case Scope.All all -> true;
            case Scope.Keys(var keys) -> !Collections.disjoint(keys, Postings.scopesOf(account, organization));
        };
    }
}
