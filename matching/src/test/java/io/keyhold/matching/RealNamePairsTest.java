package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Against labelled pairs of real names that are not part of the project; skipped where they are absent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealNamePairsTest {
    private record Pair(boolean same, String a, String b, String kind, Verdict verdict) {
        boolean saidSame() {
            return verdict == Verdict.SAME;
        }
    }

    private List<Pair> pairs = List.of();

    @BeforeAll
    void judge() throws IOException {
        var file = data("name_pairs/pairs_dev.tsv");
        var corpus = data("company_names/company_names_1m.txt.gz");
        assumeTrue(
                file.isPresent() && corpus.isPresent(),
                "skipped: no shared/data/name_pairs in a folder above this one");
        var matcher = new NameMatcher(learnt(corpus.orElseThrow()));
        pairs = Files.readAllLines(file.orElseThrow()).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(row -> new Pair(
                        row[0].equals("1"),
                        row[1],
                        row[2],
                        row[3],
                        matcher.compare(Company.named(row[1]), Company.named(row[2]))
                                .verdict()))
                .toList();
    }

    @Test
    void realShortNamesAreKnownWithFewMistaken() {
        long right = count(it -> it.kind().equals("short_listed") && it.saidSame());
        long wrong = count(it -> it.kind().equals("short_cross_listed") && it.saidSame());
        double precision = right / (double) (right + wrong);
        double recall = right / (double) count(it -> it.kind().equals("short_listed"));

        System.out.printf("short names: precision %.4f, recall %.4f%n", precision, recall);
        assertThat(precision).isGreaterThanOrEqualTo(0.98);
        assertThat(recall).isGreaterThanOrEqualTo(0.88);
    }

    @Test
    void anotherPlaceTradeOrBrandIsHardlyEverTheSame() {
        for (var kind : List.of("region_diff", "region_paren_diff", "industry_diff", "brand_1char", "group_member")) {
            double share = count(it -> it.kind().equals(kind) && it.saidSame())
                    / (double) count(it -> it.kind().equals(kind));

            assertThat(share).as(kind).isLessThanOrEqualTo(0.005);
        }
    }

    @Test
    void branchesAndFormsAreNotDecidedByNames() {
        assertThat(pairs.stream()
                        .filter(it ->
                                it.kind().startsWith("branch_") || it.kind().equals("suffix_diff"))
                        .filter(Pair::saidSame))
                .isEmpty();
    }

    private long count(Predicate<Pair> which) {
        return pairs.stream().filter(which).count();
    }

    /** How many of the names have each pair of characters, as a ledger of them would learn. */
    private static Rarity learnt(Path corpus) throws IOException {
        Map<String, Integer> holders = new HashMap<>();
        try (var in = new GZIPInputStream(Files.newInputStream(corpus));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .forEach(name -> new HashSet<>(
                                    pairsOf(NormalisedName.of(name).text()))
                            .forEach(pair -> holders.merge(pair, 1, Integer::sum)));
        }
        return new Rarity() {
            @Override
            public double perMillion(String words) {
                return pairsOf(words).stream()
                        .mapToInt(pair -> holders.getOrDefault(pair, 0))
                        .min()
                        .orElse(50_000);
            }

            @Override
            public boolean knowsMost() {
                return true;
            }
        };
    }

    private static List<String> pairsOf(String text) {
        return Stream.iterate(0, i -> i + 1 < text.length(), i -> i + 1)
                .map(i -> text.substring(i, i + 2))
                .toList();
    }

    private static Optional<Path> data(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(folder -> folder.resolve("shared/data").resolve(file))
                .filter(Files::exists)
                .findFirst();
    }
}
