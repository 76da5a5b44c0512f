package io.keyhold.bench;

import io.keyhold.matching.NormalisedName;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Company names, none twice by its normal form: real ones from a file where there is one, then made-up ones. */
final class Names {
    private static final String SHARED = "../shared/data/company_names/company_names_1m.txt.gz";
    private static final String[] PLACES = {"福州", "石家庄", "临沂", "苏州", "宜昌", "绵阳", "渭南", "包头", "佛山", "赣州", "襄阳", "南通"};
    private static final String[] TRADES = {"科技", "商贸", "贸易", "建筑", "机械", "汽车", "物流", "建材", "运输", "电子", "食品", "农业"};
    private static final String BRANDS = "顺达鑫安通宏瑞祥丰泰华盛恒信远博德明正兴荣嘉利昌隆源旺佳美康平亿万福永吉庆云海天星辰龙凤金玉";

    private final List<String> real;
    private final Set<String> taken = new HashSet<>();
    private final Random random = new Random(7);
    private int next;

    private Names(List<String> real) {
        this.real = real;
    }

    static Names open() throws IOException {
        var file = file();
        if (file == null) {
            return new Names(List.of());
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file));
                var text = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            var lines = new ArrayList<>(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            Collections.shuffle(lines, new Random(1));
            return new Names(lines);
        }
    }

    private static @Nullable Path file() {
        return Stream.of(System.getenv().getOrDefault("KEYHOLD_BENCH_NAMES", SHARED), SHARED)
                .map(Path::of)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }

    boolean areReal() {
        return !real.isEmpty();
    }

    String take() {
        while (true) {
            var name = next < real.size() ? real.get(next++).strip() : made();
            var key = NormalisedName.of(name).text();
            if (!key.isEmpty() && name.length() <= 100 && taken.add(key)) {
                return name;
            }
        }
    }

    private String made() {
        var brand = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            brand.append(BRANDS.charAt(random.nextInt(BRANDS.length())));
        }
        return PLACES[random.nextInt(PLACES.length)] + brand + TRADES[random.nextInt(TRADES.length)] + "有限公司";
    }
}
