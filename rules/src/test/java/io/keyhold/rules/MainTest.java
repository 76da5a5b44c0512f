package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private static final String GENERAL = "../handbooks/general";

    @TempDir
    private Path folder = Path.of("");

    private final PrintStream out = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(out);
    }

    @Test
    void checkEndsWellWhereThereIsNoFault() {
        assertThat(Main.run(List.of("check", GENERAL))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("who-decides")
                .contains("6 findings, 0 faults");
    }

    @Test
    void checkEndsBadlyWhereThereIsAFaultAndPrintsACaseToTry() throws IOException {
        Files.createDirectory(folder.resolve("cases"));
        for (var source : SmallPack.sources(SmallPack.swapped("when: ['> 10']", "when: ['> 12']"))
                .entrySet()) {
            Files.writeString(folder.resolve(source.getKey()), source.getValue());
        }

        assertThat(Main.run(List.of("check", folder.toString()))).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("FAULT sizes.yaml:24（X-1）：11 至 12 件：没有大小")
                .contains("2009-01-01 pieces=12");
    }

    @Test
    void coveragePrintsEachClause() {
        assertThat(Main.run(List.of("coverage", GENERAL))).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("clause").contains("GD-5");
    }

    @Test
    void explainDecidesAndSaysWhy() {
        assertThat(Main.run(
                        List.of("explain", GENERAL, "consumptionClass", "2015-03-02", "personAttribute=professional")))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("upper-middle — GD-5, row professional")
                .contains("    if private business owner it is high");
    }

    @Test
    void aCallNotUnderstoodEndsWithTwo() {
        assertThat(Main.run(List.of("improve", GENERAL))).isEqualTo(2);
    }
}
