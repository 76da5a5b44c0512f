package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody writes into a handbook, it is read and checked, or refused with words. */
class AnythingWrittenTest {

    private static final int EACH = 50;

    private static final List<String> ODD = List.of(
            "",
            "{}",
            "[]",
            "99999999999999999999",
            "9999999999",
            "-1",
            "x",
            "true",
            "~",
            "[a, b]",
            "{a: b}",
            "2009-02-30",
            "0.123456789",
            "- x",
            "\"",
            "'",
            "P1D",
            "[1..",
            "not(",
            "1e5",
            "𠮷",
            "x: y",
            "#",
            "&a x",
            "*a",
            "!!int 3",
            "-");

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void isReadOrRefused(String kind) {
        Pack pack = Packs.read(Path.of("../handbooks/" + kind));
        Random random = new Random(51);
        List<String> files = pack.sources().keySet().stream().sorted().toList();
        int refused = 0;
        for (int i = 0; i < EACH; i++) {
            String file = files.get(random.nextInt(files.size()));
            refused += isRefused(pack, file, random) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, EACH - 1);
    }

    private static boolean isRefused(Pack pack, String file, Random random) {
        Map<String, String> sources = new HashMap<>(pack.sources());
        try {
            sources.putAll(written(file, Objects.requireNonNull(sources.get(file)), random));
            Pack other = Packs.read(sources);
            Checker.check(other, Budget.of(Duration.ofSeconds(2)));
            PackDiff.between(pack, other);
            return false;
        } catch (PackRefused refused) {
            assertThat(refused.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.text().zh()).containsPattern("[一-龥]");
                assertThat(finding.cure().zh()).containsPattern("[一-龥]");
            });
            return true;
        }
    }

    /** A part taken away, another text for one, or a piece of the file cut out. */
    private static Map<String, String> written(String file, String text, Random random) {
        List<String> paths = new ArrayList<>(ScalarPaths.of(file, text).keySet());
        String odd = ODD.get(random.nextInt(ODD.size()));
        int from = random.nextInt(text.length());
        String cut = text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(12)));
        if (paths.isEmpty() || random.nextInt(3) == 0) {
            return Map.of(file, cut);
        }
        String path = paths.get(random.nextInt(paths.size()));
        String above = random.nextBoolean() && path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : path;
        Edit edit = random.nextBoolean() ? new Edit.RemovePart(file, above) : new Edit.SetFigure(file, path, odd);
        return PackText.apply(Map.of(file, text), List.of(edit));
    }
}
