package io.keyhold.peers;

import io.keyhold.rules.Dmn;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Imported;
import io.keyhold.rules.Label;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The truck maker's table of tiers (AU-5, 13 rows) by itself: what its handbook counts and looks up first is given, so that all engines
 * decide the same one table. Cases lie at and just below every threshold.
 */
final class TierTable {

    static final String NAME = "tier";
    static final LocalDate DAY = LocalDate.of(2009, 3, 1);
    private static final List<Integer> THRESHOLDS = List.of(0, 5, 10, 20, 30, 40, 1000);
    private static final List<String> OWNERSHIPS = List.of("owner", "prospect");
    private static final List<String> REGIONS = List.of("breakthrough", "growth", "mature");

    final Handbook handbook;
    final String xml;

    TierTable(Path handbooks) {
        Pack whole = Packs.read(handbooks.resolve("truck-maker"));
        Imported all = Dmn.read(Dmn.write(Handbook.of(whole), DAY).orElseThrow());
        Imported table = new Imported(
                all.dictionaries(),
                List.of(
                        fact("trucksCounted", "integer"),
                        fact("ownership", "ownership"),
                        fact("regionType", "regionType")),
                all.tables().stream().filter(each -> each.name().equals(NAME)).toList(),
                List.of(),
                Map.of(),
                List.of());
        handbook = Handbook.of(Packs.read(table.asPack("tiers", whole.ref().from())));
        xml = Dmn.write(handbook, DAY).orElseThrow();
    }

    private static Imported.TakenFact fact(String name, String type) {
        return new Imported.TakenFact(name, new Label(name, name), new Imported.Type(type, null, null, null));
    }

    /** The facts of one case. */
    record Case(int trucks, String ownership, String region) {

        Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>();
            facts.put("trucksCounted", trucks);
            facts.put("ownership", ownership);
            facts.put("regionType", region);
            return facts;
        }
    }

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int threshold : THRESHOLDS) {
            for (int trucks : new int[] {threshold - 1, threshold, threshold + 1}) {
                for (String ownership : OWNERSHIPS) {
                    for (String region : REGIONS) {
                        cases.add(new Case(Math.max(0, trucks), ownership, region));
                    }
                }
            }
        }
        return cases;
    }
}
