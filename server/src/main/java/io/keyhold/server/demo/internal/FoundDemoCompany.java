package io.keyhold.server.demo.internal;

import io.keyhold.server.demo.DemoCompanies;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/**
 * Founds the demo company in stages. Each stage looks whether it is done and does all or nothing, so a founding that was killed in
 * the middle goes on at the next start.
 */
@Component
class FoundDemoCompany implements DemoCompanies {
    static final String NAME = "北岭重型汽车有限公司（演示）";

    private final Tenants tenants;
    private final OrganizationStage organization;
    private final HandbookStage handbook;
    private final RegistrationStage registrations;
    private final LedgerStage ledger;
    private final DraftStage draft;
    private final SignIns signIns;

    FoundDemoCompany(
            Tenants tenants,
            OrganizationStage organization,
            HandbookStage handbook,
            RegistrationStage registrations,
            LedgerStage ledger,
            DraftStage draft,
            SignIns signIns) {
        this.tenants = tenants;
        this.organization = organization;
        this.handbook = handbook;
        this.registrations = registrations;
        this.ledger = ledger;
        this.draft = draft;
        this.signIns = signIns;
    }

    @Override
    public Tenant found(int accounts) {
        var tenant = tenants.all().stream()
                .filter(each -> each.demo() && each.name().equals(NAME))
                .findFirst()
                .orElseGet(() -> tenants.found(NAME, Fleet.OURS, ZoneId.of("Asia/Shanghai"), true));
        organization.complete(tenant.id());
        handbook.complete(tenant.id());
        registrations.complete(tenant.id());
        ledger.complete(tenant.id(), accounts);
        draft.complete(tenant.id());
        signIns.complete(tenant.id());
        return tenant;
    }
}
