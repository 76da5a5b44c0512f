package io.keyhold.rules;

/** Something of a DMN model that has no counterpart in a pack, met while reading one table. */
final class Untaken extends RuntimeException {

    private final transient Label why;

    Untaken(String zh, String en) {
        super(en, null, false, false);
        this.why = new Label(zh, en);
    }

    Label why() {
        return why;
    }
}
