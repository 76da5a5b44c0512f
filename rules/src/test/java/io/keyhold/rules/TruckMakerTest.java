package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TruckMakerTest {

    private final Pack pack = Packs.read(Path.of("../handbooks/truck-maker"));

    @Test
    void everyWorkedCaseHolds() {
        assertThat(Cases.run(pack))
                .allSatisfy(result -> assertThat(result.problem()).isEmpty());
    }
}
