package io.keyhold.server.exchange.internal;

/** Rolls a worker's batch back whose import was ordered anew or ended by another worker meanwhile. */
final class Superseded extends RuntimeException {

    private static final long serialVersionUID = 1;

    Superseded() {
        super("superseded", null, false, false);
    }
}
