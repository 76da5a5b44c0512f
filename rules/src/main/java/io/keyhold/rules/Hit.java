package io.keyhold.rules;

/** What happens when several rows match: UNIQUE refuses, FIRST takes the topmost. */
public enum Hit {
    UNIQUE,
    FIRST
}
