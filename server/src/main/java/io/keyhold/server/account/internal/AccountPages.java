package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.CARRIER;
import static io.keyhold.schema.db.Tables.DIVISION;
import static io.keyhold.schema.db.Tables.HOLDING;
import static io.keyhold.schema.db.Tables.PURCHASE;
import static io.keyhold.schema.db.Tables.SITE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.AccountPage.Contact;
import io.keyhold.server.account.AccountPage.Holding;
import io.keyhold.server.account.AccountPage.Purchase;
import io.keyhold.server.account.AccountPage.Relative;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.LedgerRow;
import io.keyhold.server.account.Site;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Organizations;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers one account's page. */
@Component
class AccountPages {
    private static final int RELATIVES = 500;

    private final DSLContext db;
    private final ContactRows contacts;
    private final Survivors survivors;
    private final Organizations organizations;

    AccountPages(DSLContext db, ContactRows contacts, Survivors survivors, Organizations organizations) {
        this.db = db;
        this.contacts = contacts;
        this.survivors = survivors;
        this.organizations = organizations;
    }

    Optional<AccountPage> page(Caller caller, UUID accountId) {
        var organization = organizations.map(caller.tenantId());
        var found = row(caller.tenantId(), accountId);
        // A link to an account that was merged leads to the one that goes on.
        return found.map(AccountRows::state)
                .filter(account -> account.state().equals("merged"))
                .map(merged -> survivors.of(caller.tenantId(), merged).id())
                .map(survivorId -> row(caller.tenantId(), survivorId))
                .orElse(found)
                .filter(row -> Visibility.sees(caller, AccountRows.state(row), organization))
                .map(row -> page(caller, AccountRows.state(row), LedgerRows.row(row), organization));
    }

    private Optional<Record> row(UUID tenantId, UUID accountId) {
        return db.select(ACCOUNT.asterisk(), DIVISION.NAME)
                .from(ACCOUNT)
                .leftJoin(DIVISION)
                .on(DIVISION.CODE.eq(ACCOUNT.DIVISION_CODE))
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(accountId))
                .fetchOptional();
    }

    private AccountPage page(Caller caller, AccountState account, LedgerRow row, OrganizationMap organization) {
        var tenantId = caller.tenantId();
        boolean open = !account.restricted();
        return new AccountPage(
                row,
                account.details(),
                account.discriminator(),
                account.version(),
                account.ties().parentId(),
                account.ties().rootId(),
                open && account.ties().siteId() != null
                        ? site(tenantId, account.ties().siteId())
                        : null,
                open ? account.counts().group() : null,
                open ? account.counts().site() : null,
                open ? account.counts().largestPurchase() : 0,
                account.conclusions().kindDecisionId(),
                account.conclusions().tierDecisionId(),
                open ? holdings(tenantId, account.id()) : List.of(),
                open ? purchases(tenantId, account.id()) : List.of(),
                contacts(caller, account.id()),
                group(caller, account, organization),
                carriers(caller, account, organization),
                survivors.former(caller, account.id(), organization));
    }

    private @Nullable Site site(UUID tenantId, UUID siteId) {
        return db.selectFrom(SITE)
                .where(SITE.TENANT_ID.eq(tenantId), SITE.ID.eq(siteId))
                .fetchOne(
                        row -> new Site(siteId, row.get(SITE.NAME), row.get(SITE.DIVISION_CODE), row.get(SITE.TRUCKS)));
    }

    private List<Holding> holdings(UUID tenantId, UUID accountId) {
        var seen = new HashSet<String>();
        return db.selectFrom(HOLDING)
                .where(HOLDING.TENANT_ID.eq(tenantId), HOLDING.ACCOUNT_ID.eq(accountId), HOLDING.STRUCK_AT.isNull())
                .orderBy(HOLDING.AS_OF.desc(), HOLDING.OURS.desc(), HOLDING.QUANTITY.desc())
                .fetch(row -> new Holding(
                        row.get(HOLDING.ID),
                        new HoldingFigure(
                                row.get(HOLDING.BRAND),
                                row.get(HOLDING.OURS),
                                row.get(HOLDING.MODEL_CLASS),
                                row.get(HOLDING.QUANTITY),
                                row.get(HOLDING.AS_OF)),
                        seen.add(row.get(HOLDING.BRAND) + "\n" + row.get(HOLDING.MODEL_CLASS)),
                        row.get(HOLDING.ACTOR_ID),
                        row.get(HOLDING.RECORDED_AT).toInstant()));
    }

    private List<Purchase> purchases(UUID tenantId, UUID accountId) {
        return db.selectFrom(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenantId), PURCHASE.ACCOUNT_ID.eq(accountId), PURCHASE.STRUCK_AT.isNull())
                .orderBy(PURCHASE.PURCHASED_ON.desc(), PURCHASE.ID.desc())
                .fetch(row -> new Purchase(
                        row.get(PURCHASE.ID),
                        row.get(PURCHASE.MODEL_CLASS),
                        row.get(PURCHASE.QUANTITY),
                        row.get(PURCHASE.PURCHASED_ON)));
    }

    private List<Contact> contacts(Caller caller, UUID accountId) {
        boolean open = caller.may(Permission.CONTACT_READ);
        return contacts.of(caller.tenantId(), accountId).stream()
                .filter(contact -> !contact.state().equals("removed"))
                .map(contact -> new Contact(
                        contact.id(),
                        open ? contact.details() : masked(contact.details()),
                        contact.version(),
                        !open,
                        contact.state().equals("erased")))
                .toList();
    }

    private static ContactDetails masked(ContactDetails d) {
        return new ContactDetails(
                d.name(), d.title(), d.part(), null, null, d.legalBasis(), d.source(), d.notifiedOn());
    }

    private List<Relative> group(Caller caller, AccountState account, OrganizationMap organization) {
        var rootId = account.ties().rootId();
        return relatives(caller, ACCOUNT.ID.eq(rootId).or(ACCOUNT.ROOT_ID.eq(rootId)), organization);
    }

    private List<Relative> carriers(Caller caller, AccountState account, OrganizationMap organization) {
        return relatives(
                caller,
                ACCOUNT.ID.in(db.select(CARRIER.CARRIER_ID)
                        .from(CARRIER)
                        .where(CARRIER.TENANT_ID.eq(caller.tenantId()), CARRIER.ACCOUNT_ID.eq(account.id()))),
                organization);
    }

    private List<Relative> relatives(Caller caller, Condition which, OrganizationMap organization) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()), which)
                .orderBy(ACCOUNT.NUMBER)
                .limit(RELATIVES)
                .fetch(row -> relative(caller, row, organization));
    }

    /** One outside the caller's scope shows as there, without its name or figures. */
    private static Relative relative(Caller caller, Record row, OrganizationMap organization) {
        var account = AccountRows.state(row);
        boolean seen = Visibility.sees(caller, account, organization);
        return new Relative(
                account.id(),
                account.ties().parentId(),
                account.number(),
                seen ? account.details().name() : null,
                seen ? account.conclusions().tier() : null,
                seen && !account.restricted() ? account.counts().trucks() : null);
    }
}
