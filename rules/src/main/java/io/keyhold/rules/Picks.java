package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which row a table's hit policy picks; where several decide together, the first of them. Only what is sure whatever the
 * unknown turns out to be is picked; otherwise the reason is left in the frame.
 */
final class Picks {

    private static final int STOPPED = Node.STOPPED;

    private final Table table;
    private final LiveRows matching;
    private final List<Row> rows;
    private final long[] live;
    private final long[] open;

    Picks(Table table, LiveRows matching) {
        this.table = table;
        this.matching = matching;
        this.rows = matching.rows;
        this.live = matching.live;
        this.open = matching.open;
    }

    int pick(Frame frame) {
        int only = matching.only(frame);
        return only >= 0 ? only : pickAmong(frame);
    }

    private int pickAmong(Frame frame) {
        return switch (table.hit()) {
            case UNIQUE -> unique(frame);
            case FIRST -> first(frame);
            case ANY -> any(frame);
            case PRIORITY -> priority(frame);
            case RULE_ORDER, OUTPUT_ORDER, COLLECT -> several(frame);
        };
    }

    private int first(Frame frame) {
        for (int word = 0; word < live.length; word++) {
            long perhaps = matching.perhaps(frame, word);
            if (perhaps != 0) {
                long top = Long.lowestOneBit(perhaps);
                if ((top & matching.sure(frame, word, top)) == 0) {
                    return stopUnknown(frame, word, top);
                }
                int row = word * 64 + Long.numberOfTrailingZeros(top);
                return (top & open[word]) == 0 ? row : stopOpen(frame, row);
            }
        }
        return stopNoRow(frame);
    }

    private int unique(Frame frame) {
        int found = STOPPED;
        int waiting = STOPPED;
        for (int word = 0; word < live.length; word++) {
            long perhaps = matching.perhaps(frame, word);
            long sure = matching.sure(frame, word, perhaps);
            long hits = sure & ~open[word];
            if (Long.bitCount(hits) > 1 || (hits != 0 && found >= 0)) {
                return stopSeveral(frame);
            }
            if (perhaps != sure) {
                return stopUnknown(frame, word, perhaps & ~sure);
            }
            found = hits == 0 ? found : word * 64 + Long.numberOfTrailingZeros(hits);
            long waits = sure & open[word];
            waiting = waits == 0 || waiting >= 0 ? waiting : word * 64 + Long.numberOfTrailingZeros(waits);
        }
        if (waiting >= 0) {
            return stopOpen(frame, waiting);
        }
        return found >= 0 ? found : stopNoRow(frame);
    }

    /** Decided where all rows that may match agree; rows that match and do not agree are told. */
    private int any(Frame frame) {
        int[] sure = matching.rows(frame, true);
        int[] perhaps = matching.rows(frame, false);
        if (sure.length > 0 && agree(perhaps)) {
            return sure[0];
        }
        if (sure.length > 0 && !agree(sure) && noneOpen(sure)) {
            return stopSeveral(frame);
        }
        return stopShort(frame, perhaps, sure);
    }

    private boolean agree(int[] some) {
        Map<String, Object> then = rows.get(some[0]).then();
        return noneOpen(some)
                && Arrays.stream(some).allMatch(row -> rows.get(row).then().equals(then));
    }

    private boolean noneOpen(int[] some) {
        return Arrays.stream(some).noneMatch(row -> Bits.has(open, row));
    }

    /** The strongest row that surely matches, where no row that perhaps does is stronger. */
    private int priority(Frame frame) {
        Comparator<Row> order = Priority.order(table);
        int best = STOPPED;
        for (int row : matching.rows(frame, true)) {
            if (!Bits.has(open, row) && (best < 0 || order.compare(rows.get(row), rows.get(best)) < 0)) {
                best = row;
            }
        }
        int strongest = best;
        int[] stronger = Arrays.stream(matching.rows(frame, false))
                .filter(row ->
                        strongest < 0 || Bits.has(open, row) || order.compare(rows.get(row), rows.get(strongest)) < 0)
                .toArray();
        return best >= 0 && stronger.length == 0 ? best : stopShort(frame, stronger, matching.rows(frame, true));
    }

    private int several(Frame frame) {
        int[] sure = matching.rows(frame, true);
        int[] perhaps = matching.rows(frame, false);
        return sure.length > 0 && sure.length == perhaps.length && noneOpen(sure)
                ? sure[0]
                : stopShort(frame, perhaps, sure);
    }

    /** Why these rows cannot decide: something is unknown, a gap is open, or there is none. */
    private int stopShort(Frame frame, int[] perhaps, int[] sure) {
        for (int row : perhaps) {
            if (Arrays.stream(sure).noneMatch(each -> each == row)) {
                return stopUnknown(frame, row >> 6, 1L << row);
            }
        }
        for (int row : perhaps) {
            if (Bits.has(open, row)) {
                return stopOpen(frame, row);
            }
        }
        return stopNoRow(frame);
    }

    private int stopUnknown(Frame frame, int word, long unsure) {
        return frame.stop(table.name(), frame.whyUnknown(table, table.clause(), matching.unknown(frame, word, unsure)));
    }

    private int stopOpen(Frame frame, int row) {
        Row waiting = rows.get(row);
        String gap =
                waiting.under() == null ? waiting.openGap() : waiting.under().gap();
        return frame.stop(table.name(), Stop.open(table.name(), Objects.requireNonNull(gap), waiting.clause()));
    }

    private int stopNoRow(Frame frame) {
        return frame.stop(table.name(), new Stop(Undecided.Code.NO_ROW, table.name(), List.of(), table.clause(), null));
    }

    private int stopSeveral(Frame frame) {
        List<String> ids = new ArrayList<>();
        for (int word = 0; word < live.length; word++) {
            long hits = matching.sure(frame, word, matching.perhaps(frame, word)) & ~open[word];
            for (; hits != 0; hits &= hits - 1) {
                ids.add(rows.get(word * 64 + Long.numberOfTrailingZeros(hits)).id());
            }
        }
        return frame.stop(table.name(), new Stop(Undecided.Code.SEVERAL_ROWS, table.name(), ids, table.clause(), null));
    }
}
