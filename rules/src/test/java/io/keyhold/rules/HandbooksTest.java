package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every pack that is shipped. */
class HandbooksTest {

    private static final Set<Finding.Kind> LEFT_OPEN =
            Set.of(Finding.Kind.GAP, Finding.Kind.HOLE, Finding.Kind.PLACES_LEFT_OUT, Finding.Kind.CONTRADICTION);

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void hasNoFaultAndEveryRowAndThresholdItsCases(String kind) {
        Pack pack = read(kind);

        long start = System.nanoTime();
        List<Finding> findings = Checker.check(pack);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        System.out.println(kind + ", checked in " + taken.toMillis() + " ms");
        System.out.println(Coverage.of(pack).table(findings));
        assertThat(findings).noneMatch(finding -> finding.severity() != Finding.Severity.NOTE);
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void shipsWithItsGapsOpen(String kind) {
        assertThat(read(kind).choices()).isEmpty();
        assertThat(read(kind).gaps()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void eachComputableGapIsFoundBeforeItIsDeclared(String kind) {
        Pack pack = read(kind);
        for (Gap gap : pack.gaps().values()) {
            if (gap.kind() == Gap.Kind.COMPUTABLE) {
                Pack undeclared = Undeclared.of(pack, gap.id());
                List<Finding> found = Checker.check(undeclared).stream()
                        .filter(finding -> finding.isFault() && LEFT_OPEN.contains(finding.kind()))
                        .toList();

                assertThat(found).as(gap.id()).isNotEmpty();
                assertThat(found)
                        .filteredOn(finding -> finding.witness() != null)
                        .allSatisfy(finding -> assertThat(Objects.requireNonNull(finding.witness())
                                        .ask(undeclared, Objects.requireNonNull(finding.decision())))
                                .isInstanceOfSatisfying(
                                        Undecided.class,
                                        undecided ->
                                                assertThat(undecided.code()).isEqualTo(Undecided.Code.NO_ROW)));
            }
        }
    }

    private static Pack read(String kind) {
        return Packs.read(Path.of("../handbooks/" + kind));
    }
}
