package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Site;
import io.keyhold.server.account.SiteSearch;
import io.keyhold.server.kernel.web.Replies;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Mines and work sites, whose vehicles count together (AU-6). */
@RestController
@RequestMapping("/api/v1/accounts/sites")
class SiteController {
    private static final int MOST = 20;

    private final SiteSearch sites;
    private final Hierarchy hierarchy;

    SiteController(SiteSearch sites, Hierarchy hierarchy) {
        this.sites = sites;
        this.hierarchy = hierarchy;
    }

    @GetMapping
    List<SiteSearch.Found> find(
            Caller caller,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String division) {
        Replies.require(caller.may(Permission.ACCOUNT_EDIT), "not-permitted");
        return sites.find(caller, q, division, MOST);
    }

    @PostMapping
    Site open(Caller caller, @RequestBody AccountForms.NewSite form) {
        return Replies.value(hierarchy.openSite(caller, form.name(), form.divisionCode()));
    }
}
