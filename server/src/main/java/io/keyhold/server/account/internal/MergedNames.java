package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT_ALIAS;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.CompanyAliases;
import io.keyhold.server.account.internal.Carried.Alias;
import io.keyhold.server.account.internal.Carried.Names;
import io.keyhold.server.organization.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Teaches the kept account every name the merged one went by, and its own former one. */
@Component
class MergedNames {
    private static final String SOURCE = "merge";

    private final DSLContext db;
    private final CompanyAliases aliases;

    MergedNames(DSLContext db, CompanyAliases aliases) {
        this.db = db;
        this.aliases = aliases;
    }

    /** @param called the names both had, as accounts */
    Names carry(Actor actor, UUID keptId, UUID mergedId, List<String> called) {
        var givenUp = of(actor.tenantId(), mergedId);
        givenUp.forEach(alias -> aliases.forget(actor, mergedId, alias.name()));
        var known = of(actor.tenantId(), keptId).stream()
                .map(alias -> key(alias.name()))
                .collect(Collectors.toSet());
        var sources = new LinkedHashMap<String, String>();
        called.forEach(name -> sources.put(name, SOURCE));
        givenUp.forEach(alias -> sources.putIfAbsent(alias.name(), alias.source()));
        var learnt = sources.keySet().stream()
                .filter(name -> !known.contains(key(name)))
                .toList();
        learnt.forEach(name -> aliases.learn(actor, keptId, name, sources.getOrDefault(name, SOURCE)));
        return new Names(learnt, givenUp);
    }

    void takeBack(Actor actor, UUID keptId, UUID mergedId, Names names) {
        names.learnt().forEach(name -> aliases.forget(actor, keptId, name));
        names.givenUp().forEach(alias -> aliases.learn(actor, mergedId, alias.name(), alias.source()));
    }

    private List<Alias> of(UUID tenantId, UUID accountId) {
        return db.select(ACCOUNT_ALIAS.NAME, ACCOUNT_ALIAS.SOURCE)
                .from(ACCOUNT_ALIAS)
                .where(ACCOUNT_ALIAS.TENANT_ID.eq(tenantId), ACCOUNT_ALIAS.ACCOUNT_ID.eq(accountId))
                .orderBy(ACCOUNT_ALIAS.NAME_KEY)
                .fetch(row -> new Alias(row.value1(), row.value2()));
    }

    private static String key(String name) {
        return NormalisedName.of(name).text();
    }
}
