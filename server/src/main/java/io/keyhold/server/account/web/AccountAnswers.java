package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.LedgerPage;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.Site;
import io.keyhold.server.organization.OrganizationMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get about accounts. */
final class AccountAnswers {
    private AccountAnswers() {}

    record Named(UUID id, String name) {}

    record Place(String code, String name) {}

    /** A row of the ledger. What the handbook has not decided is null. */
    record Row(
            UUID id,
            long number,
            String type,
            String name,
            @Nullable String uscc,
            @Nullable Place division,
            @Nullable String industry,
            @Nullable String ownership,
            @Nullable String kind,
            @Nullable String regionType,
            @Nullable String tier,
            boolean restricted,
            @Nullable Long trucks,
            @Nullable Long ourTrucks,
            @Nullable Named unit,
            @Nullable Named dealer,
            String state,
            Instant changedAt) {
        static Row of(LedgerRow row, OrganizationMap organization) {
            var division = row.division();
            return new Row(
                    row.id(),
                    row.number(),
                    row.type().code(),
                    row.name(),
                    row.uscc(),
                    division == null ? null : new Place(division.code(), division.name()),
                    row.industry(),
                    row.ownership(),
                    row.kind(),
                    row.regionType(),
                    row.tier(),
                    row.restricted(),
                    row.trucks(),
                    row.ourTrucks(),
                    unit(row.unitId(), organization),
                    unit(row.dealerId(), organization),
                    row.state(),
                    row.changedAt());
        }

        private static @Nullable Named unit(@Nullable UUID id, OrganizationMap organization) {
            return id == null
                    ? null
                    : organization
                            .unit(id)
                            .map(unit -> new Named(unit.id(), unit.name()))
                            .orElse(null);
        }
    }

    record Count(int value, boolean more) {}

    /** What the caller may do here. */
    record Can(boolean create, boolean importLedger, boolean exportLedger) {}

    record Page(List<Row> items, @Nullable String next, Count count, Can can) {
        static Page of(LedgerPage page, LedgerQuery.Sort sort, Caller caller, OrganizationMap organization) {
            return new Page(
                    page.rows().stream().map(row -> Row.of(row, organization)).toList(),
                    page.next() == null ? null : Cursors.write(sort, page.next()),
                    new Count(page.count(), page.more()),
                    new Can(
                            caller.may(Permission.ACCOUNT_CREATE),
                            caller.may(Permission.ACCOUNT_IMPORT),
                            caller.may(Permission.ACCOUNT_EXPORT)));
        }
    }

    record Ref(UUID id, long number, long version) {}

    record Id(UUID id) {}

    record Holding(
            UUID id, String brand, boolean ours, String modelClass, long quantity, LocalDate asOf, boolean current) {}

    record Contact(
            UUID id,
            long version,
            String name,
            @Nullable String title,
            String part,
            @Nullable String phone,
            @Nullable String email,
            String legalBasis,
            String source,
            @Nullable LocalDate notifiedOn,
            boolean masked,
            boolean erased) {
        static Contact of(AccountPage.Contact contact) {
            ContactDetails d = contact.details();
            return new Contact(
                    contact.id(),
                    contact.version(),
                    d.name(),
                    d.title(),
                    d.part().code(),
                    d.phone(),
                    d.email(),
                    d.legalBasis().code(),
                    d.source(),
                    d.notifiedOn(),
                    contact.masked(),
                    contact.erased());
        }
    }

    record Recorded(
            String type,
            String name,
            @Nullable String uscc,
            @Nullable String divisionCode,
            @Nullable String address,
            @Nullable String industry,
            @Nullable String category,
            @Nullable String transportCategory,
            @Nullable UUID dealerId,
            @Nullable UUID keeperId) {}

    /** One thing the caller may or may not do, and why not. */
    record Allowed(boolean allowed, @Nullable String reason) {}

    /** An account with all that hangs on it. */
    record Account(
            Row row,
            Recorded details,
            String discriminator,
            long version,
            @Nullable UUID parentId,
            UUID rootId,
            @Nullable Site site,
            @Nullable Long groupTrucks,
            @Nullable Long siteTrucks,
            long largestPurchase,
            @Nullable UUID kindDecisionId,
            @Nullable UUID tierDecisionId,
            List<Holding> holdings,
            List<AccountPage.Purchase> purchases,
            List<Contact> contacts,
            List<AccountPage.Relative> group,
            List<AccountPage.Relative> carriers,
            List<AccountPage.Former> former,
            Map<String, Allowed> can) {
        static Account of(AccountPage page, Caller caller, OrganizationMap organization) {
            var d = page.details();
            return new Account(
                    Row.of(page.row(), organization),
                    new Recorded(
                            d.type().code(),
                            d.name(),
                            d.uscc(),
                            d.divisionCode(),
                            d.address(),
                            d.industry(),
                            d.category(),
                            d.transportCategory(),
                            d.dealerId(),
                            d.keeperId()),
                    page.discriminator(),
                    page.version(),
                    page.parentId(),
                    page.rootId(),
                    page.site(),
                    page.groupTrucks(),
                    page.siteTrucks(),
                    page.largestPurchase(),
                    page.kindDecisionId(),
                    page.tierDecisionId(),
                    page.holdings().stream().map(Account::holding).toList(),
                    page.purchases(),
                    page.contacts().stream().map(Contact::of).toList(),
                    page.group(),
                    page.carriers(),
                    page.former(),
                    Abilities.on(page, caller));
        }

        private static Holding holding(AccountPage.Holding holding) {
            var figure = holding.figure();
            return new Holding(
                    holding.id(),
                    figure.brand(),
                    figure.ours(),
                    figure.modelClass(),
                    figure.quantity(),
                    figure.asOf(),
                    holding.current());
        }
    }
}
