package io.keyhold.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code control} of the head. A version has no facts, so that its signatures can wait for none. */
final class ControlReader {

    private ControlReader() {}

    static @Nullable Control read(Yaml head, Map<String, Clause> clauses, Map<String, Section> sections) {
        Yaml control = head.find("control");
        if (control == null) {
            return null;
        }
        control.only(Set.of("number", "clause", "signing"));
        Map<String, ApprovalChain> chains = new LinkedHashMap<>();
        sections.forEach((name, section) -> {
            if (section instanceof ApprovalChain chain) {
                chains.put(name, chain);
            }
        });
        String clause = control.need("clause").among(clauses, Vocabulary.CLAUSE).id();
        ApprovalChain signing = control.need("signing").among(chains, new Label("审批链", "approval chain"));
        if (signing.steps().isEmpty()) {
            throw control.need("signing")
                    .flaw(
                            new Label("“" + signing.name() + "”没有步骤", "'" + signing.name() + "' has no step"),
                            new Label("写明由谁签发", "say who signs"));
        }
        if (signing.steps().stream()
                .anyMatch(step -> step.under() != null || !step.when().isEmpty())) {
            throw control.need("signing")
                    .flaw(
                            new Label("签发步骤不能带条件", "a signature cannot wait for a condition"),
                            new Label(
                                    "从“" + signing.name() + "”去掉 when 和 under",
                                    "take 'when' and 'under' out of '" + signing.name() + "'"));
        }
        return new Control(control.text("number"), clause, signing.name());
    }
}
