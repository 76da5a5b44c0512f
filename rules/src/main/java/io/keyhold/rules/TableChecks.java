package io.keyhold.rules;

import java.util.List;
import java.util.Map;

/** What reasoning finds in one table: the gaps and the rows, on each stretch of its time. */
final class TableChecks {

    final Pack pack;
    final Table table;
    final Budget budget;
    final List<Finding> findings;
    final List<Ranges> domain;
    final RegionWords words;

    TableChecks(Pack pack, Table table, Budget budget, List<Finding> findings) {
        this.pack = pack;
        this.table = table;
        this.budget = budget;
        this.findings = findings;
        this.domain =
                table.inputs().stream().map(input -> Domains.of(pack, input)).toList();
        this.words = new RegionWords(pack, table, domain);
    }

    void run() {
        if (budget.isSpent()) {
            unfinished("", "");
            return;
        }
        List<Stretch> stretches = Stretch.of(pack, table);
        OverlapChecks overlaps = new OverlapChecks(this);
        RowChecks rows = new RowChecks(this);
        GapChecks gaps = new GapChecks(this);
        for (Stretch stretch : stretches) {
            WayBack wayBack = new WayBack(pack, stretch.day());
            overlaps.check(stretch, wayBack);
            rows.check(stretch, wayBack);
            gaps.check(stretch, wayBack);
        }
        rows.tellUnreachable();
    }

    /** A region as a finding may speak of it, with the first day it concerns where that is not the first at all. */
    Label tell(Stretch stretch, Box box, Map<String, Choice> state) {
        Label region = words.tell(box);
        boolean always = !stretch.day().isAfter(pack.ref().from());
        String zh = always ? "" : "自 " + stretch.day() + " 起，";
        String en = always ? "" : "from " + stretch.day() + ", ";
        for (Choice choice : state.values()) {
            Gap gap = pack.gaps().get(choice.gap());
            if (gap != null) {
                zh += "若空白“" + gap.id() + "”定为“" + new Wording(pack, Lang.ZH).chosen(gap, value(choice)) + "”，";
                en += "if gap '" + gap.id() + "' is settled as '"
                        + new Wording(pack, Lang.EN).chosen(gap, value(choice)) + "', ";
            }
        }
        return new Label(zh + region.zh(), en + region.en());
    }

    private static String value(Choice choice) {
        return choice.code() == null ? "*" : choice.code();
    }

    void unfinished(String zh, String en) {
        left(
                new Label(
                        "时限已到，未检查" + (zh.isEmpty() ? "整张表" : "：" + zh),
                        "the time ended, not checked: " + (en.isEmpty() ? "the whole table" : en)),
                new Label("延长时限再检查", "check again with more time"));
    }

    /** There are so many findings of one kind that more would not be read. */
    void enough(String zh, String en) {
        left(
                new Label("已列出很多，未检查：" + zh, "many are listed, not checked: " + en),
                new Label("改好列出的再检查", "mend those listed and check again"));
    }

    private void left(Label what, Label cure) {
        Label text =
                new Label(table.label().zh() + "：" + what.zh(), table.label().en() + ": " + what.en());
        findings.add(
                Finding.of(Finding.Kind.UNFINISHED, Finding.Severity.WARNING, table.where(), table.clause(), text, cure)
                        .at(table, List.of()));
    }
}
