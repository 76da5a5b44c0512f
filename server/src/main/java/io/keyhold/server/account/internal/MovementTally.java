package io.keyhold.server.account.internal;

import io.keyhold.server.account.Movement;
import io.keyhold.server.account.Movement.Cell;
import io.keyhold.server.account.Movement.Reason;
import io.keyhold.server.account.Movements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Record;

/** Adds up the rows of a matrix, in which both decisions stand together, to the ways each decision goes. */
final class MovementTally {
    private final SqlRuling draft;
    private final Map<Cell, Long> cells = new LinkedHashMap<>();
    private final Map<Reason, Long> reasons = new LinkedHashMap<>();
    private long total;
    private long changed;
    private long unlisted;

    MovementTally(SqlRuling draft) {
        this.draft = draft;
    }

    void add(Record row) {
        long count = row.get("accounts", Long.class);
        boolean moves = false;
        for (var decision : Movements.DECISIONS) {
            int position = row.get(decision + "_to", Integer.class);
            var from = row.get(decision + "_from", String.class);
            var to = draft.outcome(decision, position);
            cells.merge(new Cell(decision, row.get("region_type", String.class), from, to, 0), count, Long::sum);
            if (position < 0) {
                reasons.merge(new Reason(decision, SqlRuling.reason(position).id(), 0), count, Long::sum);
            }
            moves |= !Objects.equals(from, to);
        }
        total += count;
        changed += moves ? count : 0;
        unlisted += moves && row.get("restricted", Boolean.class) ? count : 0;
    }

    Movement movement() {
        return new Movement(total, changed, unlisted, cells(), reasons());
    }

    private List<Cell> cells() {
        return cells.entrySet().stream()
                .map(each -> {
                    var cell = each.getKey();
                    return new Cell(cell.decision(), cell.regionType(), cell.from(), cell.to(), each.getValue());
                })
                .toList();
    }

    private List<Reason> reasons() {
        return reasons.entrySet().stream()
                .map(each -> new Reason(each.getKey().decision(), each.getKey().code(), each.getValue()))
                .toList();
    }
}
