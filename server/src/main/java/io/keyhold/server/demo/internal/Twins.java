package io.keyhold.server.demo.internal;

import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.organization.Place;
import io.keyhold.server.organization.Places;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Customers whom two people entered, each in his own words: pairs for head office to rule on. */
@Component
class Twins {
    /** Place, the name by the licence, the name as somebody else wrote it, trade, trucks as either counted them. */
    private record Pair(String place, String licensed, String written, String trade, int trucks, int others) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("130100", "石家庄岚驿货运有限公司", "石家庄岚驿货运有限责任公司", "货运", 12, 9),
            new Pair("350100", "福州沐川土石方工程有限公司", "沐川土石方工程有限公司", "土石方工程", 6, 14),
            new Pair("410100", "郑州澄远物流有限公司", "郑州市澄远物流有限公司", "物流", 21, 18));

    private final Places places;

    Twins(Places places) {
        this.places = places;
    }

    /** What the licence says comes with its credit code, what somebody wrote by hand does not. */
    List<RegisterAccount> invent(InventedAccounts invented) {
        return PAIRS.stream()
                .flatMap(pair -> {
                    Place place = places.find(pair.place()).orElseThrow();
                    return Stream.of(
                            invented.named(pair.licensed(), place, pair.trade(), pair.trucks()),
                            invented.uncoded(pair.written(), place, pair.trade(), pair.others()));
                })
                .toList();
    }
}
