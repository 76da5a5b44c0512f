package io.keyhold.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds sections' cases that no longer hold, sections no case asks, and parts of which cases show one side only. */
final class SectionCaseChecks {

    private final Pack pack;
    private final List<Finding> findings;
    private final Map<String, Set<String>> shown = new HashMap<>();

    SectionCaseChecks(Pack pack, List<Finding> findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void run() {
        for (SectionCases.Result result : SectionCases.run(pack)) {
            SectionCase worked = result.worked();
            shown.computeIfAbsent(worked.section(), name -> new HashSet<>()).addAll(result.shown());
            if (result.problem() != null) {
                findings.add(Finding.of(
                                Finding.Kind.CASE_FAILS,
                                Finding.Severity.FAULT,
                                worked.where(),
                                worked.clause(),
                                result.problem(),
                                new Label("改章节，或改用例", "mend the section, or the case"))
                        .at(worked.section(), List.of()));
            }
        }
        pack.sections().values().forEach(this::section);
    }

    private void section(Section section) {
        String clause = section.clauses().stream().sorted().findFirst().orElse(null);
        Set<String> seen = shown.get(section.name());
        if (seen == null) {
            findings.add(Finding.of(
                            Finding.Kind.SECTION_WITHOUT_CASE,
                            Finding.Severity.WARNING,
                            section.where(),
                            clause,
                            new Label("“" + section.label().zh() + "”没有用例", "'" + section.name() + "' has no case"),
                            new Label("写一个问它的用例", "write a case that asks it"))
                    .at(section.name(), List.of()));
            return;
        }
        for (String side : Sides.of(section)) {
            if (!seen.contains(side)) {
                findings.add(Finding.of(
                                Finding.Kind.PART_WITHOUT_CASE,
                                Finding.Severity.WARNING,
                                section.where(),
                                clause,
                                new Label(
                                        "“" + section.label().zh() + "”没有用例显示：" + side,
                                        "no case of '" + section.name() + "' shows: " + side),
                                new Label("写一个显示它的用例", "write a case that shows it"))
                        .at(section.name(), List.of()));
            }
        }
    }
}
