package io.keyhold.server.exchange.internal;

import io.keyhold.server.kernel.Refusal;

/** Rolls back what the ledger refused half-way; what is left is the reason. */
final class RefusedByLedger extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    RefusedByLedger(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
