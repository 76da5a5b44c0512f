package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Reasons over a whole pack: what its tables leave open or decide twice for any input at all, on any of its days, under
 * any choice for its gaps; rows that never count; what no case tries. By intervals, not by samples: what is not reported
 * is not there, and what the budget left unlooked at is reported too.
 */
public final class Checker {

    private Checker() {}

    public static List<Finding> check(Pack pack) {
        return check(pack, Budget.standard());
    }

    /** All findings, the gravest first and then by file and line. */
    public static List<Finding> check(Pack pack, Budget budget) {
        List<Finding> findings = new ArrayList<>();
        clauses(pack, findings);
        control(pack, findings);
        for (Decision decision : pack.decisions().values()) {
            if (decision instanceof Table table) {
                new TableChecks(pack, table, budget, findings).run();
            }
        }
        for (Section section : pack.sections().values()) {
            switch (section) {
                case Scorecard card -> new ScorecardChecks(findings).check(card);
                case Formula formula -> weights(formula, findings);
                default -> {}
            }
        }
        new DeclaredGaps(pack, budget, findings).run();
        new CaseChecks(pack, findings).run();
        new SectionCaseChecks(pack, findings).run();
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(finding -> finding.where().file())
                .thenComparing(finding -> finding.where().line()));
        return List.copyOf(findings);
    }

    private static void weights(Formula formula, List<Finding> findings) {
        int sum = formula.terms().stream()
                .mapToInt(term -> Objects.requireNonNullElse(term.weight(), 0))
                .sum();
        if (formula.isSet() && sum != 100) {
            findings.add(Finding.of(
                    Finding.Kind.WEIGHTS,
                    Finding.Severity.FAULT,
                    formula.where(),
                    formula.clause(),
                    new Label(
                            formula.label().zh() + "：权重合计 " + sum,
                            formula.label().en() + ": the weights make " + sum),
                    new Label("让权重合计为 100", "let the weights make 100")));
        }
    }

    private static void control(Pack pack, List<Finding> findings) {
        if (pack.control() == null) {
            findings.add(Finding.of(
                    Finding.Kind.NOBODY_SIGNS,
                    Finding.Severity.WARNING,
                    new Where(Packs.HEAD, 1),
                    null,
                    new Label("没有写明由谁签发", "nobody is named who signs a version"),
                    new Label(
                            "在首页写 control：编号、条款、签发的审批链",
                            "write 'control' in the head: number, clause, signing chain")));
        }
    }

    private static void clauses(Pack pack, List<Finding> findings) {
        for (Clause clause : pack.clauses().values()) {
            Label later = clause.later();
            if (later != null && Carriers.of(pack, clause.id()).isEmpty()) {
                findings.add(Finding.of(
                        Finding.Kind.CLAUSE_WITHOUT_RULE,
                        Finding.Severity.NOTE,
                        clause.where(),
                        clause.id(),
                        new Label("尚无规则执行这一条：" + later.zh(), "no rule carries this clause out yet: " + later.en()),
                        new Label("写出执行它的规则", "write the rule that carries it out")));
            }
        }
    }
}
