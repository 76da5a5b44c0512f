package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.DIVISION;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.NormalisedName;
import io.keyhold.rules.Pack;
import io.keyhold.server.access.Callers;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.OrganizationMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at recorded details before they go in: trims them, and refuses what cannot be, saying which field and why. */
@Component
class DetailsCheck {
    private static final int LONGEST_NAME = 200;

    private final DSLContext db;
    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Callers people;
    private volatile @Nullable Set<String> divisions;

    DetailsCheck(DSLContext db, Handbooks handbooks, BusinessClock clock, Callers people) {
        this.db = db;
        this.handbooks = handbooks;
        this.clock = clock;
        this.people = people;
    }

    /** The account with other details, its key and its office following them. */
    Outcome<AccountState> amended(
            UUID tenantId, AccountState account, AccountDetails wanted, OrganizationMap organization) {
        return check(tenantId, wanted, organization)
                .map(details -> account.with(
                        details,
                        NormalisedName.of(details.name()).text(),
                        LedgerAccounts.office(organization, details.divisionCode())));
    }

    Outcome<AccountDetails> check(UUID tenantId, AccountDetails given, OrganizationMap organization) {
        var details = trimmed(given);
        if (NormalisedName.of(details.name()).isEmpty()) {
            return refused("name-missing", "name", details.name());
        }
        if (details.name().length() > LONGEST_NAME) {
            return refused("name-too-long", "name", Integer.toString(LONGEST_NAME));
        }
        return creditCode(details)
                .then(checked -> place(checked))
                .then(checked -> code(tenantId, "customerCategory", checked.category(), checked))
                .then(checked -> code(tenantId, "transportCategory", checked.transportCategory(), checked))
                .then(checked -> dealer(checked, organization))
                .then(checked -> keeper(tenantId, checked));
    }

    private static Outcome<AccountDetails> creditCode(AccountDetails details) {
        if (details.uscc() == null) {
            return Outcome.done(details);
        }
        if (details.type() == AccountType.PERSON) {
            return refused("person-with-credit-code", "uscc", details.uscc());
        }
        return switch (CreditCode.check(details.uscc())) {
            case CreditCodeCheck.Valid(var code) -> Outcome.done(with(details, code.value()));
            case CreditCodeCheck.Invalid invalid -> Outcome.refused(CreditCodeWords.refusal(details.uscc(), invalid));
        };
    }

    private Outcome<AccountDetails> place(AccountDetails details) {
        return details.divisionCode() == null || divisions().contains(details.divisionCode())
                ? Outcome.done(details)
                : refused("no-such-place", "divisionCode", details.divisionCode());
    }

    private Outcome<AccountDetails> code(
            UUID tenantId, String dictionary, @Nullable String code, AccountDetails details) {
        if (code == null) {
            return Outcome.done(details);
        }
        var known = handbooks
                .of(tenantId)
                .inForce(clock.today(tenantId))
                .map(Pack::dictionaries)
                .map(dictionaries -> dictionaries.get(dictionary));
        return known.isEmpty() || known.get().code(code).isPresent()
                ? Outcome.done(details)
                : refused("no-such-code", dictionary, code);
    }

    private static Outcome<AccountDetails> dealer(AccountDetails details, OrganizationMap organization) {
        var dealerId = details.dealerId();
        if (dealerId == null) {
            return Outcome.done(details);
        }
        return organization
                .unit(dealerId)
                .filter(unit -> Set.of("dealer", "body-builder", "4s-store").contains(unit.kind()))
                .map(unit -> Outcome.done(details))
                .orElseGet(() -> refused("no-such-dealer", "dealerId", dealerId.toString()));
    }

    private Outcome<AccountDetails> keeper(UUID tenantId, AccountDetails details) {
        var keeperId = details.keeperId();
        return keeperId == null || people.find(tenantId, keeperId).isPresent()
                ? Outcome.done(details)
                : refused("no-such-keeper", "keeperId", keeperId.toString());
    }

    private Set<String> divisions() {
        var known = divisions;
        if (known == null) {
            known = Set.copyOf(db.select(DIVISION.CODE).from(DIVISION).fetchSet(DIVISION.CODE));
            divisions = known;
        }
        return known;
    }

    private static AccountDetails trimmed(AccountDetails d) {
        return new AccountDetails(
                d.type(),
                d.name().strip(),
                blankToNull(d.uscc()),
                blankToNull(d.divisionCode()),
                blankToNull(d.address()),
                blankToNull(d.industry()),
                blankToNull(d.category()),
                blankToNull(d.transportCategory()),
                d.dealerId(),
                d.keeperId());
    }

    private static AccountDetails with(AccountDetails d, String uscc) {
        return new AccountDetails(
                d.type(),
                d.name(),
                uscc,
                d.divisionCode(),
                d.address(),
                d.industry(),
                d.category(),
                d.transportCategory(),
                d.dealerId(),
                d.keeperId());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Outcome<AccountDetails> refused(String code, String field, String value) {
        return Outcome.refused(Refusal.invalid(code, Map.of("field", field, "value", value)));
    }
}
