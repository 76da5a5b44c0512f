package io.keyhold.bench;

import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.CompanySearch;
import java.util.List;
import java.util.UUID;

/** The product's own search, as the application's role, under row-level security. */
record OurFinder(CompanySearch search, UUID tenantId) implements Finder {
    @Override
    public String name() {
        return "keyhold";
    }

    @Override
    public List<String> find(String query) {
        return search.find(tenantId, CompanyQuery.named(query), 10).stream()
                .map(candidate -> candidate.account().name())
                .toList();
    }
}
