package io.keyhold.server.account.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.organization.OrganizationMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of an account that a merge may take from either side, as texts. The account above is among them, its group is not. */
final class MergeFields {
    static final String PARENT = "parentId";

    private MergeFields() {}

    static Map<String, @Nullable String> of(AccountState account) {
        var d = account.details();
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("name", d.name());
        fields.put("uscc", d.uscc());
        fields.put("divisionCode", d.divisionCode());
        fields.put("address", d.address());
        fields.put("industry", d.industry());
        fields.put("category", d.category());
        fields.put("transportCategory", d.transportCategory());
        fields.put("dealerId", text(d.dealerId()));
        fields.put("keeperId", text(d.keeperId()));
        fields.put(PARENT, text(account.ties().parentId()));
        fields.put("siteId", text(account.ties().siteId()));
        return fields;
    }

    /** Only these of the account's fields. */
    static Map<String, @Nullable String> of(AccountState account, Collection<String> names) {
        var fields = of(account);
        fields.keySet().retainAll(names);
        return fields;
    }

    /** The account with these fields; what is not among them stays. The account above is set apart, with the group. */
    static AccountState put(AccountState account, Map<String, @Nullable String> values, OrganizationMap organization) {
        var fields = of(account);
        fields.putAll(values);
        var details = new AccountDetails(
                account.details().type(),
                Objects.requireNonNull(fields.get("name")),
                fields.get("uscc"),
                fields.get("divisionCode"),
                fields.get("address"),
                fields.get("industry"),
                fields.get("category"),
                fields.get("transportCategory"),
                id(fields.get("dealerId")),
                id(fields.get("keeperId")));
        var ties = new Ties(account.ties().parentId(), account.ties().rootId(), id(fields.get("siteId")));
        return account.with(
                        details,
                        NormalisedName.of(details.name()).text(),
                        LedgerAccounts.office(organization, details.divisionCode()))
                .with(ties);
    }

    /** The names of the fields whose values differ. */
    static List<String> different(Map<String, @Nullable String> one, Map<String, @Nullable String> other) {
        return one.keySet().stream()
                .filter(name -> !Objects.equals(one.get(name), other.get(name)))
                .toList();
    }

    static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
