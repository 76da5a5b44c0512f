package io.keyhold.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used; carries every fault found in one reading. */
public final class PackRefused extends RuntimeException {

    private final transient List<Finding> findings;

    PackRefused(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
