package io.keyhold.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which names say what a company does (行业). */
final class Trades {
    private static final int LONGEST = 8;
    private static final int SHORTEST_BRAND = 2;
    private static final int LONG_BRAND = 4;
    private static final Set<String> WORDS = Lines.of("trades.txt")
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private Trades() {}

    /**
     * The words of trade that end the text, in order of place. At least two characters are left for a brand, unless the whole text is
     * made of such words and may be.
     */
    static List<String> ending(String text, boolean mayBeAll) {
        int least = mayBeAll && covers(text) ? 0 : SHORTEST_BRAND;
        var words = new ArrayList<String>();
        int end = text.length();
        int length = longest(text, end, least);
        while (length > 0) {
            words.addFirst(text.substring(end - length, end));
            end -= length;
            length = longest(text, end, least);
        }
        return end > LONG_BRAND ? withInner(text, end, words) : words;
    }

    /** A long rest holds words of trade in its middle, with others behind that the list lacks: 岱美汽车内饰件. */
    private static List<String> withInner(String text, int end, List<String> words) {
        for (int at = SHORTEST_BRAND; at + 2 <= end; at++) {
            for (int length = Math.min(LONGEST, end - at); length > 1; length--) {
                if (WORDS.contains(text.substring(at, at + length))) {
                    var all = new ArrayList<String>();
                    all.add(text.substring(at, at + length));
                    if (at + length < end) {
                        all.add(text.substring(at + length, end));
                    }
                    all.addAll(words);
                    return all;
                }
            }
        }
        return words;
    }

    /** Whether all of these are words of the list. */
    static boolean areKnown(List<String> words) {
        for (var word : words) {
            if (!WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(String text) {
        int end = text.length();
        int length = longest(text, end, 0);
        while (length > 0) {
            end -= length;
            length = longest(text, end, 0);
        }
        return end == 0;
    }

    private static int longest(String text, int end, int least) {
        for (int length = Math.min(LONGEST, end - least); length > 1; length--) {
            if (WORDS.contains(text.substring(end - length, end))) {
                return length;
            }
        }
        // 泵业, 钴业, 砼业: any material or good may stand before this character.
        return end - least >= 2 && text.charAt(end - 1) == '业' ? 2 : 0;
    }
}
