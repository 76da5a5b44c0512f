package io.keyhold.postgres.backup;

/**
 * What a table held.
 *
 * @param sha256 of its text as written to the file
 * @param rowSum the sum, modulo 2^256, of the SHA-256 of each row: the same in whatever order a database gives its rows
 */
record TableDigest(long rows, String sha256, String rowSum) {}
