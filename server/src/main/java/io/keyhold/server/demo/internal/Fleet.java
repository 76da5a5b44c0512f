package io.keyhold.server.demo.internal;

import io.keyhold.server.account.HoldingFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Draws what a customer holds: mostly a few trucks, seldom many; ours or others', by brand and model class (AU-1). */
final class Fleet {
    /** The demo company's own brand. */
    static final String OURS = "北岭";

    private static final int OWNERS_PERCENT = 43;

    private final Draw draw;
    private final LocalDate today;

    Fleet(Draw draw, LocalDate today) {
        this.draw = draw;
        this.today = today;
    }

    /** Of 100 customers 68 hold fewer than five trucks, 22 up to nine, 7 up to 25 and 3 more. */
    int usual() {
        int share = draw.below(100);
        if (share < 68) {
            return draw.between(0, 4);
        }
        if (share < 90) {
            return draw.between(5, 9);
        }
        return share < 97 ? draw.between(10, 25) : draw.between(26, 120);
    }

    /** The figures of so many trucks, of one or two makes and one or two classes. */
    List<HoldingFigure> of(int trucks, List<String> classes) {
        boolean owner = draw.chance(OWNERS_PERCENT);
        int ours = owner ? Math.max(Math.min(trucks, 1), trucks * draw.between(20, 80) / 100) : 0;
        var figures = new ArrayList<HoldingFigure>();
        add(figures, OURS, true, ours, classes);
        add(figures, draw.word("brand"), false, trucks - ours, classes);
        return List.copyOf(figures);
    }

    private void add(List<HoldingFigure> figures, String brand, boolean ours, int trucks, List<String> classes) {
        var asOf = today.minusDays(draw.between(10, 480));
        int main = trucks > 3 && classes.size() > 1 ? trucks * draw.between(50, 90) / 100 : trucks;
        var byClass = new LinkedHashMap<String, Integer>();
        byClass.put(classes.getFirst(), main);
        byClass.merge(classes.getLast(), trucks - main, Integer::sum);
        byClass.forEach((modelClass, count) -> {
            if (count > 0) {
                figures.add(new HoldingFigure(brand, ours, modelClass, count, asOf));
            }
        });
    }
}
