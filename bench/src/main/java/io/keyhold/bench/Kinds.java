package io.keyhold.bench;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.RegisterAccount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The kinds of account a truck maker's ledger is made of, and how often each occurs. */
enum Kinds {
    NO_TRUCKS(10, "private", 0, 0, false),
    SMALL_PROSPECT(35, "private", 1, 9, false),
    SMALL_OWNER(25, "individual", 1, 9, true),
    PROSPECT(15, "private", 10, 39, false),
    OWNER(12, "private", 10, 80, true),
    INDUSTRY(3, "power", 20, 400, true);

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final List<String> INDUSTRIES = List.of("freight", "construction", "mining", "post", "trade");

    private final int share;
    private final String category;
    private final int fewest;
    private final int most;
    private final boolean owner;

    Kinds(int share, String category, int fewest, int most, boolean owner) {
        this.share = share;
        this.category = category;
        this.fewest = fewest;
        this.most = most;
        this.owner = owner;
    }

    static Kinds any(Random random) {
        int drawn = random.nextInt(100);
        for (var kind : values()) {
            drawn -= kind.share;
            if (drawn < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("shares add up to 100");
    }

    /** Every second one is worked by the city's dealer, every fourth kept by its salesperson. */
    RegisterAccount account(String name, Firm.City city, Random random) {
        boolean worked = random.nextInt(2) == 0;
        boolean kept = worked && random.nextInt(2) == 0;
        var details = new AccountDetails(
                AccountType.ORGANISATION,
                name,
                null,
                city.code(),
                null,
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                category,
                "long-haul",
                worked ? city.dealerId() : null,
                kept ? city.sellerId() : null);
        return new RegisterAccount(details, holdings(random), List.of(), "", null);
    }

    private List<HoldingFigure> holdings(Random random) {
        var figures = new ArrayList<HoldingFigure>();
        if (most > 0) {
            int trucks = fewest + random.nextInt(most - fewest + 1);
            int ours = owner ? 1 + random.nextInt(trucks) : 0;
            if (ours > 0) {
                figures.add(new HoldingFigure("本品", true, "tractor", ours, AS_OF));
            }
            if (trucks > ours) {
                figures.add(new HoldingFigure("友商", false, "tractor", trucks - ours, AS_OF));
            }
        }
        return figures;
    }
}
