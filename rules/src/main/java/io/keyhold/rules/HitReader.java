package io.keyhold.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a table's hit policy ({@code UNIQUE}, {@code COLLECT sum} …) and what it asks of the outputs. */
record HitReader(Yaml at, Hit hit, Hit.Aggregate aggregate) {

    private static final Map<String, Hit> POLICIES = Arrays.stream(Hit.values())
            .filter(hit -> hit != Hit.COLLECT)
            .collect(Collectors.toMap(hit -> hit.name().replace('_', ' '), Function.identity()));

    static HitReader of(Yaml table) {
        Yaml hit = table.need("hit");
        Map<String, HitReader> known = new TreeMap<>();
        POLICIES.forEach((name, policy) -> known.put(name, new HitReader(hit, policy, Hit.Aggregate.LIST)));
        for (Hit.Aggregate aggregate : Hit.Aggregate.values()) {
            String name = aggregate == Hit.Aggregate.LIST
                    ? "COLLECT"
                    : "COLLECT " + aggregate.name().toLowerCase(Locale.ROOT);
            known.put(name, new HitReader(hit, Hit.COLLECT, aggregate));
        }
        return hit.among(known, new Label("命中策略", "hit policy"));
    }

    /** The outputs of the table: lists where the policy gives lists; refused where the policy cannot give them. */
    List<Output> overall(List<Output> outputs) {
        if (aggregate != Hit.Aggregate.LIST && (outputs.size() != 1 || !isNumber(outputs.getFirst()))) {
            throw at.flaw(
                    new Label("COLLECT 带汇总时要有且只有一个数值结果", "COLLECT with an aggregate needs one output that is a number"),
                    new Label("汇成列表", "collect into a list"));
        }
        if ((hit == Hit.PRIORITY || hit == Hit.OUTPUT_ORDER)
                && !(outputs.getFirst().type() instanceof ValueType.Coded)) {
            throw at.flaw(
                    new Label("结果的先后要靠代码", "the order of results needs codes"),
                    new Label("让第一个结果取自字典，排在前面的代码优先", "let the first output be of a dictionary, the first code first"));
        }
        if (hit.isMany() && outputs.stream().anyMatch(Output::many)) {
            throw at.flaw(
                    new Label("列表不能再汇总", "lists cannot be collected"),
                    new Label("让每行只给一个结果", "let each row give one result"));
        }
        return hit.isMany() && aggregate == Hit.Aggregate.LIST
                ? outputs.stream().map(output -> many(output, true)).toList()
                : outputs;
    }

    /** What one row gives. */
    List<Output> perRow(List<Output> overall) {
        return hit.isMany()
                ? overall.stream().map(output -> many(output, false)).toList()
                : overall;
    }

    private static boolean isNumber(Output output) {
        return !output.many()
                && (output.type() instanceof ValueType.Whole || output.type() instanceof ValueType.Decimal);
    }

    private static Output many(Output output, boolean many) {
        return new Output(output.name(), output.type(), many, output.unit(), output.label());
    }
}
