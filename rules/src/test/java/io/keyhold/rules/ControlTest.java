package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlTest {

    private static final Set<String> ROLES = Set.of(
            "sales",
            "area-manager",
            "regional-director",
            "key-account-dept",
            "customer-service",
            "finance",
            "administrator");

    private static final String CHAIN = """
            approvals:
              release:
                label: {zh: 签发, en: release}
                clause: X-1
                steps:
                  - {id: a, role: administrator, label: {zh: 批准, en: approved}, clause: X-1}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void eachHandbookIsSignedByRolesTheProductHas(String kind) {
        Pack pack = Packs.read(Path.of("../handbooks/" + kind));
        Control control = Objects.requireNonNull(pack.control());

        assertThat(pack.section(control.signing(), ApprovalChain.class).steps())
                .extracting(ApprovalChain.Step::id)
                .containsExactly("prepared", "reviewed", "approved");
        assertThat(pack.section(control.signing(), ApprovalChain.class).steps())
                .allMatch(step -> ROLES.contains(step.role()));
        assertThat(Carriers.of(pack, control.clause())).contains(control.signing());
    }

    @Test
    void theHeadNamesNumberClauseAndChain() {
        assertThat(read("{number: S-1, clause: X-2, signing: release}", CHAIN).control())
                .isEqualTo(new Control("S-1", "X-2", "release"));
    }

    @Test
    void withoutItTheCheckerWarns() {
        assertThat(Checker.check(SmallPack.read()))
                .anyMatch(finding ->
                        finding.kind() == Finding.Kind.NOBODY_SIGNS && finding.severity() == Finding.Severity.WARNING);
    }

    @Test
    void aChainThatWaitsForFactsCannotSign() {
        assertThat(fault(CHAIN.replace("clause: X-1}", "clause: X-1, when: {fragile: 'true'}}")))
                .startsWith("handbook.yaml:7")
                .contains("a signature cannot wait for a condition");
    }

    @Test
    void aChainNobodyWroteCannotSign() {
        assertThat(fault("")).contains("there is no approval chain 'release'");
        assertThat(fault(CHAIN.replaceAll("steps:\n.*", "steps: []"))).contains("'release' has no step");
    }

    private static String fault(String sections) {
        PackRefused refused = catchThrowableOfType(
                PackRefused.class, () -> read("{number: S-1, clause: X-1, signing: release}", sections));
        assertThat(refused).as("the pack should be refused").isNotNull();
        return refused.findings().getFirst().toString();
    }

    private static Pack read(String control, String sections) {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES + sections);
        sources.computeIfPresent(
                "handbook.yaml", (file, text) -> text.replace("clauses:", "control: " + control + "\nclauses:"));
        return Packs.read(sources);
    }
}
