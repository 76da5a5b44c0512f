package io.keyhold.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold across a whole pack, beyond each section by itself. */
final class PackChecks {

    private final Pack pack;
    private final Findings findings;

    PackChecks(Pack pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    void run() {
        everyClauseIsCarriedOutOrSaysByWhat();
        everyGapIsAskedBySomeRow();
        rowIdsAreUnique();
        noDecisionWaitsForItself();
    }

    private void everyClauseIsCarriedOutOrSaysByWhat() {
        for (Clause clause : pack.clauses().values()) {
            if (clause.later() == null && Carriers.of(pack, clause.id()).isEmpty()) {
                findings.add(
                        clause.where(),
                        clause.id(),
                        new Label("没有章节执行这一条", "no section carries this clause out"),
                        new Label(
                                "在章节里引用它，或在 later 里写明由什么执行",
                                "cite it in a section, or say under 'later' what will carry it out"));
            }
        }
    }

    private void everyGapIsAskedBySomeRow() {
        Set<String> asked = new HashSet<>();
        for (Decision decision : pack.decisions().values()) {
            switch (decision) {
                case Table table -> table.rows().forEach(row -> note(asked, row.under(), row.openGap()));
                case Measure measure -> measure.ways().forEach(way -> note(asked, way.under(), null));
            }
        }
        pack.sections().values().forEach(section -> asked.addAll(section.gaps()));
        for (Gap gap : pack.gaps().values()) {
            Clause clause = pack.clauses().get(gap.clause());
            if (!asked.contains(gap.id()) && gap.later() == null && (clause == null || clause.later() == null)) {
                findings.add(
                        gap.where(),
                        gap.clause(),
                        new Label("没有行用到手册空白“" + gap.id() + "”", "no row asks for gap '" + gap.id() + "'"),
                        new Label(
                                "让某行在它的一个选项下（under）才算，或在 later 里写明由什么来问",
                                "let a row count 'under' one of its choices, or say under 'later' what will ask for it"));
            }
        }
    }

    private static void note(Set<String> asked, @Nullable Under under, @Nullable String openGap) {
        if (under != null) {
            asked.add(under.gap());
        }
        if (openGap != null) {
            asked.add(openGap);
        }
    }

    private void rowIdsAreUnique() {
        for (Decision decision : pack.decisions().values()) {
            Set<String> seen = new HashSet<>();
            switch (decision) {
                case Table table -> table.rows().forEach(row -> once(seen, row.id(), row.clause(), row.where()));
                case Measure measure -> measure.ways().forEach(way -> once(seen, way.id(), way.clause(), way.where()));
            }
        }
    }

    private void once(Set<String> seen, String id, String clause, Where where) {
        if (!seen.add(id)) {
            findings.add(
                    where,
                    clause,
                    new Label("行标识“" + id + "”出现两次", "the row id '" + id + "' stands twice"),
                    new Label("给每行各自的标识", "give each row an id of its own"));
        }
    }

    private void noDecisionWaitsForItself() {
        for (Decision decision : pack.decisions().values()) {
            Deque<Decision> open = new ArrayDeque<>(Set.of(decision));
            Set<String> seen = new HashSet<>();
            while (!open.isEmpty()) {
                for (Input input : open.pop().inputs()) {
                    if (decision.name().equals(input.decision())) {
                        findings.add(
                                decision.where(),
                                decision.clause(),
                                new Label(
                                        "“" + decision.name() + "”要用到自己的结果",
                                        "'" + decision.name() + "' needs its own result"),
                                new Label("把输入中的循环去掉", "take the circle out of the inputs"));
                        return;
                    }
                    Decision next =
                            input.decision() == null ? null : pack.decisions().get(input.decision());
                    if (next != null && seen.add(next.name())) {
                        open.push(next);
                    }
                }
            }
        }
    }
}
