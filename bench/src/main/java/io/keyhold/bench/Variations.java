package io.keyhold.bench;

import io.keyhold.matching.CompanyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes full names as people write them: ordinary variations, and slips of one wrong or two swapped characters. */
final class Variations {
    private static final String USUAL = "的一是大公中国有人上发和通利达新天海市东行方信华金建成安平明文正兴龙宏力长南江城德工北光丰鑫顺恒远业瑞祥源";
    /** Of wrong characters in Chinese texts about four in five sound like the right one. */
    private static final int OF_FIVE_SOUND_ALIKE = 4;

    private final SoundAlikes soundAlikes = new SoundAlikes();
    private final Random random = new Random(17);
    private final List<String> names;

    Variations(List<String> names) {
        this.names = names;
    }

    /** The name, what becomes of it, and how. */
    List<NamePair> ordinary(int many) {
        return make(many, this::ordinary);
    }

    List<NamePair> slips(int many) {
        return make(many, this::slip);
    }

    private interface Way {
        @Nullable NamePair vary(String name, CompanyName parts);
    }

    private List<NamePair> make(int many, Way way) {
        var made = new ArrayList<NamePair>();
        while (made.size() < many) {
            var name = names.get(random.nextInt(names.size()));
            var parts = CompanyName.parse(name);
            var pair =
                    parts.isBranch() || parts.form().isEmpty() || parts.brand().length() < 2
                            ? null
                            : way.vary(name, parts);
            if (pair != null && !pair.b().equals(name)) {
                made.add(pair);
            }
        }
        return made;
    }

    private @Nullable NamePair ordinary(String name, CompanyName parts) {
        var place = parts.place();
        boolean leads = !place.isEmpty() && name.startsWith(place);
        return switch (random.nextInt(5)) {
            case 0 ->
                name.endsWith(parts.form())
                        ? pair(
                                name,
                                name.substring(0, name.length() - parts.form().length()),
                                "form dropped")
                        : null;
            case 1 ->
                leads ? pair(name, place(place) + name.substring(place.length()), "place word added or dropped") : null;
            case 2 ->
                leads
                        ? pair(
                                name,
                                parts.brand() + "（" + place + "）" + parts.trade() + parts.form(),
                                "place in brackets")
                        : null;
            case 3 -> leads && place.length() <= 3 ? pair(name, Provinces.of(place) + name, "province added") : null;
            default ->
                leads && random.nextInt(4) == 0 ? pair(name, name.substring(place.length()), "place dropped") : null;
        };
    }

    private static String place(String place) {
        boolean written = place.endsWith("市") || place.endsWith("省") || place.endsWith("县");
        if (written) {
            return place.substring(0, place.length() - 1);
        }
        return Provinces.of(place).isEmpty() ? place : place + "市";
    }

    private NamePair slip(String name, CompanyName parts) {
        int at = random.nextInt(name.length() - 1);
        if (random.nextBoolean()) {
            var swapped = name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
            return pair(name, swapped, "two swapped");
        }
        return pair(name, name.substring(0, at) + wrong(name.charAt(at)) + name.substring(at + 1), "one wrong");
    }

    private char wrong(char meant) {
        return random.nextInt(5) < OF_FIVE_SOUND_ALIKE
                ? soundAlikes.any(meant, random)
                : USUAL.charAt(random.nextInt(USUAL.length()));
    }

    private static NamePair pair(String name, String varied, String kind) {
        return new NamePair(true, name, varied, kind);
    }
}
