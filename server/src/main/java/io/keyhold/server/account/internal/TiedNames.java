package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.SITE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.organization.Organizations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The names of what an account was tied to: the account above, which a caller who may not see it knows by number, and the site. */
@Component
class TiedNames {
    private static final String PARENT = "parentId";
    private static final String SITE_ID = "siteId";

    private final DSLContext db;
    private final AccountRows rows;
    private final Organizations organizations;

    TiedNames(DSLContext db, AccountRows rows, Organizations organizations) {
        this.db = db;
        this.rows = rows;
        this.organizations = organizations;
    }

    Map<String, String> of(Caller caller, List<? extends Map<String, ?>> facts) {
        var names = new HashMap<String, String>();
        var sites = ids(facts, SITE_ID);
        if (!sites.isEmpty()) {
            db.select(SITE.ID, SITE.NAME)
                    .from(SITE)
                    .where(SITE.TENANT_ID.eq(caller.tenantId()), SITE.ID.in(sites))
                    .forEach(row -> names.put(row.value1().toString(), row.value2()));
        }
        ids(facts, PARENT)
                .forEach(id -> rows.find(caller.tenantId(), id)
                        .ifPresent(account -> names.put(id.toString(), name(caller, account))));
        return names;
    }

    private String name(Caller caller, AccountState account) {
        return Visibility.sees(caller, account, organizations.map(caller.tenantId()))
                ? account.details().name()
                : "#" + account.number();
    }

    /** The facts with the names in place of the ids. */
    static Map<String, Object> in(Map<String, ?> facts, Map<String, String> names) {
        var named = new HashMap<String, Object>(facts);
        for (var fact : List.of(PARENT, SITE_ID)) {
            named.computeIfPresent(fact, (name, id) -> names.getOrDefault(id.toString(), id.toString()));
        }
        return named;
    }

    private static Set<UUID> ids(List<? extends Map<String, ?>> facts, String name) {
        return facts.stream()
                .filter(each -> each.get(name) != null)
                .map(each -> UUID.fromString(String.valueOf(each.get(name))))
                .collect(Collectors.toSet());
    }
}
