package io.keyhold.server.policy.internal;

import io.keyhold.rules.Finding;
import io.keyhold.rules.PackRefused;
import io.keyhold.server.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a draft is not changed. */
final class Refusals {
    private Refusals() {}

    /** With all that is wrong, each with the edit that did it, its place and its cure in both languages. */
    static Refusal of(String code, PackRefused refused) {
        return Refusal.invalid(code, Map.of("findings", told(refused.findings())));
    }

    static Refusal faults(List<Finding> findings) {
        return Refusal.invalid("draft-has-faults", Map.of("count", findings.size(), "findings", told(findings)));
    }

    private static List<Map<String, Object>> told(List<Finding> findings) {
        return findings.stream().map(Refusals::told).toList();
    }

    private static Map<String, Object> told(Finding finding) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (finding.edit() != null) {
            told.put("edit", finding.edit());
        }
        told.put("file", finding.where().file());
        told.put("line", finding.where().line());
        if (finding.clause() != null) {
            told.put("clause", finding.clause());
        }
        told.put("text", finding.text());
        told.put("cure", finding.cure());
        return told;
    }

    static Refusal notADraft(DraftHead head) {
        return Refusal.conflict("draft-is-closed", Map.of("state", head.state().code()));
    }
}
