package io.keyhold.rules;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides whole units by shares so that the parts make the whole and none is off its exact share by a full unit: each
 * gets its share rounded down, and what is left goes to the largest fractions, the first in order among equals.
 */
public final class Apportionment {

    private Apportionment() {}

    /** Parts of {@code whole} in proportion to the weights; without any weight all parts are nothing but of nothing. */
    public static long[] parts(long whole, List<BigInteger> weights) {
        BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (weights.stream().anyMatch(weight -> weight.signum() < 0) || whole < 0) {
            throw new IllegalArgumentException("shares and wholes are not negative");
        }
        if (total.signum() == 0) {
            if (whole != 0) {
                throw new IllegalArgumentException("nothing says by what to divide " + whole);
            }
            return new long[weights.size()];
        }
        long[] parts = new long[weights.size()];
        BigInteger[] rests = new BigInteger[parts.length];
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] divided =
                    weights.get(i).multiply(BigInteger.valueOf(whole)).divideAndRemainder(total);
            parts[i] = divided[0].longValueExact();
            rests[i] = divided[1];
        }
        long left = whole - Arrays.stream(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
