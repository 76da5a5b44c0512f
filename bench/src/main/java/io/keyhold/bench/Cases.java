package io.keyhold.bench;

import io.keyhold.bench.Client.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** What is measured, for each of three askers. */
final class Cases {
    /** By scope, a word that fills a page of fifty even in the smallest ledger. */
    private static final Map<String, String> FULL_PAGE = Map.of("all", "物流", "region", "科技", "dealer", "有限公司");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Loader loader;
    private final Connection admin;
    private final Random random = new Random(5);

    Cases(Loader loader, Connection admin) {
        this.loader = loader;
        this.admin = admin;
    }

    List<Case> of(Firm.Asker asker) throws SQLException {
        var cases = new ArrayList<Case>();
        cases.add(list("newest", true, asker, ""));
        cases.add(list("keyword", true, asker, "&q=" + encoded(FULL_PAGE.getOrDefault(asker.scope(), ""))));
        cases.add(list("keyword-rare", false, asker, "&q=" + encoded("鹏骏")));
        cases.add(list("filtered-sorted", true, asker, "&tier=general&sort=-trucks"));
        cases.add(list("filtered-by-tier", true, asker, "&tier=silver,general&sort=-number"));
        cases.add(list("filtered-by-kind", true, asker, "&kind=focus&sort=name"));
        cases.add(list(
                "one-city",
                false,
                asker,
                "&division=" + asker.cities().getFirst().code() + "&sort=-trucks"));
        var ids = sample(asker);
        cases.add(new Case(
                "account", true, asker, () -> new Request("/accounts/" + ids.get(random.nextInt(ids.size())), null)));
        cases.add(new Case("create", true, asker, () -> new Request("/accounts", form(asker))));
        return cases;
    }

    private static Case list(String name, boolean bounded, Firm.Asker asker, String filters) {
        return new Case(name, bounded, asker, () -> new Request("/accounts?limit=50" + filters, null));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Accounts spread over all the asker sees. */
    private List<String> sample(Firm.Asker asker) throws SQLException {
        var codes = new StringBuilder();
        asker.cities()
                .forEach(city -> codes.append(codes.isEmpty() ? "'" : ",'")
                        .append(city.code())
                        .append('\''));
        return Rows.texts(admin, """
                SELECT id FROM account WHERE tenant_id = '%s' AND division_code IN (%s)
                ORDER BY md5(id::text) LIMIT 300
                """.formatted(loader.tenantId(), codes));
    }

    private String form(Firm.Asker asker) {
        var account = loader.account(asker.cities());
        var d = account.details();
        var details = new LinkedHashMap<String, Object>();
        details.put("type", d.type().code());
        details.put("name", d.name());
        put(details, "divisionCode", d.divisionCode());
        put(details, "industry", d.industry());
        put(details, "category", d.category());
        put(details, "transportCategory", d.transportCategory());
        put(details, "dealerId", d.dealerId());
        return JSON.writeValueAsString(Map.of("details", details, "holdings", account.holdings()));
    }

    private static void put(Map<String, Object> details, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
