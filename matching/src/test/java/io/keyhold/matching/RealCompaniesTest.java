package io.keyhold.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keyhold.matching.CreditCodeCheck.Invalid;
import io.keyhold.matching.CreditCodeCheck.Reason;
import io.keyhold.matching.CreditCodeCheck.Valid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Against public registry extracts that are not part of the project; skipped where they are absent. */
class RealCompaniesTest {

    @Test
    void soundCodesOfTheRegistryAreAccepted() {
        var codes = firstColumn("uscc/valid_5000.tsv");

        assertThat(codes).allSatisfy(code -> assertThat(CreditCode.check(code)).isInstanceOf(Valid.class));
    }

    @Test
    void unsoundCodesOfTheRegistryAreRefusedForTheReasonFound() {
        var reasons = lines("uscc/invalid_as_found.tsv")
                .map(line -> line.split("\t", -1))
                .collect(Collectors.toMap(row -> row[0], row -> row[1], (a, b) -> a));

        assertThat(reasons)
                .allSatisfy((code, found) -> assertThat(CreditCode.check(code))
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                invalid -> assertThat(invalid.reason()).isIn(expected(found))));
    }

    @Test
    void differentCompaniesKeepDifferentNames() {
        var names = firstColumn("company_names/registry_transport_auto.tsv.gz");

        var normalised = names.stream().map(NormalisedName::of).collect(Collectors.toSet());

        assertThat(normalised).hasSameSizeAs(names);
    }

    @Test
    void postingsStayFewAndShort() {
        var names = firstColumn("company_names/registry_transport_auto.tsv.gz");
        Map<String, Integer> holders = new HashMap<>();

        names.forEach(name -> NameGrams.of(NormalisedName.of(name)).forEach(g -> holders.merge(g, 1, Integer::sum)));

        var average = holders.values().stream().mapToInt(n -> n).sum() / (double) names.size();
        var longest =
                holders.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf("%d names, %.2f grams a name, longest posting %s%n", names.size(), average, longest);
        assertThat(average).isLessThan(4);
        assertThat(longest.getValue()).isLessThan(names.size() / 100);
    }

    private static List<Reason> expected(String found) {
        return switch (found) {
            case "bad_check" -> List.of(Reason.CHECK_CHARACTER);
            case "bad_alphabet" -> List.of(Reason.ALPHABET);
            case "len13", "len15" -> List.of(Reason.OLD_REGISTRATION_NUMBER);
            case "len10" -> List.of(Reason.OLD_ORGANISATION_CODE);
            default -> List.of(Reason.LENGTH);
        };
    }

    private static List<String> firstColumn(String file) {
        return lines(file).map(line -> line.split("\t", -1)[0]).toList();
    }

    private static Stream<String> lines(String file) {
        var path = data(file);
        assumeTrue(path.isPresent(), () -> "skipped: no shared/data/" + file + " in a folder above this one");
        Function<InputStream, InputStream> open = file.endsWith(".gz") ? RealCompaniesTest::unzipped : in -> in;
        try (var in = open.apply(Files.newInputStream(path.orElseThrow()));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> data(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(folder -> folder.resolve("shared/data").resolve(file))
                .filter(Files::exists)
                .findFirst();
    }

    private static InputStream unzipped(InputStream in) {
        try {
            return new GZIPInputStream(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
