package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells each declared gap with what it leaves undecided, open or chosen. A gap declared computable is looked for as if
 * it were not declared: nothing but its own rows may stand there.
 */
final class DeclaredGaps {

    private static final int MOST = 50;

    private final Pack pack;
    private final Budget budget;
    private final List<Finding> findings;

    DeclaredGaps(Pack pack, Budget budget, List<Finding> findings) {
        this.pack = pack;
        this.budget = budget;
        this.findings = findings;
    }

    void run() {
        for (Gap gap : pack.gaps().values()) {
            Set<Label> regions = new HashSet<>();
            for (Decision decision : pack.decisions().values()) {
                if (decision instanceof Table table) {
                    regions(gap, table).forEach(regions::add);
                }
            }
            findings.add(declared(gap, regions));
            if (gap.kind() == Gap.Kind.COMPUTABLE && regions.isEmpty() && !isNamed(gap)) {
                findings.add(Finding.of(
                                Finding.Kind.GAP_NOT_SHOWN,
                                Finding.Severity.WARNING,
                                gap.where(),
                                gap.clause(),
                                new Label(
                                        "表里看不出这处空白：" + gap.question().zh(),
                                        "no table shows this gap: "
                                                + gap.question().en()),
                                new Label("改为 textual 或 unset，或改表", "call it textual or unset, or mend the table"))
                        .about(gap.id()));
            }
        }
    }

    /** Whether a section other than a table stands for the gap. */
    private boolean isNamed(Gap gap) {
        return pack.sections().values().stream()
                .anyMatch(section -> section.gaps().contains(gap.id()));
    }

    private List<Label> regions(Gap gap, Table table) {
        List<Ranges> domain =
                table.inputs().stream().map(input -> Domains.of(pack, input)).toList();
        RegionWords words = new RegionWords(pack, table, domain);
        List<Label> regions = new ArrayList<>();
        for (Stretch stretch : Stretch.of(pack, table)) {
            List<Box> holes = stretch.rows().stream()
                    .filter(row -> asks(row, gap))
                    .map(row -> Box.of(row.when()).and(new Box(domain)))
                    .distinct()
                    .flatMap(box -> Uncovered.in(box.sides(), settled(stretch), budget, MOST).holes().stream())
                    .distinct()
                    .toList();
            Box.merged(holes).stream()
                    .map(words::tell)
                    .map(region -> new Label(
                            region.zh() + "：没有" + table.label().zh(),
                            region.en() + ": no " + table.label().en()))
                    .filter(region -> !regions.contains(region))
                    .forEach(regions::add);
        }
        return regions;
    }

    private static boolean asks(Row row, Gap gap) {
        return row.under() == null
                ? gap.id().equals(row.openGap())
                : gap.id().equals(row.under().gap());
    }

    private static List<Box> settled(Stretch stretch) {
        List<Box> settled = new ArrayList<>(stretch.silences());
        stretch.plain().forEach(row -> settled.add(Box.of(row.when())));
        return settled;
    }

    private Finding declared(Gap gap, Set<Label> regions) {
        Label state = state(gap);
        return Finding.of(
                        Finding.Kind.DECLARED_GAP,
                        Finding.Severity.NOTE,
                        gap.where(),
                        gap.clause(),
                        new Label(
                                "手册空白 " + gap.id() + "（" + state.zh() + "）：" + told(regions, Lang.ZH)
                                        + gap.question().zh(),
                                "declared gap " + gap.id() + " (" + state.en() + "): " + told(regions, Lang.EN)
                                        + gap.question().en()),
                        new Label("由企业选定，并记下由谁、为何", "let the company choose, with who and why"))
                .about(gap.id());
    }

    private static String told(Set<Label> regions, Lang lang) {
        return regions.isEmpty()
                ? ""
                : regions.stream()
                        .map(region -> region.in(lang))
                        .sorted()
                        .collect(Collectors.joining(lang == Lang.ZH ? "；" : "; ", "", lang == Lang.ZH ? "。" : ". "));
    }

    private Label state(Gap gap) {
        LocalDate first = pack.ref().from();
        List<Choice> made = pack.choices().stream()
                .filter(choice -> choice.gap().equals(gap.id()))
                .toList();
        if (made.isEmpty()) {
            return new Label("未选定", "open");
        }
        Choice last = made.stream()
                .max(Comparator.comparing(choice -> choice.counts(first)))
                .orElseThrow();
        return new Label("已选定：" + value(gap, last, Lang.ZH), "chosen: " + value(gap, last, Lang.EN));
    }

    private String value(Gap gap, Choice choice, Lang lang) {
        Wording wording = new Wording(pack, lang);
        return choice.code() != null
                ? wording.chosen(gap, choice.code())
                : choice.places().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + " " + wording.chosen(gap, each.getValue()))
                        .collect(Collectors.joining(lang == Lang.ZH ? "、" : ", "));
    }
}
