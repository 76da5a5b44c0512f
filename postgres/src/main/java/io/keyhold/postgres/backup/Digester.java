package io.keyhold.postgres.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes a table's rows one by one, as COPY sends them, and sums them up. */
final class Digester {
    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest whole = sha256();
    private final MessageDigest single = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    void add(byte[] row) {
        whole.update(row);
        sum = sum.add(new BigInteger(1, single.digest(row))).mod(RANGE);
        rows++;
    }

    TableDigest done() {
        return new TableDigest(rows, HexFormat.of().formatHex(whole.digest()), sum.toString(16));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
