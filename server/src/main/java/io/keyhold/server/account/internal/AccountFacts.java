package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.handbook.FactSource;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.organization.Organizations;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the handbook module what is known of an account, and who may read what was decided of it: whoever sees the account in lists.
 * A restricted account's figures are nobody's, and its decisions tell them.
 */
@Component
class AccountFacts implements FactSource {
    private final AccountRows rows;
    private final Recount recount;
    private final Organizations organizations;

    AccountFacts(AccountRows rows, Recount recount, Organizations organizations) {
        this.rows = rows;
        this.recount = recount;
        this.organizations = organizations;
    }

    @Override
    public String subjectKind() {
        return "account";
    }

    @Override
    public boolean mayRead(Asker asker, UUID subjectId) {
        return asker instanceof Caller caller
                && caller.may(Permission.ACCOUNT_READ)
                && rows.find(caller.tenantId(), subjectId)
                        .filter(account -> !account.restricted())
                        .filter(account -> Visibility.sees(caller, account, organizations.map(caller.tenantId())))
                        .isPresent();
    }

    @Override
    public Optional<Map<String, Object>> facts(UUID tenantId, UUID subjectId) {
        return rows.find(tenantId, subjectId)
                .map(account -> Judge.facts(account, recount.groupSpansRegionTypes(tenantId, account)));
    }
}
