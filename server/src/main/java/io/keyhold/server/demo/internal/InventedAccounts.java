package io.keyhold.server.demo.internal;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.organization.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws customers: place, brand, trade and legal form make a name; what they are and hold follows the trade. */
final class InventedAccounts {
    private static final List<List<String>> TRADES = Draw.weighted(Resource.rows("trades.tsv"));
    private static final List<List<String>> BODIES = Draw.weighted(Resource.rows("bodies.tsv"));

    private final Draw draw;
    private final Fleet fleet;
    private final InventedPeople people;
    private final Workers workers;
    private final Set<NormalisedName> names = new HashSet<>();
    private int codes;

    InventedAccounts(Draw draw, Fleet fleet, InventedPeople people, Workers workers) {
        this.draw = draw;
        this.fleet = fleet;
        this.people = people;
        this.workers = workers;
    }

    /** What a trade brings with it. */
    record Trade(String industry, String transport, List<String> classes) {
        static Trade of(List<String> row, int from) {
            return new Trade(
                    row.get(from), row.get(from + 1), List.of(row.get(from + 2).split(",", -1)));
        }

        static Trade named(String trade) {
            return TRADES.stream()
                    .filter(row -> row.getFirst().equals(trade))
                    .map(row -> of(row, 1))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** One customer of the place: mostly a private company, sometimes a person or a public body. */
    RegisterAccount any(Place place) {
        int share = draw.below(100);
        if (share < 7) {
            return person(place);
        }
        return share < 11 ? body(place) : company(place);
    }

    /** A company of a given name, as the members of a group have. */
    RegisterAccount named(String name, Place place, String trade, int trucks) {
        names.add(NormalisedName.of(name));
        return account(AccountType.ORGANISATION, name, place, Trade.named(trade), "private", trucks, true);
    }

    /** The same, as somebody writes it down who has not seen the licence. */
    RegisterAccount uncoded(String name, Place place, String trade, int trucks) {
        names.add(NormalisedName.of(name));
        return account(AccountType.ORGANISATION, name, place, Trade.named(trade), "private", trucks, false);
    }

    private RegisterAccount company(Place place) {
        var row = draw.one(TRADES);
        var name = free(() ->
                place.shortName() + draw.word("first") + draw.word("second") + row.getFirst() + draw.word("form"));
        var category = draw.chance(2) ? null : draw.chance(8) ? "state-owned" : "private";
        return account(
                AccountType.ORGANISATION, name, place, Trade.of(row, 1), category, fleet.usual(), draw.chance(93));
    }

    private RegisterAccount body(Place place) {
        var row = draw.one(BODIES);
        var name = row.get(1).replace("{place}", place.shortName());
        return names.add(NormalisedName.of(name))
                ? account(
                        AccountType.ORGANISATION,
                        name,
                        place,
                        Trade.of(row, 2),
                        row.getFirst(),
                        fleet.usual() + 3,
                        true)
                : company(place);
    }

    private RegisterAccount person(Place place) {
        var trade = new Trade("logistics", "long-haul", List.of(draw.chance(50) ? "tractor" : "tipper"));
        return account(AccountType.PERSON, people.name(), place, trade, "individual", draw.between(1, 4), false);
    }

    private String free(java.util.function.Supplier<String> drawn) {
        var name = drawn.get();
        while (!names.add(NormalisedName.of(name))) {
            name = drawn.get();
        }
        return name;
    }

    private RegisterAccount account(
            AccountType type,
            String name,
            Place place,
            Trade trade,
            @Nullable String category,
            int trucks,
            boolean coded) {
        var worker = workers.of(place.code(), category);
        var details = new AccountDetails(
                type,
                name,
                coded ? InventedCodes.of(place.code(), ++codes) : null,
                place.code(),
                null,
                trade.industry(),
                category,
                trade.transport(),
                worker.dealerId(),
                worker.keeperId());
        return new RegisterAccount(details, fleet.of(trucks, trade.classes()), people.contacts(trucks), "", null);
    }
}
