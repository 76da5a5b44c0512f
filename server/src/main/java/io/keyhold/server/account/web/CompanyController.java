package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.OwnBrand;
import io.keyhold.server.account.web.AccountAnswers.Allowed;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Tenant;
import io.keyhold.server.organization.Tenants;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The company's settings. */
@RestController
@RequestMapping("/api/v1/company")
class CompanyController {
    private final Tenants tenants;
    private final OwnBrand ownBrand;

    CompanyController(Tenants tenants, OwnBrand ownBrand) {
        this.tenants = tenants;
        this.ownBrand = ownBrand;
    }

    /** The company as its people know it. */
    record Company(UUID id, String name, String ownBrand, String zone, boolean demo, Allowed canChange) {
        static Company of(Tenant tenant, Caller caller) {
            boolean may = caller.may(Permission.ORG_ADMIN);
            return new Company(
                    tenant.id(),
                    tenant.name(),
                    tenant.ownBrand(),
                    tenant.zone().getId(),
                    tenant.demo(),
                    new Allowed(may, may ? null : "not-permitted"));
        }
    }

    record BrandForm(String brand) {}

    @GetMapping
    Company company(Caller caller) {
        Replies.require(caller.may(Permission.ORG_READ), "not-permitted");
        return Company.of(tenants.find(caller.tenantId()).orElseThrow(), caller);
    }

    @PutMapping("/own-brand")
    Company callOwnBrand(Caller caller, @RequestBody BrandForm form) {
        String unused = Replies.value(ownBrand.call(caller, form.brand()));
        return company(caller);
    }
}
