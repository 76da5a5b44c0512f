package io.keyhold.rules;

/** A place in a pack's source: file within the pack's folder, and line counted from 1. */
public record Where(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
