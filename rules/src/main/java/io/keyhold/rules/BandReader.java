package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code grades} (bands of a score) and {@code quotas} (a number by level), which are tables written shorter. A
 * gap for rounding settles what lies between two bands: {@code half-up}, {@code down} or {@code up}.
 */
final class BandReader {

    private static final Set<String> ROUNDING = Set.of("half-up", "down", "up");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Vocabulary words;
    private final Findings findings;

    BandReader(Vocabulary words, Findings findings) {
        this.words = words;
        this.findings = findings;
    }

    private record Band(
            String id, @Nullable BigDecimal from, @Nullable BigDecimal to, Object is, String clause, Where where) {}

    Table grades(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "of", "type", "rounding", "bands"));
        Input score = yaml.need("of").among(words.columns, Vocabulary.COLUMN);
        if (!(score.type() instanceof ValueType.Decimal)) {
            throw yaml.need("of")
                    .flaw(
                            new Label(
                                    "“" + score.name() + "”不是带小数位的数",
                                    "'" + score.name() + "' is no number with digits"),
                            new Label("等级要按数来分", "grade a number"));
        }
        String clause = words.clause(yaml);
        Output output = outputs.getFirst();
        List<Band> bands =
                new ArrayList<>(findings.each(yaml.need("bands").items(), clause, each -> band(each, output)));
        bands.sort(Comparator.comparing(Band::from, Comparator.nullsFirst(Comparator.naturalOrder())));
        List<Row> rows = new ArrayList<>();
        bands.forEach(band -> rows.add(row(band.id, band, test(band), null, score, output)));
        Gap rounding = rounding(yaml);
        if (rounding != null) {
            between(bands, rounding, score, output, rows);
        }
        return table(name, yaml, clause, Table.Form.GRADES, score, outputs, rows, List.of(), null);
    }

    private Band band(Yaml yaml, Output output) {
        yaml.only(Set.of("id", "is", "from", "to", "clause"));
        Yaml from = yaml.find("from");
        Yaml to = yaml.find("to");
        return new Band(
                yaml.need("id").name(),
                from == null ? null : SectionParts.number(from),
                to == null ? null : SectionParts.number(to),
                yaml.need("is").value(output.type()),
                words.clause(yaml),
                yaml.where());
    }

    /** A band without {@code from} is below the next one's; its {@code to} is not reached. */
    private static String test(Band band) {
        if (band.from == null) {
            return band.to == null ? "-" : "< " + band.to.toPlainString();
        }
        return band.to == null
                ? ">= " + band.from.toPlainString()
                : "[" + band.from.toPlainString() + ".." + band.to.toPlainString() + "]";
    }

    private @Nullable Gap rounding(Yaml yaml) {
        Yaml rounding = yaml.find("rounding");
        if (rounding == null) {
            return null;
        }
        Gap gap = rounding.among(words.gaps, Vocabulary.GAP);
        if (!Set.copyOf(gap.choiceIds()).equals(ROUNDING)) {
            throw rounding.flaw(
                    new Label(
                            "手册空白“" + gap.id() + "”的选项不是取整方式",
                            "the choices of gap '" + gap.id() + "' are not ways to round"),
                    new Label("提供 half-up、down、up", "offer half-up, down, up"));
        }
        return gap;
    }

    private static void between(List<Band> bands, Gap gap, Input score, Output output, List<Row> rows) {
        for (int i = 0; i + 1 < bands.size(); i++) {
            Band low = bands.get(i);
            Band high = bands.get(i + 1);
            if (low.from == null || low.to == null || high.from == null || low.to.compareTo(high.from) >= 0) {
                continue;
            }
            String from = low.to.toPlainString();
            String half = high.from.subtract(HALF).toPlainString();
            String to = high.from.toPlainString();
            String all = "(" + from + ".." + to + ")";
            rows.add(row(low.id + "-down", low, all, new Under(gap.id(), "down"), score, output));
            rows.add(row(high.id + "-up", high, all, new Under(gap.id(), "up"), score, output));
            Under halfUp = new Under(gap.id(), "half-up");
            rows.add(row(low.id + "-below-half", low, "(" + from + ".." + half + ")", halfUp, score, output));
            rows.add(row(high.id + "-from-half", high, "[" + half + ".." + to + ")", halfUp, score, output));
        }
    }

    private static Row row(String id, Band band, String test, @Nullable Under under, Input score, Output output) {
        Cell cell = CellReader.read(score.type(), test);
        Map<String, Object> then = Map.of(output.name(), band.is);
        return new Row(id, null, band.clause, List.of(cell), then, Span.ALWAYS, under, null, band.where);
    }

    Table quota(String name, Yaml yaml, List<Output> outputs) {
        yaml.only(Set.of("label", "clause", "per", "unit", "by", "rows", "silent"));
        Cadence.Every per = SectionParts.word(yaml.need("per"), Cadence.Every.class);
        Input by = yaml.need("by").among(words.columns, Vocabulary.COLUMN);
        String clause = words.clause(yaml);
        Output output = outputs.getFirst();
        List<Row> rows = findings.each(yaml.need("rows").items(), clause, each -> {
            each.only(Set.of("id", "is", "count", "clause", "label"));
            return new Row(
                    each.need("id").name(),
                    each.find("label") == null ? null : each.label("label"),
                    words.clause(each),
                    List.of(each.need("is").cell(by.type())),
                    Map.of(output.name(), each.need("count").value(output.type())),
                    Span.ALWAYS,
                    null,
                    null,
                    each.where());
        });
        Yaml silent = yaml.find("silent");
        List<Silence> silences = silent == null
                ? List.of()
                : findings.each(silent.items(), clause, each -> {
                    each.only(Set.of("id", "is", "why", "clause"));
                    return new Silence(
                            each.need("id").name(),
                            each.label("why"),
                            words.clause(each),
                            List.of(each.need("is").cell(by.type())),
                            Span.ALWAYS,
                            each.where());
                });
        return table(name, yaml, clause, Table.Form.QUOTA, by, outputs, rows, silences, per);
    }

    private static Table table(
            String name,
            Yaml yaml,
            String clause,
            Table.Form form,
            Input input,
            List<Output> outputs,
            List<Row> rows,
            List<Silence> silent,
            Cadence.@Nullable Every per) {
        return new Table(
                name,
                yaml.label("label"),
                clause,
                form,
                Hit.UNIQUE,
                Hit.Aggregate.LIST,
                List.of(input),
                outputs,
                rows,
                silent,
                per,
                yaml.where());
    }
}
