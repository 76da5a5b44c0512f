package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.CONTACT;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.BuyingPart;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Contacts as rows, each change of one in the log. */
@Component
class ContactRows {
    static final Set<String> PERSONAL = Set.of("name", "title", "phone", "email", "source");

    private static final String INSERT = """
            INSERT INTO contact (tenant_id, id, account_id, name, title, part, phone, email, legal_basis, source, notified_on,
                import_id, version, recorded_at)
            SELECT ?::uuid, c.id, c.account_id, c.name, c.title, c.part, c.phone, c.email, c.legal_basis, c.source, c.notified_on,
                ?::uuid, 1, ?::timestamptz
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
                AS c (id, account_id, name, title, part, phone, email, legal_basis, source, notified_on)
            """;

    private final DSLContext db;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock clock;

    ContactRows(DSLContext db, ChangeLog changes, BusinessClock business, SystemClock clock) {
        this.db = db;
        this.changes = changes;
        this.business = business;
        this.clock = clock;
    }

    record Stored(UUID id, UUID accountId, ContactDetails details, String state, long version) {}

    /** Writes new contacts, of an import or of none, in one statement, and returns their ids. */
    List<UUID> insert(Caller caller, Map<UUID, List<ContactDetails>> byAccount, @Nullable UUID importId) {
        var added = byAccount.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(person -> new Stored(Ids.next(), entry.getKey(), person, "active", 1)))
                .toList();
        if (!added.isEmpty()) {
            insert(caller.tenantId(), added, importId);
            changes.record(
                    caller.tenantId(),
                    added.stream()
                            .map(it -> change(caller, it.id(), 1, "added", null, facts(it.accountId(), it.details())))
                            .toList());
        }
        return added.stream().map(Stored::id).toList();
    }

    private void insert(UUID tenantId, List<Stored> added, @Nullable UUID importId) {
        var columns = Columns.of(added);
        db.execute(
                INSERT,
                tenantId,
                importId,
                clock.now().atOffset(ZoneOffset.UTC),
                columns.uuids(Stored::id),
                columns.uuids(Stored::accountId),
                columns.texts(it -> it.details().name().strip()),
                columns.texts(it -> it.details().title()),
                columns.texts(it -> it.details().part().code()),
                columns.texts(it -> it.details().phone()),
                columns.texts(it -> it.details().email()),
                columns.texts(it -> it.details().legalBasis().code()),
                columns.texts(it -> it.details().source().strip()),
                columns.days(it -> it.details().notifiedOn()));
    }

    Optional<Stored> lock(UUID tenantId, UUID accountId, UUID contactId) {
        return db.selectFrom(CONTACT)
                .where(
                        CONTACT.TENANT_ID.eq(tenantId),
                        CONTACT.ID.eq(contactId),
                        CONTACT.ACCOUNT_ID.eq(accountId),
                        CONTACT.STATE.ne("erased"))
                .forUpdate()
                .fetchOptional(ContactRows::stored);
    }

    List<Stored> of(UUID tenantId, UUID accountId) {
        return db.selectFrom(CONTACT)
                .where(CONTACT.TENANT_ID.eq(tenantId), CONTACT.ACCOUNT_ID.eq(accountId))
                .orderBy(CONTACT.ID)
                .fetch(ContactRows::stored);
    }

    void update(Caller caller, Stored contact, ContactDetails person, String state, String action) {
        db.update(CONTACT)
                .set(CONTACT.NAME, person.name().strip())
                .set(CONTACT.TITLE, person.title())
                .set(CONTACT.PART, person.part().code())
                .set(CONTACT.PHONE, person.phone())
                .set(CONTACT.EMAIL, person.email())
                .set(CONTACT.LEGAL_BASIS, person.legalBasis().code())
                .set(CONTACT.SOURCE, person.source().strip())
                .set(CONTACT.NOTIFIED_ON, person.notifiedOn())
                .set(CONTACT.STATE, state)
                .set(CONTACT.VERSION, contact.version() + 1)
                .set(CONTACT.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(CONTACT.TENANT_ID.eq(caller.tenantId()), CONTACT.ID.eq(contact.id()))
                .execute();
        changes.record(
                caller.tenantId(),
                change(caller, contact.id(), contact.version() + 1, action, null, facts(contact.accountId(), person)));
    }

    /** Takes people from one account to another, with a line in each one's history, and returns their ids. */
    List<UUID> moveAll(Caller caller, UUID fromId, UUID toId, Predicate<Stored> which, String action, String reason) {
        var moved = of(caller.tenantId(), fromId).stream().filter(which).toList();
        var ids = moved.stream().map(Stored::id).toList();
        if (ids.isEmpty()) {
            return ids;
        }
        db.update(CONTACT)
                .set(CONTACT.ACCOUNT_ID, toId)
                .set(CONTACT.VERSION, CONTACT.VERSION.plus(1))
                .set(CONTACT.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(CONTACT.TENANT_ID.eq(caller.tenantId()), CONTACT.ID.in(ids))
                .execute();
        changes.record(
                caller.tenantId(),
                moved.stream()
                        .map(it -> change(caller, it.id(), it.version() + 1, action, reason, movedTo(toId, it)))
                        .toList());
        return ids;
    }

    /** Of an erased person nothing is told again. */
    private static Map<String, Object> movedTo(UUID accountId, Stored contact) {
        return contact.state().equals("erased")
                ? Map.of("accountId", accountId.toString())
                : facts(accountId, contact.details());
    }

    /** Empties the row and takes the personal facts out of every version in the log; that there was a contact stays known. */
    void erase(Caller caller, Stored contact, String reason) {
        db.update(CONTACT)
                .set(CONTACT.NAME, "")
                .setNull(CONTACT.TITLE)
                .setNull(CONTACT.PHONE)
                .setNull(CONTACT.EMAIL)
                .set(CONTACT.SOURCE, "-")
                .set(CONTACT.STATE, "erased")
                .set(CONTACT.VERSION, contact.version() + 1)
                .set(CONTACT.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(CONTACT.TENANT_ID.eq(caller.tenantId()), CONTACT.ID.eq(contact.id()))
                .execute();
        changes.record(
                caller.tenantId(),
                change(
                        caller,
                        contact.id(),
                        contact.version() + 1,
                        "erased",
                        reason,
                        Map.of("accountId", contact.accountId().toString())));
        changes.erase(caller.tenantId(), List.of(contact.id()), PERSONAL);
    }

    /** Removes the people an import brought, from the log too: entered by mistake, nobody needs to know them. */
    void takeBack(UUID tenantId, UUID importId) {
        var ids = db.deleteFrom(CONTACT)
                .where(CONTACT.TENANT_ID.eq(tenantId), CONTACT.IMPORT_ID.eq(importId))
                .returning(CONTACT.ID)
                .fetch(CONTACT.ID);
        changes.erase(tenantId, ids, PERSONAL);
    }

    private Change change(
            Caller caller, UUID id, long version, String action, @Nullable String reason, Map<String, Object> facts) {
        return new Change(
                "contact",
                id,
                version,
                action,
                caller.personId(),
                reason,
                business.now(caller.tenantId()),
                clock.now(),
                facts);
    }

    private static Map<String, Object> facts(UUID accountId, ContactDetails person) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("accountId", accountId.toString());
        facts.put("name", person.name());
        facts.put("part", person.part().code());
        if (person.title() != null) {
            facts.put("title", person.title());
        }
        if (person.phone() != null) {
            facts.put("phone", person.phone());
        }
        if (person.email() != null) {
            facts.put("email", person.email());
        }
        facts.put("legalBasis", person.legalBasis().code());
        facts.put("source", person.source());
        if (person.notifiedOn() != null) {
            facts.put("notifiedOn", person.notifiedOn().toString());
        }
        return facts;
    }

    private static Stored stored(Record row) {
        return new Stored(
                row.get(CONTACT.ID),
                row.get(CONTACT.ACCOUNT_ID),
                new ContactDetails(
                        row.get(CONTACT.NAME),
                        row.get(CONTACT.TITLE),
                        BuyingPart.of(row.get(CONTACT.PART)).orElseThrow(),
                        row.get(CONTACT.PHONE),
                        row.get(CONTACT.EMAIL),
                        LegalBasis.of(row.get(CONTACT.LEGAL_BASIS)).orElseThrow(),
                        row.get(CONTACT.SOURCE),
                        row.get(CONTACT.NOTIFIED_ON)),
                row.get(CONTACT.STATE),
                row.get(CONTACT.VERSION));
    }
}
