package io.keyhold.matching;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.zip.CRC32C;

/**
 * By which keys a ledger finds the companies a name may mean, by equality of text alone. A key is a telling pair of characters
 * ({@link NameGrams}), or a hash of the name taken apart with one thing left out: its place, its trade, or one character of its brand.
 * Two names that differ in just one of these have a key in common, however common the words are that they share.
 *
 * <p>Stored postings depend on this class and on the word lists by which names are taken apart. A change needs a migration that writes
 * them anew; until it has run, names are found by their pairs of characters only.
 */
public final class SearchKeys {
    private static final int LONGEST_BRAND = 4;

    private SearchKeys() {}

    /** The keys under which a company is filed, its telling pairs of characters first. */
    public static SequencedSet<String> stored(String name) {
        var keys = new LinkedHashSet<>(NameGrams.of(NormalisedName.of(name)));
        add(keys, NameParser.parse(name));
        return keys;
    }

    /** The keys by which to look for whatever company a name may mean, the most telling first. */
    public static SequencedSet<String> asked(String name) {
        var parts = NameParser.parse(name);
        var text = parts.name().form().endsWith("公司") ? parts.name().text() : ShortName.of(parts.name().text());
        var proper = text.equals(parts.name().text()) ? parts : NameParser.parse(text);
        var keys = new LinkedHashSet<String>();
        add(keys, proper);
        if (proper.name().isBranch()) {
            add(keys, NameParser.parse(proper.companyText()));
        }
        keys.addAll(NameGrams.of(NormalisedName.of(text)));
        return keys;
    }

    private static void add(SequencedSet<String> keys, Parts parts) {
        var place = parts.place() == null ? "" : parts.place().codes()[0];
        var brand = parts.brand();
        var rest = parts.trade() + "|" + Branches.withoutEverydayWords(parts.name().branch());
        keys.add(hash("p" + brand + rest));
        keys.add(hash("t" + place + brand + "|" + Branches.withoutEverydayWords(parts.name().branch())));
        if (brand.length() <= LONGEST_BRAND) {
            for (int i = 0; i < brand.length(); i++) {
                keys.add(hash("b" + place + brand.substring(0, i) + brand.substring(i + 1) + rest));
            }
        }
    }

    /** Six characters, which no pair of characters is; that two different ones meet costs one comparison. */
    private static String hash(String words) {
        var crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        int value = (int) crc.getValue();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(new byte[] {
                    (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
                });
    }
}
