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
    private static final String COMPANY = "公司";

    private SearchKeys() {}

    /** The keys under which a company is filed, its telling pairs of characters first. */
    public static SequencedSet<String> stored(String name) {
        var keys = new LinkedHashSet<>(NameGrams.of(NormalisedName.of(name)));
        add(keys, NameParser.parse(name));
        return keys;
    }

    /**
     * The keys by which to look for whatever company a name may mean, the most telling first. Besides its own there are those of what was
     * perhaps meant: without one character of the brand, and with two neighbours changed back, wherever in the name they are.
     */
    public static SequencedSet<String> asked(String name) {
        var written = NameParser.parse(name);
        var text = written.name().form().endsWith(COMPANY)
                ? written.name().text()
                : ShortName.of(written.name().text());
        var parts = text.equals(written.name().text()) ? written : NameParser.parse(text);
        var keys = new LinkedHashSet<String>();
        add(keys, parts);
        keys.addAll(NameGrams.of(NormalisedName.of(text)));
        if (parts.name().isBranch()) {
            add(keys, NameParser.parse(parts.companyText()));
        }
        for (int i = 0; i < parts.brand().length(); i++) {
            keys.add(withoutPlace(without(parts.brand(), i), parts));
        }
        addSwapped(keys, parts.companyText(), parts);
        return keys;
    }

    private static void addSwapped(SequencedSet<String> keys, String company, Parts asWritten) {
        int end = company.length() - asWritten.name().form().length();
        for (int i = 0; i + 1 < end; i++) {
            var meant = NameParser.parse(company.substring(0, i)
                    + company.charAt(i + 1)
                    + company.charAt(i)
                    + company.substring(i + 2)
                    + asWritten.name().branch());
            if (!meant.brand().equals(asWritten.brand())) {
                keys.add(withoutPlace(meant.brand(), meant));
            }
        }
    }

    private static void add(SequencedSet<String> keys, Parts parts) {
        var place = parts.place() == null ? "" : parts.place().codes()[0];
        keys.add(withoutPlace(parts.brand(), parts));
        keys.add(hash("t" + place + parts.brand() + "|" + branch(parts)));
        if (parts.brand().length() <= LONGEST_BRAND) {
            for (int i = 0; i < parts.brand().length(); i++) {
                keys.add(hash("b" + place + without(parts.brand(), i) + parts.trade() + "|" + branch(parts)));
            }
        }
    }

    private static String withoutPlace(String brand, Parts parts) {
        return hash("p" + brand + parts.trade() + "|" + branch(parts));
    }

    private static String without(String brand, int i) {
        return brand.substring(0, i) + brand.substring(i + 1);
    }

    private static String branch(Parts parts) {
        return Branches.withoutEverydayWords(parts.name().branch());
    }

    /** Six characters, which no pair of characters is; that two different ones meet costs one comparison. */
    private static String hash(String words) {
        var crc = new CRC32C();
        crc.update(words.getBytes(StandardCharsets.UTF_8));
        int value = (int) crc.getValue();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {
            (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        });
    }
}
