package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.exchange.sheet.SheetWriter;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hundred thousand real companies from a workbook into the ledger, and out again. They are no part of the project: skipped
 * where they are absent. Prints CPU of JVM and PostgreSQL and the heap's peak.
 */
@KeyholdTest
@Tag("soak")
class LargeImportTest {

    private static final String COMPANIES = "shared/data/company_names/registry_transport_auto.tsv.gz";

    @TempDir
    Path folder;

    @Autowired
    Companies companies;

    @Autowired
    Handbooks handbooks;

    @Autowired
    Imports imports;

    @Autowired
    Ledger ledger;

    @Test
    void realRegistryGoesInWithinAMinuteOfProcessorTime() throws IOException {
        var found = data();
        assumeTrue(found.isPresent(), () -> "skipped: no " + COMPANIES + " in a folder above this one");
        var company = companies.found();
        var caller = company.keyAccounts();
        done(handbooks.adopt(new AdoptHandbook(company.id(), "truck-maker", null, List.of(), null)));
        int rows = write(found.orElseThrow());

        var started = Instant.now();
        long cpu = Processor.nanos();
        ImportPage page;
        try (var content = Files.newInputStream(folder.resolve("ledger.xlsx"))) {
            page = done(imports.upload(caller, "ledger.xlsx", content));
        }
        say("upload", rows, cpu, started);
        var steps = new ImportSteps(imports, ledger, caller);
        var checked = steps.checked(page);
        say("check", rows, cpu, started);
        var applied = steps.applied(checked);
        double seconds = say("apply", rows, cpu, started);

        System.out.println(checked.counts() + " -> " + applied.counts());
        assertThat(ImportSteps.numbers(applied).created())
                .isEqualTo(ImportSteps.numbers(checked).ready())
                .isGreaterThan(100_000);
        assertThat(seconds).as("CPU seconds").isLessThan(60);

        assertThat(steps.undone(applied).state()).isEqualTo(ImportState.UNDONE);
        say("undo", rows, cpu, started);
    }

    private int write(Path companiesFile) throws IOException {
        int rows = 0;
        try (var in = new GZIPInputStream(Files.newInputStream(companiesFile));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                var out = Files.newOutputStream(folder.resolve("ledger.xlsx"))) {
            var writer = new SheetWriter(out, "台帐");
            lines.readLine();
            writer.header(List.of("客户名称", "统一社会信用代码", "成立", "省份", "城市", "本品车辆数"), 20);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                writer.row(List.of(cells[0], cells[1], cells[2], cells[3], cells[4], rows % 37));
                rows++;
            }
            writer.finish();
        }
        return rows;
    }

    private static double say(String step, int rows, long cpuBefore, Instant started) {
        double seconds = (Processor.nanos() - cpuBefore) / 1e9;
        System.out.printf(
                "{\"bench\":\"import\",\"case\":\"%s\",\"rows\":%d,\"cpuSeconds\":%.1f,\"jvmSeconds\":%.1f,\"wallSeconds\":%.1f,\"heapPeakMb\":%d}%n",
                step,
                rows,
                seconds,
                Processor.jvmNanos() / 1e9,
                Duration.between(started, Instant.now()).toMillis() / 1e3,
                Processor.heapPeakMegabytes());
        return seconds;
    }

    private static Optional<Path> data() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(above -> above.resolve(COMPANIES))
                .filter(Files::exists)
                .findFirst();
    }
}
