package io.keyhold.rules;

import java.util.Arrays;

/** Sets of small numbers as bits in longs. */
final class Bits {

    private Bits() {}

    static int words(int size) {
        return (size + 63) / 64;
    }

    static long[] all(int size) {
        long[] bits = new long[words(size)];
        Arrays.fill(bits, -1L);
        if (size % 64 != 0) {
            bits[bits.length - 1] = (1L << size) - 1;
        }
        return bits;
    }

    static void set(long[] bits, int at) {
        bits[at >> 6] |= 1L << at;
    }

    static boolean has(long[] bits, int at) {
        return (bits[at >> 6] & 1L << at) != 0;
    }

    static long[] and(long[] one, long[] other) {
        long[] both = one.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other[i];
        }
        return both;
    }

    static void addAll(long[] bits, long[] more) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= more[i];
        }
    }

    static long[] without(long[] bits, long[] others) {
        long[] left = bits.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] &= ~others[i];
        }
        return left;
    }

    static boolean meet(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean covers(long[] whole, long[] part) {
        for (int i = 0; i < whole.length; i++) {
            if ((part[i] & ~whole[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isEmpty(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    static int countBoth(long[] one, long[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += Long.bitCount(one[i] & other[i]);
        }
        return count;
    }
}
