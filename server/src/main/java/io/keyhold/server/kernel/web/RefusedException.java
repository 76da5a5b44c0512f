package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Refusal;

/** Carries a refusal from a controller to the handler that renders it; it never leaves the edge. */
public final class RefusedException extends RuntimeException {
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
