package io.keyhold.server.demo.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Holdings;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.organization.Places;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Ties customers together: groups with branches across places, mines with several fleets, carriers, single purchases (AU-6). */
@Component
class Ties {
    private static final List<String> BRANCHES = List.of("车队", "运输分公司", "仓储分公司", "供应分公司");

    private final Hierarchy hierarchy;
    private final Holdings holdings;
    private final Places places;
    private final BusinessClock clock;

    Ties(Hierarchy hierarchy, Holdings holdings, Places places, BusinessClock clock) {
        this.hierarchy = hierarchy;
        this.holdings = holdings;
        this.places = places;
        this.clock = clock;
    }

    /** Registers accounts, all of them or none. */
    interface Register extends Function<List<RegisterAccount>, List<AccountRef>> {}

    void tie(Caller clerk, Register register, InventedAccounts invented, Atlas atlas, Draw draw) {
        var heads = new ArrayList<AccountRef>();
        for (var row : Resource.rows("groups.tsv")) {
            heads.add(group(clerk, register, invented, atlas, draw, row));
        }
        for (var row : Resource.rows("sites.tsv")) {
            site(clerk, register, invented, draw, row);
        }
        carriers(clerk, register, invented, atlas, heads);
        purchases(clerk, register, invented, atlas);
    }

    private AccountRef group(
            Caller clerk, Register register, InventedAccounts invented, Atlas atlas, Draw draw, List<String> row) {
        var name = row.get(0) + row.get(1);
        var members = new ArrayList<RegisterAccount>();
        members.add(invented.named(name + "集团有限公司", atlas.any(), row.get(1), draw.between(0, 6)));
        for (int i = draw.between(2, BRANCHES.size()); i > 0; i--) {
            var place = atlas.any();
            var branch = name + "集团" + place.shortName() + BRANCHES.get(i - 1);
            members.add(invented.named(branch, place, row.get(1), draw.between(2, 14)));
        }
        var refs = register.apply(members);
        var head = refs.getFirst();
        refs.stream()
                .skip(1)
                .forEach(ref -> Done.value(hierarchy.placeUnder(clerk, ref.id(), ref.version(), head.id())));
        return head;
    }

    private void site(Caller clerk, Register register, InventedAccounts invented, Draw draw, List<String> row) {
        var place = places.find(row.get(1)).orElseThrow();
        var site = Done.value(hierarchy.openSite(clerk, row.get(0), place.code()));
        var fleets = new ArrayList<RegisterAccount>();
        for (int i = draw.between(4, 6); i > 0; i--) {
            var name = place.shortName() + draw.word("first") + draw.word("second") + i + "号矿用车队";
            fleets.add(invented.named(name, place, "土石方工程", draw.between(3, 12)));
        }
        register.apply(fleets).forEach(ref -> Done.value(hierarchy.workAt(clerk, ref.id(), ref.version(), site.id())));
    }

    private void carriers(
            Caller clerk, Register register, InventedAccounts invented, Atlas atlas, List<AccountRef> heads) {
        var wanted = List.of("承远货运专线", "联驭货运专线", "众途货运专线", "北驿货运专线", "川驿货运专线").stream()
                .map(name -> invented.named(name + "有限公司", atlas.any(), "货运", 9))
                .toList();
        var carriers = register.apply(wanted);
        for (int i = 0; i < carriers.size(); i++) {
            var head = heads.get(i);
            Done.value(hierarchy.carries(
                    clerk, head.id(), head.version(), carriers.get(i).id(), true));
        }
    }

    /** Few trucks on the day, but one purchase that reaches a tier's number by itself. */
    private void purchases(Caller clerk, Register register, InventedAccounts invented, Atlas atlas) {
        var bought = clock.today(clerk.tenantId()).minusDays(20);
        var buyers = List.of("急流工程车队", "新途渣土运输队", "远望土石方车队").stream()
                .map(name -> invented.named(name, atlas.any(), "土石方工程", 3))
                .toList();
        register.apply(buyers)
                .forEach(ref -> Done.value(holdings.purchased(clerk, ref.id(), ref.version(), "tipper", 42, bought)));
    }
}
