package io.keyhold.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes decisions as one decision requirements graph of DMN 1.3, with a diagram. */
final class DmnWriter {

    static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    /** Hints for reading a model back: DMN knows no whole numbers and no places. */
    static final String HINTS = "urn:keyhold:dmn";

    private final Program program;
    private final Pack pack;
    private final LocalDate day;
    private final DmnNames names;
    private final DmnXml xml = new DmnXml();
    private final DmnTypes types;

    DmnWriter(Program program, LocalDate day) {
        this.program = program;
        this.pack = program.pack;
        this.day = day;
        this.names = new DmnNames(pack);
        this.types = new DmnTypes(names, xml);
    }

    String write(Collection<String> decisions) {
        List<Decision> wanted = decisions.stream()
                .map(name -> program.nodes[program.node(name)].decision())
                .toList();
        Set<String> facts = new LinkedHashSet<>();
        wanted.forEach(decision -> facts.addAll(DmnGraph.facts(decision)));
        begin();
        facts.forEach(fact -> types.of(fact(fact)));
        wanted.forEach(this::types);
        types.write();
        facts.forEach(fact -> input(fact(fact)));
        wanted.forEach(this::decision);
        new DmnLayout(wanted, names).write(xml);
        xml.end();
        return xml.done();
    }

    private void types(Decision decision) {
        types.of(decision);
        decision.inputs().forEach(input -> types.plain(input.type()));
    }

    private Fact fact(String name) {
        return Objects.requireNonNull(pack.facts().get(name));
    }

    private void begin() {
        PackRef ref = pack.ref();
        xml.begin(
                "definitions",
                "xmlns",
                MODEL,
                "xmlns:dmndi",
                "https://www.omg.org/spec/DMN/20191111/DMNDI/",
                "xmlns:dc",
                "http://www.omg.org/spec/DMN/20180521/DC/",
                "xmlns:di",
                "http://www.omg.org/spec/DMN/20180521/DI/",
                "xmlns:keyhold",
                HINTS,
                "id",
                "handbook_" + DmnNames.plain(ref.id()) + "_" + ref.version(),
                "name",
                ref.id(),
                "label",
                DmnTypes.both(pack.title()),
                "namespace",
                "urn:keyhold:handbook:" + ref.id() + ":" + ref.version(),
                "exporter",
                "Keyhold");
        xml.leaf(
                "description",
                "第 %d 版，%s 的规定及当日的选择 · version %d as of %s, with the choices that count then"
                        .formatted(ref.version(), day, ref.version(), day));
    }

    private void input(Fact fact) {
        String name = names.fact(fact.name());
        xml.begin(
                "inputData",
                "id",
                "fact_" + name,
                "name",
                name,
                "label",
                DmnTypes.both(fact.label()),
                "keyhold:type",
                hint(fact.type()),
                "keyhold:digits",
                fact.type() instanceof ValueType.Decimal decimal ? String.valueOf(decimal.scale()) : null);
        xml.empty("variable", "id", "variable_fact_" + name, "name", name, "typeRef", types.of(fact));
        xml.end();
    }

    /** What DMN's own type does not tell. */
    private static @Nullable String hint(ValueType type) {
        return switch (type) {
            case ValueType.Whole ignored -> "integer";
            case ValueType.Place ignored -> "place";
            default -> null;
        };
    }

    private void decision(Decision decision) {
        String name = names.decision(decision.name());
        xml.begin("decision", "id", "decision_" + name, "name", name, "label", DmnTypes.both(decision.label()));
        xml.leaf("description", description(decision));
        xml.empty("variable", "id", "variable_decision_" + name, "name", name, "typeRef", types.of(decision));
        DmnGraph.decisions(decision)
                .forEach(needed -> requirement(name, names.decision(needed), "decision_", "requiredDecision"));
        DmnGraph.facts(decision).forEach(needed -> requirement(name, names.fact(needed), "fact_", "requiredInput"));
        switch (program.nodes[program.node(decision.name())]) {
            case TableNode node -> new DmnTable(xml, names, types, node).write();
            case MeasureNode node -> new DmnMeasure(xml, names, node).write();
        }
        xml.end();
    }

    private void requirement(String of, String needed, String kind, String element) {
        xml.begin("informationRequirement", "id", requirementId(of, kind + needed));
        xml.empty(element, "href", "#" + kind + needed);
        xml.end();
    }

    static String requirementId(String of, String needed) {
        return "needs_" + of + "_" + needed;
    }

    /** The clause the decision carries out, and the gaps it waits for, so that a reader of the model need not ask us. */
    private String description(Decision decision) {
        Clause clause = pack.clauses().get(decision.clause());
        String text = decision.clause() + (clause == null ? "" : " " + DmnTypes.both(clause.title()));
        String open = gaps(decision).stream()
                .filter(gap -> program.choice(gap) == null)
                .map(gap -> pack.gaps().get(gap))
                .filter(Objects::nonNull)
                .map(gap -> "\n空白 · open gap " + gap.id() + ": " + DmnTypes.both(gap.question()))
                .collect(Collectors.joining());
        return text + open;
    }

    private static Set<String> gaps(Decision decision) {
        Set<String> gaps = new LinkedHashSet<>();
        switch (decision) {
            case Table table ->
                table.rows().forEach(row -> {
                    if (row.under() != null) {
                        gaps.add(row.under().gap());
                    }
                    if (row.openGap() != null) {
                        gaps.add(row.openGap());
                    }
                });
            case Measure measure ->
                measure.ways().forEach(way -> {
                    if (way.under() != null) {
                        gaps.add(way.under().gap());
                    }
                });
        }
        return gaps;
    }
}
