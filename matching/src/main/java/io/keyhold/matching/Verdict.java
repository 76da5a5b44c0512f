package io.keyhold.matching;

/** Is this company that company? From the surest yes to no. */
public enum Verdict {
    /** So sure that nobody needs to look. */
    SAME,
    /** Most likely; a person should say so. */
    PROBABLE,
    /** Worth a look when nothing better is found. */
    POSSIBLE,
    DIFFERENT
}
