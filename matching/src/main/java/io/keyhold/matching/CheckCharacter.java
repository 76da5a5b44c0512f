package io.keyhold.matching;

/** The arithmetic of GB 32100-2015: weights are powers of 3, modulo 31. */
final class CheckCharacter {

    /** Digits and capitals without I, O, S, V, Z; a character's place is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int WEIGHED = 17;

    private CheckCharacter() {}

    static boolean knows(String code) {
        return code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /** The check character that the first 17 characters call for. */
    static char of(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < WEIGHED; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
