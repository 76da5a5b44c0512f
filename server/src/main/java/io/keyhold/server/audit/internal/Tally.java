package io.keyhold.server.audit.internal;

import io.keyhold.server.audit.Verification;
import java.util.ArrayList;
import java.util.List;

/** Counts what checking finds. */
final class Tally {
    private static final int MOST_FAULTS = 100;

    private final List<Verification.Fault> faults = new ArrayList<>();
    private long receipts;
    private long changes;
    private long erased;

    void receipt() {
        receipts++;
    }

    void change(boolean isErased) {
        changes++;
        erased += isErased ? 1 : 0;
    }

    void fault(long number, Verification.Kind kind) {
        var fault = new Verification.Fault(number, kind);
        if (faults.size() < MOST_FAULTS && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    Verification verification() {
        return new Verification(receipts, changes, erased, faults);
    }
}
